import type { Experiment } from '../../../experiment/experiment.ts';
import { fractionLearned } from '../../../problem/decomposition.ts';
import { latest, type Run } from '../../../store/lab/state.ts';
import type { Measured } from '../../../store/sweep/sweepState.ts';
import type { Measurement } from '../../../training/events.ts';
import type { FinalNumbers } from './hostMessages.ts';

function numbersOf(
  { learner, seed, testError, baseCoefficient, compositeCoefficient }: Measurement,
  { alpha, beta, width, samples }: Experiment,
): FinalNumbers {
  return {
    learner,
    seed,
    n: samples,
    width,
    alpha,
    beta,
    testError,
    base: fractionLearned(baseCoefficient, beta),
    composite: fractionLearned(compositeCoefficient, alpha),
  };
}

/** Where each learner's each seed of a run stands; none of one that has diverged. */
export function numbersOfRun({ curves, experiment }: Run): FinalNumbers[] {
  return curves.flatMap((curve) => {
    const last = latest(curve);
    return last && curve.divergedAt === undefined ? [numbersOf(last, experiment)] : [];
  });
}

/** What each unit of a sweep has come to; none of one that has diverged, or was not needed. */
export function numbersOfSweep({ sweep, results }: Measured): FinalNumbers[] {
  return sweep.units.flatMap(({ key, experiment }) => {
    const result = results.get(key);
    return result?.last && result.divergedAt === undefined ? [numbersOf(result.last, experiment)] : [];
  });
}
