import type { Experiment } from '../../experiment/experiment.ts';
import { levelsOf } from '../../problem/problems.ts';
import { errorText } from '../numberText.ts';
import type { LearnerSummary } from './summary.ts';

/** From this fraction of the zero predictor's error on, a learner does not do better than it. */
export const NO_BETTER_THAN_ZERO = 0.95;
/** Beyond this one it does worse. */
const WORSE_THAN_ZERO = 1.05;
/** Who memorises has less than this fraction of the test error on the training examples. */
const MEMORISED = 0.5;
/** With less of a signal than this there is nothing that it gains. */
const SOME = 0.1;

/** How errors that do not get below the zero predictor's compare with it. */
export function besideZero(testErrors: readonly number[], zeroPredictor: number): string {
  const worse = Math.min(...testErrors) > WORSE_THAN_ZERO * zeroPredictor;
  return `, ${worse ? 'worse' : 'no better'} than predicting zero (${errorText(zeroPredictor)})`;
}

/**
 * Why a learner does worse than predicting zero: a clause, empty where its numbers do not bear it out. An error above
 * the zero predictor's means that its noise outweighs what the signals take off; low training error, that it memorised.
 */
export function whyWorse(summary: LearnerSummary, experiment: Experiment): string {
  const { base, composite, testError, trainError } = summary;
  const { zeroPredictor } = levelsOf(experiment);
  if (testError <= WORSE_THAN_ZERO * zeroPredictor || trainError >= MEMORISED * testError) return '';
  const gains = [(base ?? 0) >= SOME && 'base', (composite ?? 0) >= SOME && 'composite'].filter(Boolean);
  if (gains.length === 0) return '';
  const gained = gains.length === 2 ? 'both signals gain' : `the ${gains[0]} signal gains`;
  return `: what it has memorised of its examples costs more than ${gained}`;
}
