import { HERO } from '../../learners/learnerNames.ts';
import { BASE_LEARNED, COMPOSITE_FOUND, signalCourse } from '../../store/lab/signalCourse.ts';
import { percentText } from '../numberText.ts';
import { shareOf, shareText } from './phrases.ts';
import { excuse, type Question, summaryOf, undecided } from './question.ts';

/** Which signal stands first, from the epochs at which they did. */
function firstOf(base: number | null, composite: number | null): string | null {
  if (base === null && composite === null) return null;
  if (base === composite) return 'together';
  if (composite === null) return 'base';
  if (base === null) return 'composite';
  return base < composite ? 'base' : 'composite';
}

export const baseFirst: Question = {
  ask: () => 'Which of the two signals does the ResNet learn first?',
  choices: () => [
    { id: 'base', text: 'The base signal' },
    { id: 'composite', text: 'The composite signal' },
    { id: 'together', text: 'Both at the same time' },
  ],
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { experiment, curves } = facts;
    const { base, composite, baseLearnedAt, compositeFoundAt } = summaryOf(facts, HERO);
    if (base === null || composite === null)
      return undecided(
        `After ${experiment.epochs} epochs the ResNet holds ${base === null ? shareOf(composite, 'composite') : shareOf(base, 'base')}.`,
        'The target of this run has only one signal or none, so there is no order to see.',
      );
    const at = baseLearnedAt ?? compositeFoundAt;
    const then = signalCourse(curves, HERO, experiment).find(({ epoch }) => epoch === at);
    if (!then)
      return undecided(
        `The ResNet reached neither ${percentText(BASE_LEARNED)} of the base signal nor ${percentText(COMPOSITE_FOUND)} of the composite signal.`,
        `After ${experiment.epochs} epochs it holds ${shareText(base)} and ${shareText(composite)}.`,
      );
    return {
      shown: firstOf(baseLearnedAt, compositeFoundAt),
      sentences: [
        `At epoch ${then.epoch} the ResNet held ${shareOf(then.base, 'base')} and ${shareOf(then.composite, 'composite')}.`,
        `At the end, epoch ${experiment.epochs}, it holds ${shareText(base)} and ${shareText(composite)}.`,
      ],
    };
  },
};
