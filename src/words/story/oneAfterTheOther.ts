import { HERO } from '../../learners/learnerNames.ts';
import { blockCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import { secondBlockFrom } from '../../training/phases.ts';
import { summarise } from '../narration/summary.ts';
import { errorText } from '../numberText.ts';
import { afterTraining, shareOf, shareText } from './phrases.ts';
import { excuse, type Question, type RunFacts, summaryOf, undecided } from './question.ts';

/** A learner has a signal from the share HAS on, and next to none of it up to HAS_NOT. */
const HAS = 0.8;
const HAS_NOT = 0.2;

/** How the blocks trained, in the middle of a sentence. */
const HOW = {
  together: 'with both blocks at once',
  'inner-first': 'with block 1 first',
  'outer-first': 'with block 2 first',
} as const;

/** What is wrong with block 1's outputs in the end; empty where that was not measured. */
function errors1(curves: readonly Curve[]): string {
  const end = blockCourse(curves, HERO).at(-1);
  return end ? `, and block 1’s errors end at ${errorText(end.block1Error)}` : '';
}

/** What the run beside this one found, as soon as it is trained. */
function beside({ pinned, experiment }: RunFacts): string {
  const other = pinned.find(({ run, pin }) => run.status === 'finished' && pin.order !== experiment.order);
  const { composite, divergedAt } =
    (other && summarise(other.run.curves, other.run.experiment).find(({ learner }) => learner === HERO)) ??
    {};
  if (!other || typeof composite !== 'number' || !Number.isFinite(composite))
    return 'The run beside this one follows';
  if (divergedAt !== null) return `The run beside this one, ${HOW[other.pin.order]}, diverged`;
  return `The same run ${HOW[other.pin.order]} has ${shareText(composite)} of it${errors1(other.run.curves)}`;
}

export const oneAfterTheOther: Question = {
  ask: ({ order, epochs }) => {
    const half = secondBlockFrom(epochs);
    const [first, second] = order === 'outer-first' ? [2, 1] : [1, 2];
    const how =
      order === 'together'
        ? `Both blocks train for ${epochs} epochs`
        : `Block ${first} trains for ${half} epochs and then stands still, while block ${second} trains for ${epochs - half}`;
    return `${how}. How much of the composite signal does the ResNet find?`;
  },
  choices: () => [
    { id: 'all', text: 'Nearly all of it' },
    { id: 'part', text: 'A part of it' },
    { id: 'none', text: 'Next to none of it' },
  ],
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { experiment, curves } = facts;
    const { base, composite, testError } = summaryOf(facts, HERO);
    if (composite === null)
      return undecided(
        'At α = 0 the target holds no composite signal.',
        `The ResNet ends at a test error of ${errorText(testError)}.`,
      );
    return {
      shown: composite >= HAS ? 'all' : composite <= HAS_NOT ? 'none' : 'part',
      sentences: [
        `${afterTraining(experiment)} ${HOW[experiment.order]} the ResNet holds ${shareOf(base, 'base')} and ${shareOf(composite, 'composite')}; its test error is ${errorText(testError)}${errors1(curves)}.`,
        `${beside(facts)}.`,
      ],
    };
  },
};
