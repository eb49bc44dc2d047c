import type { LearnerName } from '../experiment/learnerNames.ts';

/** One learner with some of an experiment's seeds, trained together as an ensemble. */
export interface Job {
  readonly learner: LearnerName;
  readonly seeds: readonly number[];
}
