import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import type { EngineSource } from '../../../src/worker/inside/engineSource.ts';
import { Session } from '../../../src/worker/inside/session.ts';
import type { FromWorker, ToWorker } from '../../../src/worker/messages.ts';
import type { OpenWorker } from '../../../src/worker/pool/ports.ts';

export const ENGINES: EngineSource = {
  make: async () => createWasmEngine(await loadInNode()),
  renew: async () => createWasmEngine(await loadInNode()),
  choose: async () => ({ name: 'wasm', label: 'WebAssembly SIMD', reason: 'A test.' }),
  solver: async () => createWasmRidgeSolver(await loadInNode()),
};

interface LocalWorkers {
  readonly open: OpenWorker;
  /** Kills a worker, by its number. */
  readonly deaths: (() => void)[];
  /** Until no worker has anything to do but to wait: each rests at its limit, has finished, or has answered. */
  untilAtRest(): Promise<void>;
}

/** What a worker is asked to work on or to answer; it is at rest again when it says so. */
const isWork = (message: ToWorker) =>
  message.type === 'choose' ||
  message.type === 'start' ||
  message.type === 'fit' ||
  (message.type === 'limit' && message.epochs > 0);
const isRest = ({ type }: FromWorker) => type !== 'events' && type !== 'snapshot';

/** Workers that are sessions on this thread, each message arriving in a turn of its own of the event loop. */
export function localWorkers(): LocalWorkers {
  const deaths: (() => void)[] = [];
  const atWork = new Set<number>();
  let watchers: (() => void)[] = [];
  const open: OpenWorker = (hear, die) => {
    const worker = deaths.push(die) - 1;
    const session = new Session(
      (message) =>
        setTimeout(() => {
          if (isRest(message)) atWork.delete(worker);
          hear(message);
          if (atWork.size > 0) return;
          for (const watcher of watchers) watcher();
          watchers = [];
        }),
      ENGINES,
    );
    return {
      post: (message) => {
        if (isWork(message)) atWork.add(worker);
        setTimeout(() => session.receive(message));
      },
      end: () => session.end(),
    };
  };
  const untilAtRest = async () => {
    if (atWork.size > 0) await new Promise<void>((resolve) => watchers.push(resolve));
  };
  return { open, deaths, untilAtRest };
}

/** What was said, and a way to wait for a kind of message. */
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
