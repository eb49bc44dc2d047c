import { parentPort } from 'node:worker_threads';
import { engineSource } from '../worker/inside/engineSource.ts';
import { Session } from '../worker/inside/session.ts';
import { NODE_ENGINES } from './nodeEngines.ts';

const port = parentPort!;
const session = new Session((message) => port.postMessage(message), engineSource(NODE_ENGINES));
port.on('message', (message) => session.receive(message));
