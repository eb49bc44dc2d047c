import type { Experiment } from '../experiment/experiment.ts';
import type { FromWorker, RunId } from './messages.ts';

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
