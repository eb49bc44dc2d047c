import type { EngineDescription } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { DecodedLink, FieldIssue } from '../../experiment/link.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import type { Unit } from '../../training/sweep/units.ts';
import type { SweepId } from '../../worker/sweep/sweepClient.ts';
import type { RunStatus } from '../lab/state.ts';

/** The units that an experiment asks for, in the order in which they are to be done. */
export type UnitsOf = (experiment: Experiment) => readonly Unit[];

/** Those of an experiment's units that need not be done any more, given what is known. */
export type NeedlessOf = (
  experiment: Experiment,
  results: ReadonlyMap<string, UnitResult>,
) => ReadonlySet<Unit>;

/** A sweep as the page sees it. */
export interface Sweep {
  readonly id: SweepId;
  /** What the sweep was made from. */
  readonly experiment: Experiment;
  readonly status: RunStatus;
  readonly units: readonly Unit[];
  /** Units that need not be done any more: nothing on the page would change by them. */
  readonly needless: ReadonlySet<string>;
  readonly engine?: EngineDescription;
  /** Share of the work that is done, from 0 to 1. */
  readonly share: number;
  /** Time spent, pauses left out. */
  readonly elapsedMs: number;
  /** Why a failed sweep failed, in one sentence. */
  readonly failure?: string;
}

export interface SweepState {
  /** What the link and the controls say. */
  readonly experiment: Experiment;
  /** What was wrong with the link that was opened last. */
  readonly issues: readonly FieldIssue[];
  readonly sweep: Sweep;
  /** Everything that is known, by unit: a slider that comes back, or a page that does, finds its points again. */
  readonly results: ReadonlyMap<string, UnitResult>;
  /**
   * Whether the browser has stored every result so far. If so, the sweep goes on from there when the page is opened
   * again.
   */
  readonly isKept: boolean;
}

/** What the reader is told where it has not. */
export const NOT_KEPT =
  'This browser does not keep what is measured here; a private window or a full storage may be the reason. All works as ever, but after a reload this page begins anew.';

/** What has been measured of a sweep. */
export type Measured = Pick<SweepState, 'sweep' | 'results'>;

/** How many units are done, or need not be. */
export function settledUnits({ sweep, results }: Measured): number {
  return sweep.units.filter(({ key }) => results.has(key) || sweep.needless.has(key)).length;
}

/** A sweep of an experiment that has not begun. */
export function freshSweep(
  id: SweepId,
  experiment: Experiment,
  status: 'idle' | 'starting',
  unitsOf: UnitsOf,
): Sweep {
  return { id, experiment, status, units: unitsOf(experiment), needless: new Set(), share: 0, elapsedMs: 0 };
}

/** The view as a link finds it; the sweep has number 1 and has not started. */
export function initialSweep({ experiment, issues }: DecodedLink, unitsOf: UnitsOf): SweepState {
  const sweep = freshSweep(1, experiment, 'idle', unitsOf);
  return { experiment, issues, sweep, results: new Map(), isKept: true };
}

/** The units of a sweep that are still to be done. */
export function openUnits({ sweep, results }: Measured): Unit[] {
  return sweep.units.filter(({ key }) => !results.has(key));
}
