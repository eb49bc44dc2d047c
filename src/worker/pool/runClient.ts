import type { Experiment } from '../../experiment/experiment.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import type { RunId, RunMessage } from '../messages.ts';

/** The page's hand on the training workers. Every call returns at once; answers come to a listener. */
export interface RunClient {
  start(runId: RunId, experiment: Experiment, options: { paused: boolean }): void;
  pause(runId: RunId): void;
  resume(runId: RunId): void;
  /** Trains every learner up to the next epoch at whose end it is measured, then pauses. */
  step(runId: RunId): void;
  /** Asks for snapshots of one network, now and a few times a second while it changes; of another, not any more. */
  watch(runId: RunId, network: NetworkId): void;
  unwatch(runId: RunId): void;
  stop(runId: RunId): void;
  /** Ends the workers. */
  dispose(): void;
}

export type CreateRunClient = (listener: (message: RunMessage) => void) => RunClient;
