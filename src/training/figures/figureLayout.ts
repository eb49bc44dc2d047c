import { type Figure, isFigure, type View } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { architectureOf } from '../../learners/architectures.ts';
import {
  hasWidth,
  isExactKernel,
  isFitted,
  type LearnerName,
  maxWidthOf,
  parseLearner,
} from '../../learners/learnerNames.ts';
import { sampleSizes } from '../sweep/units.ts';

/** What a figure's points can differ in beside their learner. */
type Along = 'beta' | 'width' | 'samples' | 'scale';

/** How a figure is laid out: a line per learner, or per learner and value of `lines`; a point per value of `axis`. */
interface FigureLayout {
  readonly axis: Along;
  readonly lines?: Along;
}

/** The views whose points are measured one by one: the figures of the paper, and the test error against N. */
export type Sweep = Figure | 'samples';

/** Where a point of a figure stands: a learner, at a strength β, a width m, a scale of the start or an N. */
export interface Place extends Partial<Pick<Experiment, Along>> {
  readonly learner: LearnerName;
}

function isSweep(view: View): view is Sweep {
  return isFigure(view) || view === 'samples';
}

/** @throws RangeError for a view that measures no points. */
export function layoutOf({ view, axis }: Pick<Experiment, 'view' | 'axis'>): FigureLayout {
  if (!isSweep(view)) throw new RangeError(`layoutOf: view must be figure2, figure3 or samples, got ${view}`);
  if (view === 'samples') return { axis: 'samples' };
  if (view === 'figure2') return { axis: 'width' };
  switch (axis) {
    case 'width':
      return { axis, lines: 'beta' };
    case 'beta':
      return { axis };
    case 'scale':
      return { axis: 'width', lines: 'scale' };
  }
}

/** Whether a figure is a map: each of its points is a cell, at a width and a scale of the start. */
export function isMap(experiment: Pick<Experiment, 'view' | 'axis'>): boolean {
  return experiment.view === 'figure3' && experiment.axis === 'scale';
}

export const rising = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** What an experiment lists of a thing in which points differ, rising. */
function valuesOf({ betas, widths, scales, samples }: Experiment, along: Along): number[] {
  if (along === 'samples') return sampleSizes(samples);
  return rising({ beta: betas, width: widths, scale: scales }[along]);
}

/** What a figure's points stand at along its axis, rising. */
export function axisValues(experiment: Experiment): readonly number[] {
  return valuesOf(experiment, layoutOf(experiment).axis);
}

/** The widest that a figure measures a learner at: a step of a network with a U of its own costs m². */
function widestOf(learner: LearnerName, { widestFree }: Experiment): number {
  const isFree = !isFitted(learner) && architectureOf(parseLearner(learner).architecture).second === 'free';
  return isFree ? Math.min(maxWidthOf(learner), widestFree) : maxWidthOf(learner);
}

/** The widths at which a learner has points: none for what is infinitely wide, and none beyond its widest. */
function widthsOf(learner: LearnerName, experiment: Experiment): readonly (number | undefined)[] {
  if (!hasWidth(learner)) return [undefined];
  return valuesOf(experiment, 'width').filter((width) => width <= widestOf(learner, experiment));
}

/** What a learner's points differ in along a dimension: an exact kernel has neither a width nor a start. */
function valuesFor(
  learner: LearnerName,
  experiment: Experiment,
  along: Along,
): readonly (number | undefined)[] {
  if (along === 'width') return widthsOf(learner, experiment);
  return along === 'scale' && isExactKernel(learner) ? [undefined] : valuesOf(experiment, along);
}

/** The places of a figure's points: learner by learner, line by line, rising along the axis. */
export function placesOf(experiment: Experiment): Place[] {
  const { axis, lines } = layoutOf(experiment);
  const dimensions = [lines, axis].filter((along) => along !== undefined);
  const spread = (place: Place, along: Along): Place[] => {
    const values = valuesFor(place.learner, experiment, along);
    return values.map((value) => (value === undefined ? place : { ...place, [along]: value }));
  };
  return dimensions.reduce<Place[]>(
    (places, along) => places.flatMap((place) => spread(place, along)),
    experiment.learners.map((learner) => ({ learner })),
  );
}
