import type { FittedName, LearnerName, NetworkName } from '../learners/learnerNames.ts';
import type { BlockShares, Coefficients } from '../problem/decomposition.ts';
import type { RidgeFit } from './fits/kernelTrials.ts';
import type { Movement } from './movement/movement.ts';

/** What one learner's one seed measured. */
export interface Measurement extends Coefficients {
  readonly learner: LearnerName;
  readonly seed: number;
  /** Epochs of SGD completed; 0 for what is fitted, which has none. */
  readonly epoch: number;
  /** ½ · mean of ‖out − H‖²: over the epoch's batches, each measured before its step; for what is fitted, over the set. */
  readonly trainLoss: number;
  /** Mean of ‖out − H‖² over the training set, no ½. */
  readonly trainError: number;
  /** The same over the test set. */
  readonly testError: number;
}

/**
 * What one network's one seed measured at the end of an epoch; epoch 0 is the start. A network with two blocks also
 * says what either holds, and at some epochs every network says how far it has come.
 */
export interface Log extends Measurement, Partial<BlockShares>, Partial<Movement> {
  readonly learner: NetworkName;
}

/** The fit of one learner, in closed form, for one seed. */
export interface Fit extends Measurement, Omit<RidgeFit, 'samples'> {
  readonly learner: FittedName;
}

/** How far the training of a run's networks is. */
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
  /** Its place among its job's seeds, for whoever gave the job variants. */
  readonly member?: number;
  readonly log: Log;
}

/** A learner's seed has diverged in this epoch (divergence.ts); its last log stands. */
export interface DivergedEvent {
  readonly type: 'diverged';
  /** As in LogEvent. */
  readonly member?: number;
  readonly learner: NetworkName;
  readonly seed: number;
  readonly epoch: number;
}

/** The events of the training of some networks, in order. */
export type TrainingEvent =
  | LogEvent
  | DivergedEvent
  | { readonly type: 'progress'; readonly progress: Progress };

/** A seed of such a learner is fitted, or cannot be: then one sentence says why. */
type FitEvent =
  | { readonly type: 'fit'; readonly fit: Fit }
  | {
      readonly type: 'refused';
      readonly learner: FittedName;
      readonly seed: number;
      readonly sentence: string;
    };

/** The events of one fit, in order. */
export type FittingEvent =
  | FitEvent
  | {
      readonly type: 'fitting';
      /** From 0 to 1; never falls. */
      readonly fraction: number;
      /** Time spent on it, pauses left out. */
      readonly elapsedMs: number;
    };

/** How far a whole run is. */
export interface RunProgress extends Progress {
  /** Learners fitted in closed form, seeds counted apart; those under way count in part. */
  readonly fitsDone: number;
  readonly fitsTotal: number;
}

/** The events of a run, in order. */
export type RunEvent =
  | LogEvent
  | DivergedEvent
  | FitEvent
  | { readonly type: 'progress'; readonly progress: RunProgress };
