import type { Experiment } from '../../experiment/experiment.ts';
import type { Asked } from '../../problem/problems.ts';
import type { Curve } from '../../store/lab/state.ts';
import { type Axis, floorOf, type Scale } from '../frame/axes/axis.ts';
import { type LearnerSeries, learnerRows } from './learnerRows.ts';
import type { PinnedSeries } from './pinnedSeries.ts';
import { type Quantity, quantityAxis } from './quantities.ts';

/** Lines and the axis that holds them. */
export interface LineSeries extends LearnerSeries {
  readonly axis: Axis;
}

/**
 * A quantity over epochs for every learner.
 *
 * @param pinned runs to compare with, of the same quantity.
 */
export function epochSeries(
  quantity: Quantity,
  curves: readonly Curve[],
  experiment: Asked & Pick<Experiment, 'alpha' | 'beta' | 'epochs'>,
  scale: Scale,
  pinned: readonly PinnedSeries[] = [],
): LineSeries {
  const series = learnerRows(curves, experiment.epochs, quantity.value, floorOf(scale));
  const targets = pinned.map(({ pin }) => pin);
  return { ...series, axis: quantityAxis(quantity, scale, experiment, [series, ...pinned], targets) };
}
