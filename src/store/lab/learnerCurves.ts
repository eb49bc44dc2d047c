import type { LearnerName } from '../../learners/learnerNames.ts';
import type { Curve } from './state.ts';

/** A learner's curves, one per seed. */
export interface LearnerCurves {
  readonly learner: LearnerName;
  readonly curves: readonly Curve[];
}

/** Gathers curves by learner, in the order in which the learners first appear. */
export function byLearner(curves: readonly Curve[]): LearnerCurves[] {
  const gathered = new Map<LearnerName, Curve[]>();
  for (const curve of curves) {
    const seeds = gathered.get(curve.learner);
    if (seeds) seeds.push(curve);
    else gathered.set(curve.learner, [curve]);
  }
  return [...gathered].map(([learner, seeds]) => ({ learner, curves: seeds }));
}

/** What happened to a learner other than learning, in a few words each. */
export function remarksOn(curves: readonly Curve[]): string[] {
  const diverged = curves.flatMap((curve) => curve.divergedAt ?? []);
  return [
    ...(diverged.length > 0 ? [`diverged at epoch ${Math.min(...diverged)}`] : []),
    ...(curves.some(({ refusal }) => refusal !== undefined) ? ['not fitted'] : []),
  ];
}

/**
 * The last epoch that all seeds of a learner have reached; diverged ones, which go no further, are not waited for
 * unless all of them are. −1 before the first log.
 */
export function lastSharedEpoch(curves: readonly Curve[]): number {
  const reached = (some: readonly Curve[]) =>
    some.map((curve) => curve.logs[curve.logs.length - 1]?.epoch ?? -1);
  const alive = curves.filter((curve) => curve.divergedAt === undefined);
  return alive.length > 0 ? Math.min(...reached(alive)) : Math.max(-1, ...reached(curves));
}
