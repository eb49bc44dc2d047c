import type { Experiment } from '../../experiment/experiment.ts';
import { holdsBase, levelsOf } from '../../problem/problems.ts';
import { BASE_LEARNED } from '../../store/lab/signalCourse.ts';
import { fittedText } from '../fittedText.ts';
import { errorText, percentText } from '../numberText.ts';
import type { LearnerSummary } from './summary.ts';
import { levelText, listText, NAMES_IN_A_SENTENCE, namesOf, plural, range } from './wording.ts';
import { besideZero, NO_BETTER_THAN_ZERO } from './zeroPredictor.ts';

/** Less of the composite signal than this is not worth a word: an untrained learner may show as much. */
export const GLIMPSE = 0.05;

function furthest(summaries: readonly LearnerSummary[], signal: 'base' | 'composite'): LearnerSummary {
  return summaries.reduce((best, next) => ((next[signal] ?? 0) > (best[signal] ?? 0) ? next : best));
}

/** The learners that have found the composite signal, earliest first. */
export function finders(summaries: readonly LearnerSummary[]): LearnerSummary[] {
  return summaries
    .filter(({ compositeFoundAt, divergedAt }) => compositeFoundAt !== null && divergedAt === null)
    .sort((a, b) => a.compositeFoundAt! - b.compositeFoundAt!);
}

function lostAgain({ composite, compositeFoundAt }: LearnerSummary): boolean {
  return compositeFoundAt !== null && (composite ?? 0) < 0.25;
}

/**
 * How far a learner came: "3resnetU-all learned the base signal by epoch 6 and found the composite signal at epoch 21".
 */
export function progressOf(summary: LearnerSummary): string {
  const { learner, baseLearnedAt, compositeFoundAt } = summary;
  const base =
    baseLearnedAt !== null &&
    `learned the base signal (${percentText(BASE_LEARNED)}) by epoch ${baseLearnedAt}`;
  const composite =
    compositeFoundAt !== null && `found the composite signal (half of it) at epoch ${compositeFoundAt}`;
  const lost = lostAgain(summary) && 'has lost it since';
  const steps = [base, composite, lost].filter((step) => typeof step === 'string');
  return steps.length > 0 ? `${learner} ${listText(steps)}` : `${learner} has learned neither signal`;
}

function onSignals(summaries: readonly LearnerSummary[], experiment: Experiment): string {
  const { alpha, beta } = experiment;
  const found = finders(summaries);
  const [first, ...others] = found;
  if (first) {
    const named = others.slice(0, NAMES_IN_A_SENTENCE);
    const epochs = listText(named.map(({ compositeFoundAt }) => String(compositeFoundAt)));
    const at = `${plural(named.length, 'epoch', 'epochs')} ${epochs}`;
    const othersText = named.length > 0 ? ` ${namesOf(named, '')} found it at ${at}.` : '';
    return `${progressOf(first)}.${othersText}`;
  }
  const learned = summaries.filter(({ baseLearnedAt }) => baseLearnedAt !== null);
  if (learned.length === 0) {
    if (!holdsBase(experiment))
      return `There is no base signal to learn at ${beta === 0 ? 'β = 0' : 'rungs = 0'}, and so nothing to build on.`;
    const ahead = furthest(summaries, 'base');
    const share = percentText(ahead.base ?? 0);
    if (summaries.length === 1) return `${ahead.learner} is still on the base signal and has ${share} of it.`;
    return `All are still on the base signal; ${ahead.learner} is ahead with ${share} of it.`;
  }
  const earliest = learned.reduce((a, b) => (b.baseLearnedAt! < a.baseLearnedAt! ? b : a));
  const have = `${namesOf(learned, 'learners')} ${plural(learned.length, 'has', 'have')} learned the base signal`;
  const by = learned.length > 1 ? `, ${earliest.learner} first` : '';
  if (alpha === 0) return `${have}${by}, by epoch ${earliest.baseLearnedAt}.`;
  const nearest = furthest(summaries, 'composite');
  const glimpse = nearest.composite ?? 0;
  const nobody = plural(summaries.length, 'It has not', 'None has');
  const none = `${have}${by}, by epoch ${earliest.baseLearnedAt}. ${nobody} found the composite signal yet`;
  const who = plural(summaries.length, 'it', nearest.learner);
  return glimpse < GLIMPSE ? `${none}.` : `${none}; ${who} has ${percentText(glimpse)} of it.`;
}

