import type { Experiment } from '../../experiment/experiment.ts';
import { hasWidth, isFitted } from '../../learners/learnerNames.ts';
import { experimentSeeds } from '../jobs.ts';
import { Unit } from '../sweep/units.ts';
import { layoutOf, type Place, placesOf, rising } from './figureLayout.ts';

/** A learning rate and a weight decay. */
export interface Pair {
  readonly lr: number;
  readonly wd: number;
}

/** One pair of the grid on every seed. */
export interface Trial {
  /** Nothing for what is fitted, not trained. */
  readonly pair: Pair | undefined;
  /** In the order of the seeds. */
  readonly units: readonly Unit[];
}

/** Everything that is tried for one point of a figure. */
export interface Cell {
  readonly place: Place;
  /** Where the point stands along the figure's axis. */
  readonly x: number;
  /** In the order of the grid: learning rates rising, and weight decays rising for each. */
  readonly trials: readonly Trial[];
}

/** The grid of a figure: every learning rate with every weight decay, both rising. */
export function gridOf({
  learningRates,
  weightDecays,
}: Pick<Experiment, 'learningRates' | 'weightDecays'>): Pair[] {
  return rising(learningRates).flatMap((lr) => rising(weightDecays).map((wd) => ({ lr, wd })));
}

function trialOf(experiment: Experiment, place: Place, pair: Pair | undefined): Trial {
  const { learner, ...at } = place;
  const changes = pair ? { ...at, learningRate: pair.lr, weightDecay: pair.wd } : at;
  return {
    pair,
    units: experimentSeeds(experiment).map((seed) => new Unit(experiment, learner, seed, changes)),
  };
}

/** All that a figure tries, in the order of its places. @throws RangeError for a view that is no figure. */
export function figureCells(experiment: Experiment, grid: readonly Pair[]): Cell[] {
  const { axis } = layoutOf(experiment);
  // What is fitted has no steps; and an exact kernel has no width: its point is the same fit at all of them.
  const fits = new Map<string, readonly Trial[]>();
  const fitOf = ({ width, ...other }: Place): readonly Trial[] => {
    const place = hasWidth(other.learner) && width !== undefined ? { ...other, width } : other;
    const name = JSON.stringify(place);
    const trials = fits.get(name) ?? [trialOf(experiment, place, undefined)];
    fits.set(name, trials);
    return trials;
  };
  return placesOf(experiment).map((place) => {
    const trials = isFitted(place.learner)
      ? fitOf(place)
      : grid.map((pair) => trialOf(experiment, place, pair));
    return { place, x: place[axis]!, trials };
  });
}
