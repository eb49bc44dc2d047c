import type { LearnerName } from '../../learners/learnerNames.ts';
import { byLearner, type LearnerCurves } from '../../store/lab/learnerCurves.ts';
import type { Curve } from '../../store/lab/state.ts';
import { median } from '../../training/averages.ts';
import type { Measurement } from '../../training/events.ts';
import { MOST_POINTS } from './seeds/decimate.ts';
import { logsByEpoch } from './seeds/seedLogs.ts';

/** The smallest value that a logarithmic axis shows; what is below is drawn on it. */
export const LOG_EPSILON = 1e-4;

export type BandKey = `${LearnerName}:band`;

/** One place along a chart with a line per learner, an epoch for one: the median over seeds, and their range where there are several. */
export type LearnerRow = { readonly x: number } & {
  readonly [Key in LearnerName]?: number;
} & { readonly [Key in BandKey]?: readonly [number, number] };

export interface LearnerSeries {
  /** In order of x. */
  readonly rows: readonly LearnerRow[];
  /** The smallest and the largest value in the rows; infinite and −infinite while there are none. */
  readonly low: number;
  readonly high: number;
}

export const bandKey = (learner: LearnerName): BandKey => `${learner}:band`;

/** Rows of a chart with a line per learner, filled point by point. */
export class RowTable {
  readonly #rows = new Map<number, Record<string, unknown>>();

  /** Puts a learner's point at a place along the chart, with its range over seeds where there are several. */
  put(x: number, learner: LearnerName, middle: number, range?: readonly [number, number]): void {
    const row = this.#rows.get(x) ?? { x };
    row[learner] = middle;
    if (range) row[bandKey(learner)] = range;
    this.#rows.set(x, row);
  }

  /** The places that have a row, in the order in which they got it. */
  get places(): number[] {
    return [...this.#rows.keys()];
  }

  /** The rows in order of x. */
  sorted(): LearnerRow[] {
    const rows = [...this.#rows.values()] as unknown as LearnerRow[];
    return rows.sort((a, b) => a.x - b.x);
  }
}

/**
 * Turns curves into rows for a line chart.
 *
 * @param epochs of the whole run: as far as the line of an exact kernel goes, which has none.
 * @param value what to show of a measurement.
 * @param floor values below are raised to it: LOG_EPSILON for a logarithmic axis.
 * @param most epochs of a curve that are taken at most.
 */
export function learnerRows(
  curves: readonly Curve[],
  epochs: number,
  value: (measured: Measurement) => number,
  floor = Number.NEGATIVE_INFINITY,
  most = MOST_POINTS,
): LearnerSeries {
  const rows = new RowTable();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const put = (
    { learner, curves: seeds }: LearnerCurves,
    epoch: number,
    measured: readonly Measurement[],
  ) => {
    const values = measured.map((one) => Math.max(value(one), floor));
    const least = Math.min(...values);
    const greatest = Math.max(...values);
    rows.put(epoch, learner, median(values), seeds.length > 1 ? [least, greatest] : undefined);
    low = Math.min(low, least);
    high = Math.max(high, greatest);
  };
  const learners = byLearner(curves);
  for (const entry of learners)
    for (const { epoch, logs } of logsByEpoch(entry.curves, most)) put(entry, epoch, logs);
  for (const entry of learners) {
    const fits = entry.curves.flatMap(({ fit }) => fit ?? []);
    if (fits.length > 0) for (const epoch of new Set([0, ...rows.places, epochs])) put(entry, epoch, fits);
  }
  return { rows: rows.sorted(), low, high };
}

/** The rows of a chart as they were measured, every epoch of them: for its files. */
export function exactRows(
  curves: readonly Curve[],
  epochs: number,
  value: (measured: Measurement) => number,
): readonly LearnerRow[] {
  return learnerRows(curves, epochs, value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).rows;
}
