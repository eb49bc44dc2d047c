import type { Experiment } from '../../experiment/experiment.ts';
import type { Unit } from '../sweep/units.ts';
import { type Cell, figureCells, gridOf, type Pair, type Place, type Trial } from './cells.ts';
import { coarseToFine, likeliestFirst } from './order.ts';

/** The pair that is likely to be the best at a place, say that of a reference. */
export type Likely = (place: Place) => Pair | undefined;

/** The cells from coarse to fine in β or m, all learners at each. */
function cellsInOrder(experiment: Experiment): Cell[] {
  const cells = figureCells(experiment);
  const x = ({ beta, width }: Place) => beta ?? width;
  return coarseToFine(experiment.view === 'figure3' ? experiment.betas : experiment.widths).flatMap((value) =>
    cells.filter(({ place }) => x(place) === value),
  );
}

/**
 * Every unit of a figure, once each, in an order that makes the picture right early and exact late: the likeliest
 * pair of every place first, coarse to fine; then the second pair of every place, and so on. From the second pair
 * on all places have their first seed before their second, so that a pair that is beaten shows it before its last seed
 * has begun.
 */
export function figureUnits(experiment: Experiment, likely: Likely = () => undefined): Unit[] {
  const grid = gridOf(experiment);
  const ranked = cellsInOrder(experiment).map(({ place, trials }): readonly Trial[] => {
    const order = likeliestFirst(grid, likely(place));
    const rank = ({ pair }: Trial) => order.findIndex(({ lr, wd }) => lr === pair?.lr && wd === pair.wd);
    return [...trials].sort((a, b) => rank(a) - rank(b));
  });
  const first = ranked.flatMap(([trial]) => trial!.units);
  const others = grid.slice(1).flatMap((_, rank) => {
    const trials = ranked.flatMap((own) => own[rank + 1] ?? []);
    const seeds = trials[0]?.units ?? [];
    return seeds.flatMap((_, seed) => trials.map(({ units }) => units[seed]!));
  });
  return [...new Map([...first, ...others].map((unit) => [unit.key, unit])).values()];
}
