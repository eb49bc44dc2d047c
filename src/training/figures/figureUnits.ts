import type { Experiment } from '../../experiment/experiment.ts';
import type { Unit } from '../sweep/units.ts';
import type { Cell, Recipe, Trial } from './cells.ts';
import { axisValues, layoutOf, type Place } from './figureLayout.ts';
import { coarseToFine, likeliestFirst } from './order.ts';

/** The recipe that is likely to be the best at a place, as far as it is known; undefined where nothing is. */
export type Likely = (place: Place) => Partial<Recipe> | undefined;

/**
 * Every unit of a figure, once each, in an order that makes the picture right early and exact late: the likeliest
 * recipe of every place first, then the second of every place, and so on; along β from coarse to fine, along m and N from the
 * cheap to the dear. From the second recipe on all places have their first seed before their second, so that a recipe that
 * is beaten shows it before its last seed has begun.
 */
export function unitsInOrder(
  experiment: Experiment,
  cells: readonly Cell[],
  grid: readonly Recipe[],
  likely: Likely,
): Unit[] {
  const values = axisValues(experiment);
  const places = layoutOf(experiment).axis === 'beta' ? coarseToFine(values) : values;
  const inOrder = [Number.POSITIVE_INFINITY, ...places].flatMap((value) =>
    cells.filter(({ x }) => x === value),
  );
  const ranked = inOrder.map(({ place, trials }): readonly Trial[] => {
    const ranks = new Map(likeliestFirst(grid, likely(place)).map((recipe, rank) => [recipe, rank]));
    const rank = ({ recipe }: Trial) => (recipe ? ranks.get(recipe)! : 0);
    return [...trials].sort((a, b) => rank(a) - rank(b));
  });
  const first = ranked.flatMap(([trial]) => trial!.units);
  const others = grid.slice(1).flatMap((_, i) => {
    const trials = ranked.flatMap((order) => order[i + 1] ?? []);
    const seeds = trials[0]?.units ?? [];
    return seeds.flatMap((_, seed) => trials.map(({ units }) => units[seed]!));
  });
  return [...new Set([...first, ...others])];
}
