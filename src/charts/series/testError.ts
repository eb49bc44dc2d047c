import type { Experiment } from '../../experiment/experiment.ts';
import { OUTPUT_DIMENSION } from '../../problem/dataset.ts';
import { floors } from '../../problem/levels.ts';
import type { Curve, PinnedRun } from '../../store/lab/state.ts';
import type { Measurement } from '../../training/events.ts';
import { type Axis, type Scale, valueAxis } from '../frame/axis.ts';
import { type LearnerSeries, LOG_EPSILON, learnerRows } from './learnerRows.ts';
import { extremes, type PinnedSeries, pinnedSeries } from './pinnedSeries.ts';

/** A named error level. */
export interface FloorLine {
  /** "kα²", or "kα² = kα⁴" where two levels are the same. */
  readonly symbol: string;
  readonly value: number;
  /** What a learner at this level has done. */
  readonly meaning: string;
}

export interface TestErrorSeries extends LearnerSeries {
  readonly floors: readonly FloorLine[];
  readonly axis: Axis;
}

/** Higher than this many times the zero predictor's error, a curve leaves the chart rather than flatten the rest. */
const HIGHEST_OVER_ZERO_PREDICTOR = 3;
/** Room over the highest level, for its name: times its value. */
export const HEADROOM: Record<Scale, number> = { linear: 1.1, log: 1.8 };
/** Levels nearer than this, relative to the larger, are one line. */
const SAME_LEVEL = 1e-9;

/** The levels k(α² + β²), kα² and kα⁴, highest first; equal ones are merged, and those at zero are not drawn. */
export function floorLines({ alpha, beta }: Pick<Experiment, 'alpha' | 'beta'>): FloorLine[] {
  const { zeroPredictor, baseOnly, theorem1 } = floors(alpha, beta, OUTPUT_DIMENSION);
  const all: FloorLine[] = [
    { symbol: 'k(α² + β²)', value: zeroPredictor, meaning: 'nothing learned' },
    { symbol: 'kα²', value: baseOnly, meaning: 'base signal learned, none of the composite' },
    { symbol: 'kα⁴', value: theorem1, meaning: 'what Theorem 1 promises the ResNet' },
  ];
  const lines: FloorLine[] = [];
  for (const line of all.sort((a, b) => b.value - a.value)) {
    const last = lines[lines.length - 1];
    if (line.value <= 0) continue;
    if (last && last.value - line.value <= SAME_LEVEL * last.value)
      lines[lines.length - 1] = { ...last, symbol: `${last.symbol} = ${line.symbol}` };
    else lines.push(line);
  }
  return lines;
}

/** Which of the levels a chart draws: those whose meaning its reader has been told. */
export type Levels = 'zero' | 'base' | 'all';

function drawnLevels(
  lines: readonly FloorLine[],
  experiment: Experiment,
  levels: Levels,
): readonly FloorLine[] {
  if (levels === 'all') return lines;
  const { baseOnly } = floors(experiment.alpha, experiment.beta, OUTPUT_DIMENSION);
  return lines
    .filter(({ value }, i) => i === 0 || (levels === 'base' && value === baseOnly))
    .map((line, i) => (i === 0 ? { ...line, symbol: 'predicting zero' } : line));
}

const testErrorOf = (measured: Measurement) => measured.testError;
const floorOf = (scale: Scale) => (scale === 'log' ? LOG_EPSILON : undefined);

/** Test error of pinned runs, as far as the live run's epochs go. */
export function pinnedTestErrors(pins: readonly PinnedRun[], epochs: number, scale: Scale): PinnedSeries[] {
  return pinnedSeries(pins, epochs, testErrorOf, floorOf(scale));
}

/**
 * Test error over epochs for every learner, with its floors and an axis that holds both.
 *
 * @param levels which floors are drawn; the axis holds all of them.
 * @param pinned runs to compare with; the axis holds them too, each as far as it would hold it by itself.
 */
export function testErrorSeries(
  curves: readonly Curve[],
  experiment: Experiment,
  scale: Scale,
  pinned: readonly PinnedSeries[] = [],
  levels: Levels = 'all',
): TestErrorSeries {
  const series = learnerRows(curves, experiment.epochs, testErrorOf, floorOf(scale));
  const lines = floorLines(experiment);
  const highest = lines[0]?.value ?? 0;
  const lowest = lines[lines.length - 1]?.value ?? 1;
  const zeroPredictors = [highest, ...pinned.map(({ pin }) => floorLines(pin)[0]?.value ?? 0)];
  const limit = HIGHEST_OVER_ZERO_PREDICTOR * Math.max(...zeroPredictors) || Number.POSITIVE_INFINITY;
  const { low, high } = extremes([series, ...pinned]);
  const top = Math.max(HEADROOM[scale] * highest, Math.min(high, limit));
  return {
    ...series,
    floors: drawnLevels(lines, experiment, levels),
    axis: valueAxis(scale, Math.min(low, 0.7 * lowest), top),
  };
}
