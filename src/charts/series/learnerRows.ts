import { byLearner, type LearnerCurves } from '../../store/lab/learnerCurves.ts';
import type { Curve } from '../../store/lab/state.ts';
import { median } from '../../training/averages.ts';
import type { Measurement } from '../../training/events.ts';
import type { LineName } from './lineNames.ts';
import { MOST_POINTS } from './seeds/decimate.ts';
import { logsByEpoch } from './seeds/seedLogs.ts';

export type BandKey = `${LineName}:band`;

/**
 * One place along a chart with a line per learner, an epoch for one: the median over seeds, and their range where there
 * are several.
 */
export type LearnerRow = { readonly x: number } & {
  readonly [Key in LineName]?: number;
} & { readonly [Key in BandKey]?: readonly [number, number] };

export interface LearnerSeries {
  /** In order of x. */
  readonly rows: readonly LearnerRow[];
  /** The smallest and the largest value in the rows; infinite and −infinite while there are none. */
  readonly low: number;
  readonly high: number;
}

export const bandKey = (learner: LineName): BandKey => `${learner}:band`;

/** Rows of a chart with a line per learner, filled point by point. */
export class RowTable {
  readonly #rows = new Map<number, Record<string, unknown>>();
  readonly #floor: number;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;

  /** @param floor values below are raised to it (`floorOf` an axis). */
  constructor(floor = Number.NEGATIVE_INFINITY) {
    this.#floor = floor;
  }

  /**
   * Puts a learner's point at a place along the chart.
   *
   * @param range the least and the most over seeds.
   * @param banded whether the range is drawn: there are several seeds.
   */
  put(x: number, learner: LineName, middle: number, range: readonly [number, number], banded: boolean): void {
    const [least, most] = range.map((value) => Math.max(this.#floor, value)) as [number, number];
    const row = this.#rows.get(x) ?? { x };
    row[learner] = Math.max(this.#floor, middle);
    if (banded) row[bandKey(learner)] = [least, most];
    this.#rows.set(x, row);
    this.#low = Math.min(this.#low, least);
    this.#high = Math.max(this.#high, most);
  }

  /** The same for what its seeds measured: their median, and their range. */
  putSeeds(x: number, learner: LineName, values: readonly number[], banded: boolean): void {
    const raised = values.map((value) => Math.max(this.#floor, value));
    this.put(x, learner, median(raised), [Math.min(...raised), Math.max(...raised)], banded);
  }

  /** The places that have a row, in the order in which they got it. */
  get places(): number[] {
    return [...this.#rows.keys()];
  }

  /** The rows in order of x, and how far they reach. */
  series(): LearnerSeries {
    const rows = [...this.#rows.values()] as unknown as LearnerRow[];
    return { rows: rows.sort((a, b) => a.x - b.x), low: this.#low, high: this.#high };
  }
}

/**
 * Turns curves into rows for a line chart.
 *
 * @param epochs of the whole run: the line of an exact kernel, which has no epochs, goes from 0 to there.
 * @param value what to show of a measurement.
 * @param floor values below are raised to it.
 * @param most epochs of a curve that become rows.
 */
export function learnerRows(
  curves: readonly Curve[],
  epochs: number,
  value: (measured: Measurement) => number,
  floor?: number,
  most = MOST_POINTS,
): LearnerSeries {
  const table = new RowTable(floor);
  const learners = byLearner(curves);
  const put = (entry: LearnerCurves, epoch: number, measured: readonly Measurement[]) =>
    table.putSeeds(epoch, entry.learner, measured.map(value), entry.curves.length > 1);
  for (const entry of learners)
    for (const { epoch, logs } of logsByEpoch(entry.curves, most)) put(entry, epoch, logs);
  for (const entry of learners) {
    const fits = entry.curves.flatMap(({ fit }) => fit ?? []);
    if (fits.length > 0) for (const epoch of new Set([0, ...table.places, epochs])) put(entry, epoch, fits);
  }
  return table.series();
}

/** The rows of a chart as they were measured, every epoch of them: for its files. */
export function exactRows(
  curves: readonly Curve[],
  epochs: number,
  value: (measured: Measurement) => number,
): readonly LearnerRow[] {
  return learnerRows(curves, epochs, value, undefined, Number.POSITIVE_INFINITY).rows;
}
