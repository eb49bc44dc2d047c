import type { Fit, Log } from '../events.ts';
import { median } from '../median.ts';
import type { UnitResult } from '../sweep/unitResult.ts';
import type { Trial } from './cells.ts';

/** What is known of a figure's units, by key. */
export type Results = ReadonlyMap<string, UnitResult>;

/** True for a unit that ended without a number that counts: it diverged, or its kernel could not be fitted. */
function hasFailed({ divergedAt, refusal, last }: UnitResult): boolean {
  return divergedAt !== undefined || refusal !== undefined || last === undefined;
}

/** What each seed of a trial ended with, when all have; undefined while one is to be done, or when one has failed. */
export function endings({ units }: Trial, results: Results): (Log | Fit)[] | undefined {
  const ended = units.flatMap(({ key }) => {
    const result = results.get(key);
    return result?.last && !hasFailed(result) ? [result.last] : [];
  });
  return ended.length === units.length ? ended : undefined;
}

/** Median test error of a trial over its seeds; infinite unless all are done and none has failed. */
export function medianError(trial: Trial, results: Results): number {
  const ended = endings(trial, results);
  return ended ? median(ended.map(({ testError }) => testError)) : Number.POSITIVE_INFINITY;
}

/** The least that a trial's median test error can still be: seeds that are to be done may end at zero. */
export function leastMedianError({ units }: Trial, results: Results): number {
  const errors = units.map(({ key }) => {
    const result = results.get(key);
    if (!result) return 0;
    return hasFailed(result) ? Number.POSITIVE_INFINITY : result.last!.testError;
  });
  return errors.includes(Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : median(errors);
}
