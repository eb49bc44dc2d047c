import type { Experiment } from '../../experiment/experiment.ts';
import type { Unit } from '../sweep/units.ts';
import { type Cell, figureCells, type Trial } from './cells.ts';
import { leastMedianError, medianError, type Results } from './trialErrors.ts';

/** How a figure saves work, for whoever reads its numbers. */
export const NEEDLESS_RULE =
  'A pair of learning rate and weight decay is dropped at a point as soon as one of its seeds has diverged, or its median ' +
  'test error would be above the best finished pair’s even if its remaining seeds ended at zero: no point changes by that.';

/** Whether a pair is out of the race at a point, whatever its remaining seeds come to. */
function isBeaten(trial: Trial, { trials }: Cell, results: Results): boolean {
  const least = leastMedianError(trial, results);
  if (least === Number.POSITIVE_INFINITY) return true;
  return least > Math.min(...trials.map((rival) => medianError(rival, results)));
}

/**
 * Tells which units of a figure need not be done any more: those of pairs that cannot win (see NEEDLESS_RULE).
 *
 * @returns asked with what is known so far; false for a unit that is not the figure's.
 */
export function needlessUnits(experiment: Experiment): (unit: Unit, results: Results) => boolean {
  const uses = new Map<string, { readonly trial: Trial; readonly cell: Cell }[]>();
  for (const cell of figureCells(experiment))
    for (const trial of cell.trials)
      for (const { key } of trial.units) uses.set(key, [...(uses.get(key) ?? []), { trial, cell }]);
  return ({ key }, results) => {
    const own = uses.get(key) ?? [];
    return own.length > 0 && own.every(({ trial, cell }) => isBeaten(trial, cell, results));
  };
}
