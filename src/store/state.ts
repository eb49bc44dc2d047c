import type { EngineDescription } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import type { DecodedLink, FieldIssue } from '../experiment/link.ts';
import { experimentSeeds } from '../training/jobs.ts';
import type { Fit, Log, Measurement, RunProgress } from '../training/log.ts';
import type { RunId } from '../worker/messages.ts';

/** All that is known of one learner's one seed. */
export interface Curve {
  readonly learner: LearnerName;
  readonly seed: number;
  /** Every log, in order of epochs; all finite. None for an exact kernel. */
  readonly logs: readonly Log[];
  /** The epoch in which it diverged. */
  readonly divergedAt?: number;
  /** What an exact kernel came to. */
  readonly fit?: Fit;
  /** Why an exact kernel could not be fitted, in one sentence. */
  readonly refusal?: string;
}

/** The last that was measured of a curve. */
export function latest({ logs, fit }: Curve): Measurement | undefined {
  return fit ?? logs[logs.length - 1];
}

/** All that was measured of a curve, in order. */
export function measurements({ logs, fit }: Curve): readonly Measurement[] {
  return fit ? [fit] : logs;
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
  /** True while a single epoch is being trained, at whose end the run pauses. */
  readonly stepping: boolean;
  readonly engine?: EngineDescription;
  /** One entry per learner and seed, in the order of the experiment's learners. */
  readonly curves: readonly Curve[];
  readonly progress?: RunProgress;
  /** What happened to the engine in mid-run, in one sentence. */
  readonly engineNotice?: string;
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

/** A run of an experiment that has not drawn a point yet. */
export function freshRun(id: RunId, experiment: Experiment, status: 'idle' | 'starting'): Run {
  const seeds = experimentSeeds(experiment);
  const curves = experiment.learners.flatMap((learner) =>
    seeds.map((seed): Curve => ({ learner, seed, logs: [] })),
  );
  return { id, experiment, status, stepping: false, curves };
}

/** The page as a link finds it; the run has number 1 and has not started. */
export function initialState({ experiment, issues }: DecodedLink): LabState {
  return { experiment, issues, run: freshRun(1, experiment, 'idle') };
}
