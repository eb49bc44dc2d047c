import { HERO } from '../../learners/learnerNames.ts';
import { levelOf } from '../narration/ending.ts';
import { whyWorse } from '../narration/zeroPredictor.ts';
import { errorText } from '../numberText.ts';
import { shareOf } from './phrases.ts';
import { excuse, type Question, summaryOf } from './question.ts';

/** A learner has a signal from the share HAS on, and lacks it up to HAS_NOT; between them it has a part of it. */
const HAS = 0.5;
const HAS_NOT = 0.2;

/** Whether a learner has a signal; null where it has a part of it, or where the target holds none. */
function has(share: number | null): boolean | null {
  if (share === null || (share < HAS && share > HAS_NOT)) return null;
  return share >= HAS;
}

function shown(base: boolean | null, composite: boolean | null): string | null {
  if (base === null || composite === null) return null;
  if (base) return composite ? 'both' : 'base';
  return composite ? 'composite' : 'neither';
}

export const alphaAgainstBeta: Question = {
  ask: ({ alpha, beta }) => `At β = ${beta} and α = ${alpha}, what does the ResNet learn?`,
  choices: () => [
    { id: 'both', text: 'Both signals' },
    { id: 'base', text: 'The base signal alone' },
    { id: 'composite', text: 'The composite signal alone' },
    { id: 'neither', text: 'Neither' },
  ],
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { experiment } = facts;
    const { alpha, beta } = experiment;
    const summary = summaryOf(facts, HERO);
    const { base, composite, testError } = summary;
    return {
      shown: shown(has(base), has(composite)),
      sentences: [
        `At β = ${beta} and α = ${alpha} the ResNet ends with ${shareOf(base, 'base')} and ${shareOf(composite, 'composite')}.`,
        `Its test error is ${errorText(testError)}${levelOf([testError], experiment)}${whyWorse(summary, experiment)}.`,
      ],
    };
  },
};
