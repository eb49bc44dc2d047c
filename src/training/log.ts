import type { LearnerName } from '../experiment/learnerNames.ts';
import type { Coefficients } from '../target/decomposition.ts';

/** What one learner's one seed measured at the end of an epoch; epoch 0 is the start. */
export interface Log extends Coefficients {
  readonly learner: LearnerName;
  readonly seed: number;
  /** Epochs completed. */
  readonly epoch: number;
  /** ½ · mean of ‖out − H‖² over the epoch's batches, each measured before its step. */
  readonly trainLoss: number;
  /** Mean of ‖out − H‖² over the training set after the epoch, no ½. */
  readonly trainError: number;
  /** The same over the test set. */
  readonly testError: number;
}

/** How far a run is. */
export interface Progress {
  /** SGD steps of all learners and seeds, done and asked for; a diverged learner's remaining steps count as done. */
  readonly stepsDone: number;
  readonly stepsTotal: number;
  /** Epochs that every learner still training has completed. */
  readonly epochsDone: number;
  /** Time spent training, pauses left out. */
  readonly elapsedMs: number;
  /** Over the last second or so. */
  readonly stepsPerSecond: number;
}

export interface LogEvent {
  readonly type: 'log';
  readonly log: Log;
}

/** A learner's seed has stopped being finite, in this epoch; its last finite log stands. */
export interface DivergedEvent {
  readonly type: 'diverged';
  readonly learner: LearnerName;
  readonly seed: number;
  readonly epoch: number;
}

/** What a run tells its reader, in order. */
export type RunEvent = LogEvent | DivergedEvent | { readonly type: 'progress'; readonly progress: Progress };
