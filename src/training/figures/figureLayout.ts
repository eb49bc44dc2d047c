import { type Figure, isFigure } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';

/** What a figure's points can differ in beside their learner, and the field that lists its values. */
const LISTS = { beta: 'betas', width: 'widths' } as const;
type Along = keyof typeof LISTS;

/** How a figure is laid out: a line per learner, or per learner and value of `lines`; a point per value of `axis`. */
interface FigureLayout {
  readonly axis: Along;
  readonly lines?: Along;
}

const FIGURE_LAYOUTS: Readonly<Record<Figure, FigureLayout>> = {
  figure2: { axis: 'width' },
  figure3: { axis: 'beta' },
};

/** Where a point of a figure stands: a learner, at a strength β or a width m. */
export interface Place extends Partial<Pick<Experiment, Along>> {
  readonly learner: LearnerName;
}

/** @throws RangeError for a view that is no figure. */
export function layoutOf({ view }: Pick<Experiment, 'view'>): FigureLayout {
  if (!isFigure(view)) throw new RangeError(`layoutOf: view must be figure2 or figure3, got ${view}`);
  return FIGURE_LAYOUTS[view];
}

/** What a figure's points stand at along its axis, in the experiment's order. */
export function axisValues(experiment: Experiment): readonly number[] {
  return experiment[LISTS[layoutOf(experiment).axis]];
}

export const rising = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The places of a figure's points: learner by learner, line by line, rising along the axis. */
export function placesOf(experiment: Experiment): Place[] {
  const { axis, lines } = layoutOf(experiment);
  const dimensions = [lines, axis].filter((along) => along !== undefined);
  return dimensions.reduce<Place[]>(
    (places, along) =>
      places.flatMap((place) =>
        rising(experiment[LISTS[along]]).map((value) => ({ ...place, [along]: value })),
      ),
    experiment.learners.map((learner) => ({ learner })),
  );
}
