import type { Experiment } from '../../experiment/experiment.ts';
import { isFitted } from '../../learners/learnerNames.ts';
import { experimentSeeds } from '../jobs.ts';
import { Unit } from '../sweep/units.ts';
import { layoutOf, type Place, placesOf, rising } from './figureLayout.ts';

/** What a figure picks by test error at each of its points. */
export interface Recipe {
  /** Learning rate. */
  readonly lr: number;
  /** Weight decay. */
  readonly wd: number;
  /** Of the start. */
  readonly scale: number;
}

/** One recipe of the grid on every seed. */
export interface Trial {
  /** Nothing for what is fitted, not trained. */
  readonly recipe: Recipe | undefined;
  /** In the order of the seeds. */
  readonly units: readonly Unit[];
}

/** Everything that is tried for one point of a figure. */
export interface Cell {
  readonly place: Place;
  /** Where the point stands along the figure's axis; infinite for the limit of infinite width. */
  readonly x: number;
  /** In the order of the grid. */
  readonly trials: readonly Trial[];
}

/**
 * The recipes that a figure tries, learning rates rising, then weight decays, then scales; an experiment that lists none has its
 * own. Where the scale is a place of the figure, each of its recipes is tried at every scale.
 */
export function gridOf(experiment: Experiment): Recipe[] {
  const { learningRate, weightDecay, scale, learningRates, weightDecays, scales } = experiment;
  const { axis, lines } = layoutOf(experiment);
  if (axis === 'samples') return [{ lr: learningRate, wd: weightDecay, scale }];
  const tried = lines === 'scale' ? [scale] : rising(scales);
  return rising(learningRates).flatMap((lr) =>
    rising(weightDecays).flatMap((wd) => tried.map((scale) => ({ lr, wd, scale }))),
  );
}

function trialOf(experiment: Experiment, place: Place, recipe: Recipe | undefined): Trial {
  const { learner, ...at } = place;
  const changes = recipe
    ? { scale: recipe.scale, ...at, learningRate: recipe.lr, weightDecay: recipe.wd }
    : at;
  return {
    recipe,
    units: experimentSeeds(experiment).map((seed) => new Unit(experiment, learner, seed, changes)),
  };
}

/** All that a figure tries, in the order of its places. @throws RangeError for a view that is no figure. */
export function figureCells(experiment: Experiment, grid: readonly Recipe[]): Cell[] {
  const { axis } = layoutOf(experiment);
  return placesOf(experiment).map((place) => ({
    place,
    x: place[axis] ?? Number.POSITIVE_INFINITY,
    trials: isFitted(place.learner)
      ? [trialOf(experiment, place, undefined)]
      : grid.map((recipe) => trialOf(experiment, place, recipe)),
  }));
}
