import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { type SignalPoint, signalCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import type { Axis } from '../frame/axis.ts';
import { decimate } from './seeds/decimate.ts';

/** Shares of the two signals at an epoch. */
export interface SignalRow extends SignalPoint {
  /** The epoch. */
  readonly x: number;
}

/** The lines of the two signals; told apart without colour, too. */
export const SIGNALS = [
  { signal: 'base', name: 'base signal', dash: 'none' },
  { signal: 'composite', name: 'composite signal', dash: '9 4' },
] as const;
/** px. */
export const SIGNAL_WIDTH = 3;

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
