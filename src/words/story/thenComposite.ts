import { HERO } from '../../learners/learnerNames.ts';
import { type SignalPoint, signalCourse } from '../../store/lab/signalCourse.ts';
import { COMPOSITE_FOUND } from '../narration/summary.ts';
import { errorText, percentText } from '../numberText.ts';
import { shareOf } from './phrases.ts';
import { excuse, type Question, type RunFacts, summaryOf, undecided } from './question.ts';

/** The rise of the composite signal is timed between these shares. */
const RISE_FROM = 0.1;
const RISE_TO = 0.8;

interface Rise {
  readonly from: SignalPoint;
  readonly to: SignalPoint;
  /** Epochs between the base signal and the first of the composite one; negative when it did not come first. */
  readonly wait: number;
}

/** How the composite signal came; undefined when it has not. */
function riseOf({ curves, experiment }: RunFacts, baseLearnedAt: number | null): Rise | undefined {
  const course = signalCourse(curves, HERO, experiment);
  const reaches = (share: number) => course.find(({ composite }) => composite! >= share);
  const from = reaches(RISE_FROM);
  const to = reaches(RISE_TO);
  return from && to && { from, to, wait: from.epoch - (baseLearnedAt ?? Number.POSITIVE_INFINITY) };
}

export const thenComposite: Question = {
  ask: ({ epochs, learningRate }) =>
    `A new run, with learning rate ${learningRate}, to epoch ${epochs}: how does the composite signal come?`,
  choices: ({ epochs }) => [
    { id: 'suddenly', text: 'After a wait, and then within a few epochs' },
    { id: 'smoothly', text: 'Smoothly, a little more in every epoch' },
    { id: 'never', text: `Not at all in ${epochs} epochs` },
  ],
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { epochs } = facts.experiment;
    const { base, composite, baseLearnedAt, testError } = summaryOf(facts, HERO);
    if (composite === null)
      return undecided(
        'At α = 0 the target holds no composite signal.',
        `The ResNet ends with ${shareOf(base, 'base')} and a test error of ${errorText(testError)}.`,
      );
    const rise = riseOf(facts, baseLearnedAt);
    const standing =
      baseLearnedAt === null
        ? 'The ResNet never had nine tenths of the base signal'
        : `The ResNet had the base signal by epoch ${baseLearnedAt}`;
    if (!rise)
      return {
        shown: composite < RISE_FROM ? 'never' : null,
        sentences: [
          `${standing}, and after ${epochs} epochs it holds ${shareOf(composite, 'composite')}.`,
          `Its test error is ${errorText(testError)}${composite >= COMPOSITE_FOUND ? ', and still short of the whole' : ''}.`,
        ],
      };
    const { from, to, wait } = rise;
    const took = to.epoch - from.epoch;
    const smoothly = wait >= 0 ? 'smoothly' : null;
    return {
      shown: took < wait ? 'suddenly' : smoothly,
      sentences: [
        `${standing}, but held less than ${percentText(RISE_FROM)} of the composite signal until epoch ${from.epoch}.`,
        `By epoch ${to.epoch} it held ${percentText(to.composite!)}, and its test error fell from ${errorText(from.testError)} to ${errorText(testError)} at the end.`,
      ],
    };
  },
};
