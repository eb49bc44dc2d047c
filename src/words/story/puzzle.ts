import type { LearnerName } from '../../learners/learnerNames.ts';
import { levelsOf } from '../../problem/problems.ts';
import { listText } from '../narration/wording.ts';
import { errorText } from '../numberText.ts';
import { afterTraining, timesText } from './phrases.ts';
import { excuse, type Question, summaryOf } from './question.ts';

/** The same network, trained in three ways. */
const WAYS = [
  {
    id: 'all',
    learner: '3resnet-all',
    text: 'Every layer trained: a ResNet',
    how: 'with every layer trained',
  },
  {
    id: 'last',
    learner: '3resnet-last',
    text: 'The last layer alone: random features',
    how: 'with its last layer alone',
  },
  {
    id: 'ntk',
    learner: '3resnet-ntk',
    text: 'Linearised at its start: the neural tangent kernel',
    how: 'as its neural tangent kernel',
  },
] as const satisfies readonly { readonly learner: LearnerName; readonly [key: string]: string }[];

/** Two errors nearer than this, as a ratio, are no difference worth a puzzle. */
const CLOSE = 2;

export const puzzle: Question = {
  ask: () => 'Which of the three ends with the lowest test error?',
  choices: () => [
    ...WAYS.map(({ id, text }) => ({ id, text })),
    { id: 'close', text: 'None: the best two end within a factor of two' },
  ],
  outcome: (facts) => {
    const unable = excuse(
      facts,
      WAYS.map(({ learner }) => learner),
    );
    if (unable) return unable;
    const { experiment } = facts;
    const ends = WAYS.map((way) => ({ ...way, error: summaryOf(facts, way.learner).testError }));
    ends.sort((a, b) => a.error - b.error);
    const [lowest, second] = ends as [(typeof ends)[0], (typeof ends)[0], (typeof ends)[0]];
    const close = second.error <= CLOSE * lowest.error;
    const { zeroPredictor } = levelsOf(experiment);
    const places = listText(ends.map(({ error, how }) => `at ${errorText(error)} ${how}`));
    const gap = close
      ? 'The best two are within a factor of two'
      : `The next error is ${timesText(second.error / lowest.error)} as large as the lowest`;
    return {
      shown: close ? 'close' : lowest.id,
      sentences: [
        `${afterTraining(experiment)} the network ends ${places}.`,
        `${gap}; always predicting zero gives ${errorText(zeroPredictor)}.`,
      ],
    };
  },
};
