import type { Experiment } from '../../experiment/experiment.ts';
import { OUTPUT_DIMENSION } from '../../problem/dataset.ts';
import { floors } from '../../problem/levels.ts';
import type { Curve, PinnedRun } from '../../store/lab/state.ts';
import type { Measurement } from '../../training/events.ts';
import { type Axis, type Scale, valueAxis } from '../frame/axis.ts';
import { type LearnerSeries, LOG_EPSILON, learnerRows } from './learnerRows.ts';
import { extremes, type PinnedSeries, pinnedSeries } from './pinnedSeries.ts';

export interface TrainingLossSeries extends LearnerSeries {
  readonly axis: Axis;
}

/** Higher than this many times the loss of predicting zero, a curve leaves the chart. */
const HIGHEST_OVER_ZERO_PREDICTOR = 3;

function lossOfZero({ alpha, beta }: Pick<Experiment, 'alpha' | 'beta'>): number {
  return floors(alpha, beta, OUTPUT_DIMENSION).zeroPredictor / 2;
}

const trainLossOf = (measured: Measurement) => measured.trainLoss;
const floorOf = (scale: Scale) => (scale === 'log' ? LOG_EPSILON : undefined);

/** Training loss of pinned runs, as far as the live run's epochs go. */
export function pinnedTrainingLosses(
  pins: readonly PinnedRun[],
  epochs: number,
  scale: Scale,
): PinnedSeries[] {
  return pinnedSeries(pins, epochs, trainLossOf, floorOf(scale));
}

/**
 * Training loss (with its ½, unlike the errors) over epochs for every learner.
 *
 * @param pinned runs to compare with; the axis holds them too, each as far as it would hold it by itself.
 */
export function trainingLossSeries(
  curves: readonly Curve[],
  experiment: Experiment,
  scale: Scale,
  pinned: readonly PinnedSeries[] = [],
): TrainingLossSeries {
  const series = learnerRows(curves, experiment.epochs, trainLossOf, floorOf(scale));
  const ofZero = lossOfZero(experiment);
  const highest = Math.max(ofZero, ...pinned.map(({ pin }) => lossOfZero(pin)));
  const limit = HIGHEST_OVER_ZERO_PREDICTOR * highest || Number.POSITIVE_INFINITY;
  const { low, high } = extremes([series, ...pinned]);
  const top = Math.max(1.1 * ofZero, Math.min(high, limit));
  return { ...series, axis: valueAxis(scale, Math.min(low, ofZero / 100), top) };
}
