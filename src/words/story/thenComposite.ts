import { HERO } from '../../learners/learnerNames.ts';
import type { BlockShares } from '../../problem/decomposition.ts';
import { COMPOSITE_FOUND } from '../../store/lab/signalCourse.ts';
import { median } from '../../training/averages.ts';
import { errorText } from '../numberText.ts';
import { shareOf, shareText } from './phrases.ts';
import { excuse, type Question, type RunFacts, summaryOf, undecided } from './question.ts';

/** A block holds a signal from the share HOLDS on, and holds none of it up to HOLDS_NOT. */
const HOLDS = 0.5;
const HOLDS_NOT = 0.2;

/**
 * What either block holds of a signal in the end, the median over the seeds; undefined where a block was not measured.
 */
function endOf({ curves }: RunFacts, share: keyof BlockShares): number | undefined {
  const ends = curves.flatMap(({ learner, logs }) => (learner === HERO ? (logs.at(-1)?.[share] ?? []) : []));
  return ends.length > 0 ? median(ends) : undefined;
}

/** Which block holds the composite signal; null where a block holds only a part of it. */
function holder(block1: number, block2: number): string | null {
  const [first, second] = [block1, block2].map((share) =>
    share >= HOLDS ? true : Math.abs(share) <= HOLDS_NOT ? false : null,
  );
  if (first === null || second === null) return null;
  if (first) return second ? 'both' : 'block1';
  return second ? 'block2' : 'neither';
}

/** What either block ends with of the base signal, as the end of a sentence. */
function onBase([block1, block2]: readonly [number | undefined, number | undefined]): string {
  if (block1 === undefined || block2 === undefined) return '';
  return `; of the base signal, ${shareText(block1)} and ${shareText(block2)}`;
}

export const thenComposite: Question = {
  ask: ({ epochs }) =>
    `A new run, to epoch ${epochs}: which block of the ResNet comes to hold the composite signal?`,
  choices: () => [
    { id: 'block1', text: 'Block 1' },
    { id: 'block2', text: 'Block 2' },
    { id: 'both', text: 'Both of them' },
    { id: 'neither', text: 'Neither of them' },
  ],
  outcome: (facts) => {
    const unable = excuse(facts, [HERO]);
    if (unable) return unable;
    const { base, composite, baseLearnedAt, compositeFoundAt, testError } = summaryOf(facts, HERO);
    const block1 = endOf(facts, 'block1Composite');
    const block2 = endOf(facts, 'block2Composite');
    const ofBase = [endOf(facts, 'block1Base'), endOf(facts, 'block2Base')] as const;
    if (composite === null || block1 === undefined || block2 === undefined)
      return undecided(
        composite === null
          ? 'At α = 0 the target holds no composite signal.'
          : 'This run does not say what either block holds.',
        `The ResNet ends with ${shareOf(base, 'base')} and a test error of ${errorText(testError)}.`,
      );
    const baseText =
      baseLearnedAt === null
        ? 'The ResNet never had nine tenths of the base signal'
        : `The ResNet had the base signal by epoch ${baseLearnedAt}`;
    const compositeText =
      compositeFoundAt === null
        ? `and never ${shareText(COMPOSITE_FOUND)} of the composite signal`
        : `and half of the composite signal by epoch ${compositeFoundAt}`;
    return {
      shown: holder(block1, block2),
      sentences: [
        `${baseText}, ${compositeText}; its test error ends at ${errorText(testError)}.`,
        `Of the composite signal block 1 ends with ${shareText(block1)} and block 2 with ${shareText(block2)}${onBase(ofBase)}.`,
      ],
    };
  },
};
