import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { type BlockShares, fractionLearned } from '../../problem/decomposition.ts';
import { median } from '../../training/averages.ts';
import type { Log } from '../../training/events.ts';
import { lastSharedEpoch } from './learnerCurves.ts';
import type { Curve } from './state.ts';

/** A signal counts as learned, or found, from the first epoch at which this fraction of it is in the output. */
export const BASE_LEARNED = 0.9;
export const COMPOSITE_FOUND = 0.5;

/** What a network holds of the two signals at the end of an epoch; medians over its seeds. */
export interface SignalPoint {
  readonly epoch: number;
  /** b/β; null at β = 0. */
  readonly base: number | null;
  /** c/α; null at α = 0. */
  readonly composite: number | null;
  readonly testError: number;
}

/** The logs of a network's seeds by epoch, up to the last that all of them have reached. */
function sharedLogs(curves: readonly Curve[], learner: LearnerName): Map<number, Log[]> {
  const seeds = curves.filter((curve) => curve.learner === learner);
  const last = lastSharedEpoch(seeds);
  const byEpoch = new Map<number, Log[]>();
  for (const { logs } of seeds)
    for (const log of logs) {
      if (log.epoch > last) continue;
      const sameEpoch = byEpoch.get(log.epoch);
      if (sameEpoch) sameEpoch.push(log);
      else byEpoch.set(log.epoch, [log]);
    }
  return byEpoch;
}

/** A network's way from epoch 0 to the last that all of its seeds have reached. */
export function signalCourse(
  curves: readonly Curve[],
  learner: LearnerName,
  { alpha, beta }: Pick<Experiment, 'alpha' | 'beta'>,
): SignalPoint[] {
  return [...sharedLogs(curves, learner)].map(([epoch, logs]) => ({
    epoch,
    base: fractionLearned(median(logs.map((log) => log.baseCoefficient)), beta),
    composite: fractionLearned(median(logs.map((log) => log.compositeCoefficient)), alpha),
    testError: median(logs.map((log) => log.testError)),
  }));
}

/** What either block of a network holds at the end of an epoch; medians over its seeds. */
export interface BlockPoint extends BlockShares {
  readonly epoch: number;
  readonly testError: number;
}

/** The way of a network's blocks; empty for one that has no two. */
export function blockCourse(curves: readonly Curve[], learner: LearnerName): BlockPoint[] {
  return [...sharedLogs(curves, learner)].flatMap(([epoch, logs]) => {
    const whole = logs.filter((log): log is Log & BlockShares => log.block1Error !== undefined);
    if (whole.length === 0) return [];
    const middle = (share: (log: BlockShares) => number | null) =>
      whole.some((log) => share(log) === null) ? null : median(whole.map((log) => share(log)!));
    return [
      {
        epoch,
        testError: median(whole.map((log) => log.testError)),
        block1Base: middle((log) => log.block1Base),
        block1Composite: middle((log) => log.block1Composite),
        block2Base: middle((log) => log.block2Base),
        block2Composite: middle((log) => log.block2Composite),
        block1Error: median(whole.map((log) => log.block1Error)),
      },
    ];
  });
}
