import type { EngineName } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import type { Fit, Log } from '../../training/events.ts';

/** A run as a script stands beside it: what was asked, what was measured, and where it came from. */
export interface PageRun {
  readonly experiment: Experiment;
  /** Logs of networks, epoch by epoch. */
  readonly logs: readonly Log[];
  /** What was solved. */
  readonly fits: readonly Fit[];
  readonly diverged: readonly {
    readonly learner: LearnerName;
    readonly seed: number;
    readonly epoch: number;
  }[];
  /** The whole link of the experiment. */
  readonly link: string;
  /** The program's version. */
  readonly version: string;
  readonly engine?: EngineName | undefined;
}
