import { median } from '../averages.ts';
import type { UnitResult } from '../sweep/unitResult.ts';
import type { Cell, Trial } from './cells.ts';

/** What is known of a figure's units, by key. */
export type Results = ReadonlyMap<string, UnitResult>;

/** How far the race between the recipes of a grid is at one point of a figure. */
interface Standing {
  /** The recipe with the least median test error among those all of whose seeds are done; undefined while none is. */
  readonly best: Trial | undefined;
  /** The recipes that are out of the race, whatever their remaining seeds come to. */
  readonly beaten: ReadonlySet<Trial>;
  /** Whether no unit is left that could change the point. */
  readonly done: boolean;
}

/** True for a unit that ended without a number that counts: it diverged, or its kernel could not be fitted. */
function hasFailed({ divergedAt, refusal, last }: UnitResult): boolean {
  return divergedAt !== undefined || refusal !== undefined || last === undefined;
}

/**
 * How a trial stands: the least that its median test error over the seeds can still be, and whether all seeds are done.
 * A seed that is to be done may end at zero; one that has failed makes it infinite.
 */
function medianSoFar(
  { units }: Trial,
  results: Results,
): { readonly least: number; readonly isDone: boolean } {
  let isDone = true;
  let failed = false;
  const errors = units.map(({ key }) => {
    const result = results.get(key);
    if (!result) isDone = false;
    else if (hasFailed(result)) failed = true;
    else return result.last!.testError;
    return 0;
  });
  return { least: failed ? Number.POSITIVE_INFINITY : median(errors), isDone };
}

/**
 * Reads how a cell's recipes stand. Ties go to the first in the grid's order: the smaller learning rate, weight decay, scale.
 */
export function standingOf({ trials }: Cell, results: Results): Standing {
  const medians = trials.map((trial) => medianSoFar(trial, results));
  const leastDone = Math.min(
    ...medians.map(({ least, isDone }) => (isDone ? least : Number.POSITIVE_INFINITY)),
  );
  const isBeaten = ({ least }: { readonly least: number }) =>
    least === Number.POSITIVE_INFINITY || least > leastDone;
  const won = medians.findIndex(
    ({ least, isDone }) => isDone && Number.isFinite(least) && least === leastDone,
  );
  return {
    best: trials[won],
    beaten: new Set(trials.filter((_, i) => isBeaten(medians[i]!))),
    done: medians.every((trial) => trial.isDone || isBeaten(trial)),
  };
}
