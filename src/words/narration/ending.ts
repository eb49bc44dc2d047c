import type { Experiment } from '../../experiment/experiment.ts';
import { levelsOf } from '../../problem/problems.ts';
import { BASE_LEARNED } from '../../store/lab/signalCourse.ts';
import { errorText, percentText } from '../numberText.ts';
import { finders, GLIMPSE, onDivergence, onFitted, progressOf } from './now.ts';
import type { LearnerSummary } from './summary.ts';
import { tellWhy } from './why.ts';
import { levelText, listText, NAMES_IN_A_SENTENCE, namesOf, plural, range } from './wording.ts';
import { besideZero, NO_BETTER_THAN_ZERO } from './zeroPredictor.ts';

/** Where some errors lie among the levels: ", below kα² = 1.35"; empty where the target has no levels. */
export function levelOf(testErrors: readonly number[], experiment: Experiment): string {
  const { baseOnly, theorem1, zeroPredictor } = levelsOf(experiment);
  const least = Math.min(...testErrors);
  const most = Math.max(...testErrors);
  if (baseOnly === 0) return '';
  if (most <= theorem1) return `, below ${levelText(experiment, 'theorem1')}`;
  if (most <= baseOnly) return `, below ${levelText(experiment, 'baseOnly')}`;
  if (least >= NO_BETTER_THAN_ZERO * zeroPredictor) return besideZero(testErrors, zeroPredictor);
  return least > baseOnly ? `, above ${levelText(experiment, 'baseOnly')}` : '';
}

function onFinder(summary: LearnerSummary, experiment: Experiment): string {
  const { testError } = summary;
  return `${progressOf(summary)}; it ends at test error ${errorText(testError)}${levelOf([testError], experiment)}.`;
}

/** A learner's last test error, and its share of a signal where that is neither nearly all nor nearly nothing. */
function endOf({ base, composite, testError }: LearnerSummary): string {
  const shares = [
    base !== null && base < BASE_LEARNED && `${percentText(base)} of the base signal`,
    composite !== null && composite >= GLIMPSE && `${percentText(composite)} of the composite signal`,
  ].filter((share) => typeof share === 'string');
  return errorText(testError) + (shares.length > 0 ? ` (with ${listText(shares)})` : '');
}

/** Where learners end that ended alike: "1.80, above kα² = 1.35", or "from 1.6 to 2.1" where they are many. */
function endsOf(group: readonly LearnerSummary[], experiment: Experiment): string {
  const errors = group.map(({ testError }) => testError);
  const ends = group.length > NAMES_IN_A_SENTENCE ? range(errors) : listText(group.map(endOf));
  return ends + levelOf(errors, experiment);
}

function onNetworks(group: readonly LearnerSummary[], experiment: Experiment): string[] {
  if (group.length === 0) return [];
  const isOne = group.length === 1;
  const subject = namesOf(group, 'networks');
  const ends = endsOf(group, experiment);
  if (experiment.alpha === 0) return [`${subject} ${isOne ? 'ends' : 'end'} at test error ${ends}.`];
  const lacks = isOne
    ? 'has not found the composite signal; it ends'
    : 'have not found the composite signal; they end';
  return [`${subject} ${lacks} at test error ${ends}.`];
}

function onKernels(group: readonly LearnerSummary[], experiment: Experiment): string[] {
  if (group.length === 0) return [];
  const ends = endsOf(group, experiment);
  if (group.length > NAMES_IN_A_SENTENCE) return [`${namesOf(group, 'kernel methods')} end ${ends}.`];
  const kind = plural(group.length, 'The kernel method', 'The kernel methods');
  return [
    `${kind} ${namesOf(group, '')}, trained by SGD, ${plural(group.length, 'ends', 'end')} at ${ends}.`,
  ];
}

/** What happened in a finished run, from its numbers. */
interface Ending {
  /** Who found the composite signal, or how all ended where nobody did; and who diverged. */
  readonly news: readonly string[];
  readonly why: string;
  /** How those ended that the news does not speak of. */
  readonly others: readonly string[];
}

/** What happened in a finished run, and why. */
export function tellEnding(summaries: readonly LearnerSummary[], experiment: Experiment): Ending {
  const rest = summaries.filter(
    ({ compositeFoundAt, divergedAt, testError }) =>
      compositeFoundAt === null && divergedAt === null && Number.isFinite(testError),
  );
  const others = [
    ...onNetworks(
      rest.filter(({ kernel }) => !kernel),
      experiment,
    ),
    ...onKernels(
      rest.filter(({ kernel, fitted }) => kernel && !fitted),
      experiment,
    ),
    ...onFitted(summaries, experiment),
  ];
  const found = finders(summaries).map((summary) => onFinder(summary, experiment));
  const diverged = onDivergence(summaries);
  const why = tellWhy(summaries, experiment);
  // Where nobody found it, how the others ended is the news.
  if (found.length === 0) return { news: [...others, ...diverged], why, others: [] };
  return { news: [...found, ...diverged], why, others };
}
