import type { Unit } from '../sweep/units.ts';
import type { Trial } from './cells.ts';
import type { FigurePlan } from './figurePlan.ts';
import { type Results, standingOf } from './standing.ts';

/** How a figure saves work, for whoever reads its numbers. */
export const NEEDLESS_RULE =
  'At each point, a recipe (learning rate, weight decay, scale of the start) is given up once one of its seeds has diverged, or once its median ' +
  'test error can no longer be the best; the second of these rules never changes a point.';

/** The units of a figure that need not be done any more: those of recipes that cannot win (see NEEDLESS_RULE). */
export function needlessUnits({ cells }: FigurePlan, results: Results): ReadonlySet<Unit> {
  const needless = new Set<Unit>();
  const needed = new Set<Unit>();
  for (const cell of cells) {
    const { beaten } = standingOf(cell, results);
    // A unit may stand in several cells: one that needs it is enough.
    const take = (trial: Trial) => (beaten.has(trial) ? needless : needed);
    for (const trial of cell.trials) for (const unit of trial.units) take(trial).add(unit);
  }
  for (const unit of needed) needless.delete(unit);
  return needless;
}
