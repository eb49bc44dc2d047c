import type { Experiment } from '../../experiment/experiment.ts';
import type { Unit } from '../sweep/units.ts';
import type { Cell, Pair, Trial } from './cells.ts';
import { axisValues, type Place } from './figureLayout.ts';
import { coarseToFine, likeliestFirst } from './order.ts';

/** The pair that is likely to be the best at a place; undefined where nothing is known. */
export type Likely = (place: Place) => Pair | undefined;

/**
 * Every unit of a figure, once each, in an order that makes the picture right early and exact late: the likeliest
 * pair of every place first, coarse to fine along the axis; then the second pair of every place, and so on. From the
 * second pair on all places have their first seed before their second, so that a pair that is beaten shows it before
 * its last seed has begun.
 */
export function unitsInOrder(
  experiment: Experiment,
  cells: readonly Cell[],
  grid: readonly Pair[],
  likely: Likely,
): Unit[] {
  const inOrder = coarseToFine(axisValues(experiment)).flatMap((value) =>
    cells.filter(({ x }) => x === value),
  );
  const ranked = inOrder.map(({ place, trials }): readonly Trial[] => {
    const ranks = new Map(likeliestFirst(grid, likely(place)).map((pair, rank) => [pair, rank]));
    const rank = ({ pair }: Trial) => (pair ? ranks.get(pair)! : 0);
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
