import { HERO, isExactKernel, kernelsOf } from '../../learners/learnerNames.ts';
import { levelsOf } from '../../problem/problems.ts';
import { levelOf } from '../narration/ending.ts';
import type { LearnerSummary } from '../narration/summary.ts';
import { levelText } from '../narration/wording.ts';
import { errorText } from '../numberText.ts';
import { examples, timesText } from './phrases.ts';
import { type Question, type RunFacts, undecided } from './question.ts';

function besideResnet({ summaries }: RunFacts, best: LearnerSummary): string {
  const resnet = summaries.find(({ learner }) => learner === HERO);
  if (!resnet || resnet.divergedAt !== null || !Number.isFinite(resnet.testError))
    return 'No ResNet was trained to the end beside it.';
  const end = `The ResNet, on the same examples, ends at ${errorText(resnet.testError)}`;
  if (resnet.testError >= best.testError) return `${end}, which is no lower.`;
  return `${end}; the kernel’s error is ${timesText(best.testError / resnet.testError)} as large.`;
}

export const kernels: Question = {
  ask: ({ learners, samples }) => {
    const count = kernelsOf(learners).length;
    const some = count === 1 ? 'One kernel, solved exactly' : `${count} kernels, each solved exactly`;
    return `${some}, on ${examples(samples)}. How low does ${count === 1 ? 'it' : 'the best of them'} get?`;
  },
  choices: (experiment) => {
    const theorem1 = levelText(experiment, 'theorem1');
    return [
      { id: 'above', text: `Not below ${levelText(experiment, 'baseOnly')}` },
      { id: 'between', text: `Below that, but not below ${theorem1}` },
      { id: 'theorem1', text: `Below ${theorem1}, the scale of Theorem 1` },
    ];
  },
  outcome: (facts) => {
    const { alpha, samples } = facts.experiment;
    const fitted = facts.summaries.filter(
      ({ learner, testError }) => isExactKernel(learner) && Number.isFinite(testError),
    );
    const [best] = fitted.sort((a, b) => a.testError - b.testError);
    if (!best)
      return undecided('No exact kernel was solved in this run.', 'So it does not answer the question.');
    const { testError } = best;
    const { baseOnly, theorem1 } = levelsOf(facts.experiment);
    const subject =
      fitted.length === 1
        ? `The kernel ${best.learner}`
        : `The best of the ${fitted.length} kernels, ${best.learner},`;
    const sentences = [
      `${subject} has a test error of ${errorText(testError)} with ${examples(samples)}${levelOf([testError], facts.experiment)}.`,
      besideResnet(facts, best),
    ] as const;
    if (alpha === 0) return undecided(...sentences);
    return {
      shown: testError >= baseOnly ? 'above' : testError >= theorem1 ? 'between' : 'theorem1',
      sentences,
    };
  },
};
