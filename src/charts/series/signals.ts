import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { blockCourse, signalCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import type { Axis } from '../frame/axes/axis.ts';
import type { Signal } from '../marks/signals/SignalTextures.tsx';
import { decimate } from './seeds/decimate.ts';

/** Shares of something at an epoch, by the keys of a chart's lines; null where a share is not defined. */
export interface ShareRow {
  /** The epoch. */
  readonly x: number;
  readonly testError: number;
  readonly shares: Readonly<Record<string, number | null>>;
}

/** A line of shares over epochs; told apart without colour, too. */
export interface ShareLine {
  readonly share: string;
  readonly name: string;
  readonly signal: Signal;
  readonly dash: string;
}

/** The lines of the two signals. */
export const SIGNALS = [
  { share: 'base', signal: 'base', name: 'base signal', dash: 'none' },
  { share: 'composite', signal: 'composite', name: 'composite signal', dash: '9 4' },
] as const satisfies readonly ShareLine[];

/** The lines of two blocks: block 2's are broken. */
export const BLOCKS: readonly ShareLine[] = [
  { share: 'block1Base', signal: 'base', name: 'block 1, base', dash: 'none' },
  { share: 'block2Base', signal: 'base', name: 'block 2, base', dash: '3 4' },
  { share: 'block1Composite', signal: 'composite', name: 'block 1, composite', dash: '12 3 3 3' },
  { share: 'block2Composite', signal: 'composite', name: 'block 2, composite', dash: '9 4' },
  { share: 'block1Error', signal: 'noise', name: 'block 1’s errors', dash: '1 6' },
];
/** px. */
export const SIGNAL_WIDTH = 3;

/** A share is a little below nothing or above the whole at times, and lines have a width. */
export const SHARE_AXIS: Axis = { domain: [-0.06, 1.1], ticks: [0, 0.25, 0.5, 0.75, 1] };

/** A block may hold more of a signal than there is, and the other then takes it away. */
export const BLOCK_AXIS: Axis = { domain: [-0.3, 1.3], ticks: [-0.25, 0, 0.25, 0.5, 0.75, 1, 1.25] };

/** What a network holds of either signal over epochs, at no more epochs than a chart shows. */
export function signalRows(
  curves: readonly Curve[],
  learner: LearnerName,
  experiment: Pick<Experiment, 'alpha' | 'beta'>,
): ShareRow[] {
  const course = signalCourse(curves, learner, experiment);
  return decimate(course.length).map((index) => {
    const { epoch, testError, base, composite } = course[index]!;
    return { x: epoch, testError, shares: { base, composite } };
  });
}

/** A block's errors as a share of the base signal's mean square, β². */
function errorsBeside(blockError: number, beta: number): number | null {
  return beta === 0 ? null : blockError / beta ** 2;
}

/** What either block holds over epochs, at no more epochs than a chart shows. */
export function blockRows(
  curves: readonly Curve[],
  learner: LearnerName,
  { beta }: Pick<Experiment, 'beta'>,
): ShareRow[] {
  const course = blockCourse(curves, learner);
  return decimate(course.length).map((index) => {
    const { epoch, testError, block1Error, ...shares } = course[index]!;
    return { x: epoch, testError, shares: { ...shares, block1Error: errorsBeside(block1Error, beta) } };
  });
}
