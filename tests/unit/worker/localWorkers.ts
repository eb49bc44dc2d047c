import { createTfjsEngine } from '../../../src/engines/tfjs/tfjsEngine.ts';
import { createPlainRidgeSolver } from '../../../src/learners/ridge/plainRidgeSolver.ts';
import type { EngineSource } from '../../../src/worker/inside/engineSource.ts';
import { Session } from '../../../src/worker/inside/session.ts';
import type { OpenWorker } from '../../../src/worker/pool/ports.ts';

export const ENGINES: EngineSource = {
  make: () => createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js'),
  renew: () => createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js'),
  choose: async () => ({ name: 'tfjs-cpu', label: 'TensorFlow.js', reason: 'A test.' }),
  solver: async () => createPlainRidgeSolver(),
};

/** Workers that are sessions on this thread, each message arriving in a task of its own; `deaths` kills them. */
export function localWorkers(): { readonly open: OpenWorker; readonly deaths: (() => void)[] } {
  const deaths: (() => void)[] = [];
  const open: OpenWorker = (heard, died) => {
    const session = new Session((message) => setTimeout(() => heard(message)), ENGINES);
    deaths.push(died);
    return {
      post: (message) => setTimeout(() => session.receive(message)),
      end: () => session.end(),
    };
  };
  return { open, deaths };
}

/** What was told, and a way to wait for a kind of message. */
export function listening<Message extends { readonly type: string }>() {
  const messages: Message[] = [];
  const watchers: (() => void)[] = [];
  const hear = (message: Message) => {
    messages.push(message);
    for (const watcher of watchers.splice(0)) watcher();
  };
  const untilTrue = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((resolve) => watchers.push(resolve));
  };
  /** Until a message of the type is the last one. */
  const until = (type: Message['type']) => untilTrue(() => messages.at(-1)?.type === type);
  return { messages, hear, until, untilTrue };
}
