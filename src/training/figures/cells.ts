import type { Experiment } from '../../experiment/experiment.ts';
import { isExactKernel, type LearnerName } from '../../learners/learnerNames.ts';
import { experimentSeeds } from '../jobs.ts';
import { type Unit, unitOf } from '../sweep/units.ts';

/** A learning rate and a weight decay. */
export interface Pair {
  readonly lr: number;
  readonly wd: number;
}

/** Where a point of a figure stands: a learner at a strength β (Figure 3) or at a width m (Figure 2). */
export interface Place {
  readonly learner: LearnerName;
  readonly beta?: number;
  readonly width?: number;
}

/** One pair of the grid on every seed. */
export interface Trial {
  /** Nothing for an exact kernel: it is fitted, not trained. */
  readonly pair: Pair | undefined;
  /** In the order of the seeds. */
  readonly units: readonly Unit[];
}

/** Everything that is tried for one point of a figure. */
export interface Cell {
  readonly place: Place;
  /** In the order of the grid: learning rates rising, and weight decays rising for each. */
  readonly trials: readonly Trial[];
}

const rising = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The grid of a figure: every learning rate with every weight decay, both rising. */
export function gridOf({
  learningRates,
  weightDecays,
}: Pick<Experiment, 'learningRates' | 'weightDecays'>): Pair[] {
  return rising(learningRates).flatMap((lr) => rising(weightDecays).map((wd) => ({ lr, wd })));
}

/** The places of a figure's points: learner by learner, β or m rising. @throws RangeError for a view that is none. */
function placesOf({ view, learners, betas, widths }: Experiment): Place[] {
  switch (view) {
    case 'figure2':
      return learners.flatMap((learner) => rising(widths).map((width) => ({ learner, width })));
    case 'figure3':
      return learners.flatMap((learner) => rising(betas).map((beta) => ({ learner, beta })));
    default:
      throw new RangeError(`placesOf: view must be figure2 or figure3, got ${view}`);
  }
}

function trialOf(experiment: Experiment, place: Place, pair: Pair | undefined): Trial {
  const { learner, ...at } = place;
  const hyper = pair && { learningRate: pair.lr, weightDecay: pair.wd };
  const own = { ...experiment, ...at, ...hyper };
  return { pair, units: experimentSeeds(experiment).map((seed) => unitOf(own, learner, seed)) };
}

/** All that a figure tries, in the order of its places. */
export function figureCells(experiment: Experiment): Cell[] {
  const grid = gridOf(experiment);
  return placesOf(experiment).map((place) => {
    // An exact kernel has neither a width nor steps: its point is the same fit at every width.
    if (!isExactKernel(place.learner))
      return { place, trials: grid.map((pair) => trialOf(experiment, place, pair)) };
    const { width: _, ...fitted } = place;
    return { place, trials: [trialOf(experiment, fitted, undefined)] };
  });
}
