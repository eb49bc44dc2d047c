import type { Experiment } from '../experiment/experiment.ts';
import type { NetworkName } from '../learners/learnerNames.ts';

/** What a member of a job may have of its own. */
export type Variant = Pick<Experiment, 'alpha' | 'beta' | 'learningRate' | 'weightDecay'>;

/** One network with some of an experiment's seeds, trained together as an ensemble. */
export interface Job {
  readonly learner: NetworkName;
  readonly seeds: readonly number[];
  /** One per seed; where left out, all members have the experiment's. */
  readonly variants?: readonly Variant[];
  /** Epochs from one evaluation, and its log, to the next; 1 where left out. The last epoch always has one. */
  readonly evaluateEvery?: number;
}
