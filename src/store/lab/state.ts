import type { EngineDescription } from '../../engines/engine.ts';
import type { Experiment, Pin } from '../../experiment/experiment.ts';
import type { FieldIssue } from '../../experiment/link.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import type { Fit, Log, Measurement, RunProgress } from '../../training/events.ts';
import { experimentSeeds } from '../../training/jobs.ts';
import type { RunId } from '../../worker/messages.ts';
import type { NetworkState } from './networkState.ts';

/** All that is known of one learner's one seed. */
export interface Curve {
  readonly learner: LearnerName;
  readonly seed: number;
  /** Every log, in order of epochs; all finite. None for what is fitted. */
  readonly logs: readonly Log[];
  /** The epoch in which it diverged. */
  readonly divergedAt?: number;
  /** The fit, of what is not trained. */
  readonly fit?: Fit;
  /** Why it could not be fitted, in one sentence. */
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

/** The letters by which a chart, a legend and a sentence name pinned runs. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/** A run that is kept for comparison. */
export interface PinnedRun {
  /** Stays with the run for as long as it is pinned. */
  readonly letter: Letter;
  readonly pin: Pin;
  /** Its curves, and how far they are; idle while it waits to be trained again. */
  readonly run: Run;
  /** The curves are a file's; they are not trained on this page. */
  readonly fromFile?: boolean;
}

export interface LabState {
  /** What the link and the controls say. */
  readonly experiment: Experiment;
  /** What was wrong with the link that was opened last. */
  readonly issues: readonly FieldIssue[];
  readonly run: Run;
  /** The runs that `experiment.pins` names, in the order of their letters. */
  readonly pinned: readonly PinnedRun[];
  /** Why the file that was imported last is no pin, in one sentence. */
  readonly importNotice?: string;
  /** The epoch that the reader looks back to; left out while the page shows the run as it is. */
  readonly viewed?: number;
  /** What the machine shows; empty while nobody looks. */
  readonly network: NetworkState;
}

/** A run of an experiment that has not drawn a point yet. */
export function freshRun(id: RunId, experiment: Experiment, status: 'idle' | 'starting'): Run {
  const seeds = experimentSeeds(experiment);
  const curves = experiment.learners.flatMap((learner) =>
    seeds.map((seed): Curve => ({ learner, seed, logs: [] })),
  );
  return { id, experiment, status, stepping: false, curves };
}