/** "a has flattened at 1.62 and b at 1.70", and where that is. */
function flattened(group: readonly LearnerSummary[], besideLevel: string): string[] {
  if (group.length > NAMES_IN_A_SENTENCE) {
    const between = range(group.map(({ testError }) => testError));
    return [`${group.length} learners have flattened, ${between}${besideLevel}.`];
  }
  const ends = group.map(({ learner, testError }) => [learner, errorText(testError)] as const);
  const [first, ...others] = ends;
  if (!first) return [];
  const texts = [
    `${first[0]} has flattened at ${first[1]}`,
    ...others.map(([name, error]) => `${name} at ${error}`),
  ];
  return [`${listText(texts)}${besideLevel}.`];
}

function onLevels(summaries: readonly LearnerSummary[], experiment: Experiment): string[] {
  const { baseOnly, zeroPredictor } = levelsOf(experiment);
  const stuck = summaries.filter(({ flat }) => flat);
  const useless = stuck.filter(({ testError }) => testError >= NO_BETTER_THAN_ZERO * zeroPredictor);
  const above = stuck.filter((summary) => summary.testError > baseOnly && !useless.includes(summary));
  return [
    ...flattened(above, experiment.alpha === 0 ? '' : `, above ${levelText(experiment, 'baseOnly')}`),
    ...flattened(
      useless,
      besideZero(
        useless.map(({ testError }) => testError),
        zeroPredictor,
      ),
    ),
  ];
}

/** Where those stand that are fitted: they have no epochs, and more training would not move them. */
export function onFitted(summaries: readonly LearnerSummary[], experiment: Experiment): string[] {
  const fitted = summaries.filter((summary) => summary.fitted && Number.isFinite(summary.testError));
  const [best] = fitted.sort((a, b) => a.testError - b.testError);
  if (!best) return [];
  const { baseOnly, zeroPredictor } = levelsOf(experiment);
  const place =
    best.testError >= NO_BETTER_THAN_ZERO * zeroPredictor
      ? besideZero([best.testError], zeroPredictor)
      : experiment.alpha > 0
        ? `, ${best.testError > baseOnly ? 'above' : 'below'} ${levelText(experiment, 'baseOnly')}`
        : '';
  if (fitted.length === 1)
    return [`${best.learner}, solved exactly, stands at ${errorText(best.testError)}${place}.`];
  const kind = fittedText(fitted.map(({ learner }) => learner));
  return [
    `Of ${fitted.length} ${kind}, solved and not trained, ${best.learner} is the best with ${errorText(best.testError)}${place}.`,
  ];
}

/** Which learners stopped because they diverged: by name while they are few. */
export function onDivergence(summaries: readonly LearnerSummary[]): string[] {
  const lost = summaries.filter(({ divergedAt }) => divergedAt !== null);
  if (lost.length === 0) return [];
  const texts = lost.map(({ learner, divergedAt }) => `${learner} diverged at epoch ${divergedAt}`);
  const first = Math.min(...lost.map(({ divergedAt }) => divergedAt!));
  const subject =
    lost.length > NAMES_IN_A_SENTENCE
      ? `${lost.length} learners diverged, the first at epoch ${first}`
      : listText(texts);
  return [`${subject}: the learning rate is too large for ${plural(lost.length, 'it', 'them')}.`];
}

/** What is happening, in a few sentences, while a run goes on. */
export function tellNow(summaries: readonly LearnerSummary[], experiment: Experiment): string[] {
  const training = summaries.filter(({ divergedAt, fitted }) => divergedAt === null && !fitted);
  return [
    ...(training.length > 0 ? [onSignals(training, experiment)] : []),
    ...onDivergence(summaries),
    ...onFitted(summaries, experiment),
    // Last, since it grows while the others stand.
    ...onLevels(training, experiment),
  ];
}
