import { selectEngine } from '../engines/selectEngine.ts';
import { BROWSER_ENGINES } from './browserEngines.ts';
import type { ToWorker } from './messages.ts';
import { Session } from './session.ts';

const session = new Session(
  (message) => self.postMessage(message),
  (choice) => selectEngine(choice, BROWSER_ENGINES),
);
self.onmessage = ({ data }: MessageEvent<ToWorker>) => session.receive(data);
