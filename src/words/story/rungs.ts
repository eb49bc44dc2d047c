import { HERO, kernelsOf } from '../../learners/learnerNames.ts';
import { missingRungs, problemOf } from '../../problem/problems.ts';
import { summarise } from '../narration/summary.ts';
import { listText } from '../narration/wording.ts';
import { errorText, numberWord, subscript } from '../numberText.ts';
import { afterTraining, shareOf, shareText } from './phrases.ts';
import { excuse, type Question, type RunFacts, summaryOf, undecided } from './question.ts';

/** A learner has a signal from the share HAS on, and next to none of it up to HAS_NOT. */
const HAS = 0.8;
const HAS_NOT = 0.2;

const rungsText = (count: number) => `${numberWord(count)} ${count === 1 ? 'rung' : 'rungs'}`;

/** What the runs beside this one show of a learner, as far as they are trained: "99 % with four rungs", "about 0 % with one and no rungs". */
function besides({ pinned, experiment }: RunFacts, learner: string): string[] {
  const ends = pinned
    .filter(({ run, pin }) => run.status === 'finished' && pin.rungs !== experiment.rungs)
    .flatMap(({ pin, run }) => {
      const { composite, divergedAt } =
        summarise(run.curves, run.experiment).find((summary) => summary.learner === learner) ?? {};
      return typeof composite === 'number' && Number.isFinite(composite) && divergedAt === null
        ? [{ share: shareText(composite), rungs: pin.rungs }]
        : [];
    });
  return [...new Set(ends.map(({ share }) => share))].map((share) => {
    const counts = ends.filter((end) => end.share === share).map((end) => numberWord(end.rungs));
    return `${share} with ${listText(counts)} ${counts.join() === 'one' ? 'rung' : 'rungs'}`;
  });
}

/** The best of the kernels, here and in the runs beside this one. */
function onKernel(facts: RunFacts): string {
  const [kernel] = kernelsOf(facts.experiment.learners);
  const now = kernel && facts.summaries.find(({ learner }) => learner === kernel);
  if (!now || now.composite === null || !Number.isFinite(now.composite)) return '';
  const others = besides(facts, kernel);
  return `; the kernel ${kernel} has ${shareText(now.composite)} here${others.length > 0 ? ` and ${listText(others)}` : ''}`;
}

export const rungs: Question = {
  ask: (experiment) => {
    const missing = missingRungs(experiment).map((i) => `y${subscript(i + 1)}`);
    const { degrees } = problemOf(experiment);
    const gap =
      missing.length === 0
        ? `All ${numberWord(degrees.composite)} factors of the composite signal stand alone in the label`
        : `${listText(missing)} no longer ${missing.length === 1 ? 'stands' : 'stand'} alone in the label`;
    return `${gap}. How much of the composite signal does the ResNet find?`;
  },
  choices: () => [
    { id: 'all', text: 'Nearly all of it' },
    { id: 'part', text: 'A part, for the rungs that are left' },
    { id: 'none', text: 'Next to none of it' },
  ],
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { experiment } = facts;
    const { composite, testError } = summaryOf(facts, HERO);
    if (composite === null)
      return undecided(
        'At α = 0 the target holds no composite signal.',
        `The ResNet ends at a test error of ${errorText(testError)}.`,
      );
    const others = besides(facts, HERO);
    const beside =
      others.length > 0
        ? `Of the composite signal it found ${listText(others)}`
        : 'The runs beside this one follow';
    return {
      shown: composite >= HAS ? 'all' : composite <= HAS_NOT ? 'none' : 'part',
      sentences: [
        `${afterTraining(experiment)} with ${rungsText(experiment.rungs)} the ResNet holds ${shareOf(composite, 'composite')}, and its test error is ${errorText(testError)}.`,
        `${beside}${onKernel(facts)}.`,
      ],
    };
  },
};
