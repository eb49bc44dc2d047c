import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import { type SignalPoint, signalCourse } from '../store/signalCourse.ts';
import type { Curve } from '../store/state.ts';
import type { Axis } from './axis.ts';
import { decimate } from './decimate.ts';

/** Shares of the two signals at an epoch. */
export interface SignalRow extends SignalPoint {
  /** The epoch. */
  readonly x: number;
}

/** A share is a little below nothing or above the whole at times, and lines have a width. */
export const SHARE_AXIS: Axis = { domain: [-0.06, 1.1], ticks: [0, 0.25, 0.5, 0.75, 1] };

/** What a network holds of either signal over epochs, at no more epochs than a chart shows. */
export function signalRows(
  curves: readonly Curve[],
  learner: LearnerName,
  experiment: Pick<Experiment, 'alpha' | 'beta'>,
): SignalRow[] {
  const course = signalCourse(curves, learner, experiment);
  return decimate(course.length).map((index) => ({ ...course[index]!, x: course[index]!.epoch }));
}
