import type { Experiment } from '../experiment/experiment.ts';
import type { FromWorker, RunId, ToWorker } from './messages.ts';

/** The page's hand on the training worker. Every call returns at once; answers come to the listener. */
export interface RunClient {
  start(runId: RunId, experiment: Experiment, options: { paused: boolean }): void;
  pause(runId: RunId): void;
  resume(runId: RunId): void;
  step(runId: RunId): void;
  stop(runId: RunId): void;
  /** Ends the worker. */
  dispose(): void;
}

export type CreateRunClient = (listener: (message: FromWorker) => void) => RunClient;

/** A worker at work reports several times a second; one that says nothing for this long is taken for dead. */
const SILENCE_MS = 30_000;
const WORKER_DIED =
  'The training worker stopped unexpectedly; what was drawn stays. Run again to start a new one.';

/**
 * Starts the training worker when first asked to, and again after it has died. A death is told to the listener as
 * a failure of the run that it carried.
 */
export const createRunClient: CreateRunClient = (listener) => {
  let worker: Worker | undefined;
  let lastRun: RunId = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const expectWord = (expected: boolean) => {
    clearTimeout(silence);
    if (expected) silence = setTimeout(died, SILENCE_MS);
  };
  const end = () => {
    expectWord(false);
    worker?.terminate();
    worker = undefined;
  };
  const died = () => {
    end();
    listener({ type: 'failed', runId: lastRun, sentence: WORKER_DIED });
  };
  const open = (): Worker => {
    const opened = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'training' });
    opened.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      expectWord(data.type === 'engine' || data.type === 'events');
      listener(data);
    };
    opened.onerror = died;
    opened.onmessageerror = died;
    return opened;
  };
  const send = (message: ToWorker) => {
    worker?.postMessage(message);
    expectWord(worker !== undefined && message.type !== 'stop');
  };

  return {
    start(runId, experiment, { paused }) {
      lastRun = runId;
      worker ??= open();
      send({ type: 'start', runId, experiment, paused });
    },
    pause: (runId) => send({ type: 'pause', runId }),
    resume: (runId) => send({ type: 'resume', runId }),
    step: (runId) => send({ type: 'step', runId }),
    stop: (runId) => send({ type: 'stop', runId }),
    dispose: end,
  };
};
