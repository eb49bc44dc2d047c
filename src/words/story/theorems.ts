import { HERO, kernelsOf } from '../../learners/learnerNames.ts';
import { levelsOf } from '../../problem/problems.ts';
import { levelOf } from '../narration/ending.ts';
import { levelText } from '../narration/wording.ts';
import { whyWorse } from '../narration/zeroPredictor.ts';
import { errorText } from '../numberText.ts';
import { examples } from './phrases.ts';
import { excuse, type Question, summaryOf, undecided } from './question.ts';

/** Nearer than this to a level, relative to it, an error is on neither side. */
const TOO_NEAR = 0.02;

/** The choice for who is below kα². */
const BELOW = {
  true: { true: 'both', false: 'resnet' },
  false: { true: 'kernel', false: 'neither' },
} as const;

export const theorems: Question = {
  ask: (experiment) =>
    `With ${examples(experiment.samples)} at α = ${experiment.alpha}, who ends below ${levelText(experiment, 'baseOnly')}?`,
  choices: () => [
    { id: 'resnet', text: 'The ResNet alone' },
    { id: 'kernel', text: 'The exact kernel alone' },
    { id: 'both', text: 'Both' },
    { id: 'neither', text: 'Neither' },
  ],
  outcome: (facts) => {
    const { experiment } = facts;
    const [kernel] = kernelsOf(experiment.learners);
    if (!kernel)
      return undecided('This run does not hold an exact kernel.', 'So it does not answer the question.');
    const unable = excuse(facts, [HERO, kernel]);
    if (unable) return unable;
    const { alpha, samples } = experiment;
    const { baseOnly } = levelsOf(experiment);
    const resnet = summaryOf(facts, HERO);
    const errors = [resnet.testError, summaryOf(facts, kernel).testError] as const;
    const [ofResnet, ofKernel] = errors.map((error) => error < baseOnly) as [boolean, boolean];
    const near = errors.some((error) => Math.abs(error - baseOnly) <= TOO_NEAR * baseOnly);
    const end = (error: number) => `${errorText(error)}${levelOf([error], experiment)}`;
    return {
      shown: near ? null : BELOW[`${ofResnet}`][`${ofKernel}`],
      sentences: [
        `With ${examples(samples)} at α = ${alpha} the ResNet ends at a test error of ${end(errors[0])}${whyWorse(resnet, experiment)}.`,
        `The kernel ${kernel}, solved on the same examples, ends ${errors[1] < errors[0] ? 'lower, ' : ''}at ${end(errors[1])}.`,
      ],
    };
  },
};
