import { parentPort } from 'node:worker_threads';
import { engineSource } from '../worker/engineSource.ts';
import { Session } from '../worker/session.ts';
import { NODE_ENGINES } from './nodeEngines.ts';

const port = parentPort!;
const session = new Session((message) => port.postMessage(message), engineSource(NODE_ENGINES));
port.on('message', (message) => session.receive(message));
