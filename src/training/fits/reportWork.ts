import type { Work } from '../../learners/ridge/work.ts';
import type { RidgeFit } from './kernelTrials.ts';

/** How far a fit is. */
interface WorkEvent {
  readonly type: 'work';
  /** Floating-point operations done. */
  readonly workDone: number;
  /** What the search is expected to take; it grows when the search goes on for longer. */
  readonly workTotal: number;
  /** From 0 to 1; never falls. */
  readonly fraction: number;
}

export type RidgeEvent<Fit extends RidgeFit = RidgeFit> =
  | WorkEvent
  | { readonly type: 'fit'; readonly fit: Fit };

/** A worker listens for messages at least about this often. */
const BREATH_MS = 20;

/**
 * Works a fit out. Yields `work` after every piece of some tens of milliseconds, and the fit at the end.
 *
 * @param expected floating-point operations that it will take, about.
 */
export async function* reportWork<Fit extends RidgeFit>(
  search: Work<Fit>,
  expected: number,
): AsyncGenerator<RidgeEvent<Fit>, void> {
  let workTotal = expected;
  let workDone = 0;
  let fraction = 0;
  let breathedAt = performance.now();
  let step = search.next();
  for (; !step.done; step = search.next()) {
    workDone += step.value;
    if (performance.now() - breathedAt < BREATH_MS) continue;
    workTotal = Math.max(workTotal, workDone);
    fraction = Math.max(fraction, workDone / workTotal);
    yield { type: 'work', workDone, workTotal, fraction };
    breathedAt = performance.now();
  }
  yield { type: 'work', workDone, workTotal: workDone, fraction: 1 };
  yield { type: 'fit', fit: step.value };
}
