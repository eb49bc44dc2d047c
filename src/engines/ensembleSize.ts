import type { NetworkLearner } from '../learners/learnerNames.ts';
import type { NetworkSize } from '../learners/network.ts';

/** What decides how much memory an ensemble takes; every member has a network and a start of its own. */
export interface EnsembleSize extends NetworkLearner, NetworkSize {
  readonly members: number;
  readonly batchSize: number;
  /** N. */
  readonly samples: number;
  readonly testSamples: number;
}
