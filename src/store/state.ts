import type { EngineDescription } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import type { FieldIssue } from '../experiment/link.ts';
import type { Log, Progress } from '../training/log.ts';
import type { RunId } from '../worker/messages.ts';

/** All that is known of one learner's one seed. */
export interface Curve {
  readonly learner: LearnerName;
  readonly seed: number;
  /** Every log, in order of epochs; all finite. */
  readonly logs: readonly Log[];
  /** The epoch in which the loss stopped being finite. */
  readonly divergedAt?: number;
}

/**
 * idle: set up, never started. starting: the engine is being made. running, paused, finished: as they say.
 * failed: the run cannot go on; what was drawn stays.
 */
export type RunStatus = 'idle' | 'starting' | 'running' | 'paused' | 'finished' | 'failed';

export interface Run {
  readonly id: RunId;
  /** What this run was started with. */
  readonly experiment: Experiment;
  readonly status: RunStatus;
  readonly engine?: EngineDescription;
  /** One entry per learner and seed, in the order of the experiment's learners. */
  readonly curves: readonly Curve[];
  readonly progress?: Progress;
  /** Why a failed run failed, in one sentence. */
  readonly failure?: string;
}

export interface LabState {
  /** What the link and the controls say. */
  readonly experiment: Experiment;
  /** What was wrong with the link that was opened last. */
  readonly issues: readonly FieldIssue[];
  readonly run: Run;
}
