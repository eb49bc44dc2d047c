import type { LearnerName } from '../experiment/learnerNames.ts';
import { byLearner } from '../store/learnerCurves.ts';
import { median } from '../store/median.ts';
import type { Curve } from '../store/state.ts';
import type { Log } from '../training/log.ts';
import { logsByEpoch } from './seedLogs.ts';

/** The smallest value that a logarithmic axis shows; what is below is drawn on it. */
export const LOG_EPSILON = 1e-4;

export type BandKey = `${LearnerName}:band`;

/** One epoch of a chart with a line per learner: the median over seeds, and their range where there are several. */
export type LearnerRow = { readonly epoch: number } & {
  readonly [Key in LearnerName]?: number;
} & { readonly [Key in BandKey]?: readonly [number, number] };

export interface LearnerSeries {
  /** In order of epochs. */
  readonly rows: readonly LearnerRow[];
  /** The smallest and the largest value in the rows; infinite and −infinite while there are none. */
  readonly low: number;
  readonly high: number;
}

export const bandKey = (learner: LearnerName): BandKey => `${learner}:band`;

/**
 * Turns curves into rows for a line chart.
 *
 * @param value what to show of a log.
 * @param floor values below are raised to it: LOG_EPSILON for a logarithmic axis.
 */
export function learnerRows(
  curves: readonly Curve[],
  value: (log: Log) => number,
  floor = Number.NEGATIVE_INFINITY,
): LearnerSeries {
  const rows = new Map<number, Record<string, unknown>>();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { learner, curves: seeds } of byLearner(curves)) {
    for (const { epoch, logs } of logsByEpoch(seeds)) {
      const values = logs.map((log) => Math.max(value(log), floor));
      const least = Math.min(...values);
      const most = Math.max(...values);
      const row = rows.get(epoch) ?? { epoch };
      row[learner] = median(values);
      if (seeds.length > 1) row[bandKey(learner)] = [least, most];
      rows.set(epoch, row);
      low = Math.min(low, least);
      high = Math.max(high, most);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => (a.epoch as number) - (b.epoch as number));
  return { rows: sorted as unknown as LearnerRow[], low, high };
}
