import { type KernelName, kernelsOf, type LearnerName } from '../learners/learnerNames.ts';
import type { Strengths } from '../problem/levels.ts';
import { type Asked, problemOf } from '../problem/problems.ts';
import { isPredictable, KernelTheory, type Prediction } from './learningCurve.ts';

/** As far as theory is asked. */
export const MOST_PREDICTED = 1e9;
const LEAST_PREDICTED = 100;
const PER_DECADE = 4;

/** N of the predictions, evenly along a logarithmic axis. */
const SIZES = Array.from(
  { length: Math.round(PER_DECADE * Math.log10(MOST_PREDICTED / LEAST_PREDICTED)) + 1 },
  (_, i) => Math.round(LEAST_PREDICTED * 10 ** (i / PER_DECADE)),
);

/** What theory predicts of a kernel at one N. */
export interface PredictedPoint extends Prediction {
  readonly learner: KernelName;
  /** N. */
  readonly samples: number;
}

/** What theory predicts of the exact kernels among some learners; nothing of a problem that it does not cover. */
export function predictedPoints(
  learners: readonly LearnerName[],
  target: Asked & Strengths,
  sizes: readonly number[] = SIZES,
): PredictedPoint[] {
  const problem = problemOf(target);
  if (!isPredictable(problem)) return [];
  return kernelsOf(learners).flatMap((learner) => {
    const theory = new KernelTheory(learner, problem, target);
    return sizes.map((samples) => ({ learner, samples, ...theory.at(samples) }));
  });
}
