import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import { median } from '../../training/averages.ts';
import type { Log } from '../../training/events.ts';
import { lastSharedEpoch } from './learnerCurves.ts';
import type { Curve } from './state.ts';

/** What a network holds of the two signals at the end of an epoch; medians over its seeds. */
export interface SignalPoint {
  readonly epoch: number;
  /** b/β; null at β = 0. */
  readonly base: number | null;
  /** c/α; null at α = 0. */
  readonly composite: number | null;
  readonly testError: number;
}

/** A network's way from epoch 0 to the last that all of its seeds have reached. */
export function signalCourse(
  curves: readonly Curve[],
  learner: LearnerName,
  { alpha, beta }: Pick<Experiment, 'alpha' | 'beta'>,
): SignalPoint[] {
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
  return [...byEpoch].map(([epoch, logs]) => ({
    epoch,
    base: fractionLearned(median(logs.map((log) => log.baseCoefficient)), beta),
    composite: fractionLearned(median(logs.map((log) => log.compositeCoefficient)), alpha),
    testError: median(logs.map((log) => log.testError)),
  }));
}
