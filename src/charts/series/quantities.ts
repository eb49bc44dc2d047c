import { levelsOf } from '../../problem/problems.ts';
import type { Measurement } from '../../training/events.ts';
import { type Axis, type Scale, valueAxis } from '../frame/axes/axis.ts';
import { floorLines, type Target } from './floorLines.ts';
import type { LearnerSeries } from './learnerRows.ts';

/** What a chart with a line per learner shows of a measurement, and how far its axis reaches for that. */
export interface Quantity {
  /** "Test error". */
  readonly name: string;
  readonly value: (measured: Measurement) => number;
  /** The highest level, which the axis holds even without lines: about the value of predicting zero. */
  readonly highest: (target: Target) => number;
  /** Room above it, for its name: times its value. */
  readonly headroom: Readonly<Record<Scale, number>>;
  /** The lowest value that a logarithmic axis holds even without lines. */
  readonly lowest: (target: Target) => number;
}

/** Room above the highest level of the test error, for its name: times its value. */
export const HEADROOM: Readonly<Record<Scale, number>> = { linear: 1.1, log: 1.8 };

/** Mean of ‖out − H‖² on the test set. */
export const TEST_ERROR: Quantity = {
  name: 'Test error',
  value: ({ testError }) => testError,
  highest: (target) => floorLines(target)[0]?.value ?? 0,
  headroom: HEADROOM,
  lowest: (target) => 0.7 * (floorLines(target).at(-1)?.value ?? 1),
};

const lossOfZero = (target: Target) => levelsOf(target).zeroPredictor / 2;

/** ½ mean of ‖out − H‖² over the batches: what SGD itself sees. */
export const TRAINING_LOSS: Quantity = {
  name: 'Training loss',
  value: ({ trainLoss }) => trainLoss,
  highest: lossOfZero,
  headroom: { linear: 1.1, log: 1.1 },
  lowest: (target) => lossOfZero(target) / 100,
};

/** Higher than this many times the highest level, a line leaves the chart rather than flatten the rest. */
const LEAVES_AT = 3;

/**
 * The axis that holds a quantity's levels and its lines; lines above LEAVES_AT times the highest level leave it.
 *
 * @param series all that is drawn.
 * @param beside the targets of pinned runs, whose levels count as well.
 */
export function quantityAxis(
  { highest, headroom, lowest }: Quantity,
  scale: Scale,
  target: Target,
  series: readonly LearnerSeries[],
  beside: readonly Target[] = [],
): Axis {
  const level = highest(target);
  const limit = LEAVES_AT * Math.max(level, ...beside.map(highest)) || Number.POSITIVE_INFINITY;
  const low = Math.min(lowest(target), ...series.map(({ low }) => low));
  const high = Math.min(limit, Math.max(...series.map(({ high }) => high)));
  return valueAxis(scale, low, Math.max(headroom[scale] * level, high));
}
