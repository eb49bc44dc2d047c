import type { Experiment } from '../../experiment/experiment.ts';
import { isFitted, parseLearner } from '../../learners/learnerNames.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { problemOf } from '../../problem/problems.ts';
import { largestStart } from '../../theory/largestStart.ts';
import type { Place } from './figureLayout.ts';

/** A larger start than this is not better at any width. */
const LARGEST_LIKELY = 0.5;
/** Of the start from which two layers diverge: a ResNet bears three quarters of that. */
const SAFE_PART = 0.5;

/**
 * The scale of the start that is likely to be the best at a width, where every layer moves: half of the start, or half of what
 * two layers bear where that is less. docs/science.md has what it was measured against. It is where a figure begins in its
 * list of scales; it tries the others all the same.
 *
 * @returns undefined where the width does not decide it: A rests, or the start is not `linear`.
 */
export function likelyStart({ learner, width }: Place, experiment: Experiment): number | undefined {
  if (isFitted(learner) || experiment.init !== 'linear') return undefined;
  const { movesHidden, movesOutput, linearised } = trainableOf(parseLearner(learner).trainable);
  if (!movesHidden || !movesOutput || linearised) return undefined;
  const { inputDimension } = problemOf(experiment);
  const rate = Math.max(...experiment.learningRates);
  const bound = largestStart(width ?? experiment.width, rate, inputDimension);
  return Math.min(LARGEST_LIKELY, SAFE_PART * bound);
}
