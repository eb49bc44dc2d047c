import { HERO } from '../../learners/learnerNames.ts';
import { levelsOf, problemOf } from '../../problem/problems.ts';
import { BASE_LEARNED } from '../../store/lab/signalCourse.ts';
import { GLIMPSE } from '../narration/now.ts';
import { level, levelText } from '../narration/wording.ts';
import { errorText } from '../numberText.ts';
import { afterTraining, shareOf } from './phrases.ts';
import { excuse, type Question, summaryOf, undecided } from './question.ts';

/** As near to kα², relative to it, as a learner on a finite number of examples comes. */
const NEAR = 0.25;

export const target: Question = {
  ask: () =>
    'A learner has the base signal perfectly, and nothing of the composite signal. What is its test error?',
  choices: (experiment) => {
    const { zeroPredictor: ofBase } = levelsOf({ ...experiment, alpha: 0 });
    return [
      { id: 'zero', text: '0' },
      { id: 'composite', text: levelText(experiment, 'baseOnly') },
      { id: 'base', text: level(problemOf(experiment).words.baseLevel, ofBase) },
      { id: 'both', text: levelText(experiment, 'zeroPredictor') },
    ];
  },
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { experiment } = facts;
    const { base, composite, testError } = summaryOf(facts, HERO);
    if (base === null || composite === null)
      return undecided(
        `${afterTraining(experiment)} the ResNet has a test error of ${errorText(testError)}.`,
        'With one of the signals gone from the target, this run does not answer the question.',
      );
    const { baseOnly } = levelsOf(experiment);
    const missing = baseOnly * (1 - composite) ** 2;
    const halfway = base >= BASE_LEARNED && Math.abs(composite) < GLIMPSE;
    const near = Math.abs(testError - baseOnly) <= NEAR * baseOnly;
    const parts = `Of that, ${errorText(missing)} is the missing composite signal, and ${levelText(experiment, 'baseOnly')}`;
    return {
      shown: halfway && near ? 'composite' : null,
      sentences: [
        `${afterTraining(experiment)} the ResNet holds ${shareOf(base, 'base')} and ${shareOf(composite, 'composite')}, and its test error is ${errorText(testError)}.`,
        halfway ? `${parts}.` : `${parts}; this run did not stop between the two signals.`,
      ],
    };
  },
};
