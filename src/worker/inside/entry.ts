import type { ToWorker } from '../messages.ts';
import { transferOf } from '../transfer.ts';
import { BROWSER_ENGINES } from './browserEngines.ts';
import { engineSource } from './engineSource.ts';
import { Session } from './session.ts';

const session = new Session(
  (message) => self.postMessage(message, { transfer: transferOf(message) }),
  engineSource(BROWSER_ENGINES),
);
self.onmessage = ({ data }: MessageEvent<ToWorker>) => session.receive(data);
