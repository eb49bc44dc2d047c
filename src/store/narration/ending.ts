import type { Experiment } from '../../experiment/experiment.ts';
import { OUTPUT_DIMENSION } from '../../target/dataset.ts';
import { floors } from '../../target/floors.ts';
import { errorText, percentText } from '../numberText.ts';
import { finders, onDivergence, wayOf } from './now.ts';
import { BASE_LEARNED, type LearnerSummary } from './summary.ts';
import { inWords, level, plural } from './wording.ts';

/** A network memorises when its training error is this much below its test error. */
const MEMORISED_RATIO = 0.25;

function levelOf(testError: number, { alpha, beta }: Experiment): string {
  const { baseOnly, theorem1 } = floors(alpha, beta, OUTPUT_DIMENSION);
  if (testError <= theorem1) return `below ${level('kα⁴', theorem1)}`;
  if (testError <= baseOnly) return `below ${level('kα²', baseOnly)}`;
  return `above ${level('kα²', baseOnly)}`;
}

function onFinder(summary: LearnerSummary, experiment: Experiment): string {
  const { testError } = summary;
  return `${wayOf(summary)}; it ends at test error ${errorText(testError)}, ${levelOf(testError, experiment)}.`;
}

/** Says how much of the base signal a learner holds, where that is not nearly all. */
function ofBase({ base }: LearnerSummary): string {
  return base === null || base >= BASE_LEARNED ? '' : ` (with ${percentText(base)} of the base signal)`;
}

/** Learners that ended alike, in one sentence. */
function onTheRest(group: readonly LearnerSummary[], name: string, experiment: Experiment): string[] {
  const ended = group.filter(({ testError }) => Number.isFinite(testError));
  if (ended.length === 0) return [];
  const { baseOnly } = floors(experiment.alpha, experiment.beta, OUTPUT_DIMENSION);
  const ends = ended.map(
    (summary) => `${summary.learner} at ${errorText(summary.testError)}${ofBase(summary)}`,
  );
  const allAbove = baseOnly > 0 && ended.every(({ testError }) => testError > baseOnly);
  const above = allAbove
    ? `, ${plural(ended.length, '', ended.length === 2 ? 'both ' : 'all ')}above ${level('kα²', baseOnly)}`
    : '';
  return [`${name}${inWords(ends)}${above}.`];
}

function whyNone(summaries: readonly LearnerSummary[], { alpha, beta, samples }: Experiment): string {
  const networks = summaries.filter(({ kernel, divergedAt }) => !kernel && divergedAt === null);
  const memoriser = networks.find(({ trainError, testError }) => trainError < MEMORISED_RATIO * testError);
  if (beta === 0) return 'Why: at β = 0 there is no base signal, the step on which the composite one stands.';
  if (alpha >= beta)
    return `Why: the composite signal is as strong as the base one or stronger (α = ${alpha}, β = ${beta}), so it drowns the step on which it stands.`;
  if (networks.length === 0)
    return 'Why: a kernel method has fixed features; it cannot first make the base signal and then build on it. Add a network to compare.';
  if (memoriser)
    return `Why: ${memoriser.learner} memorised its ${samples.toLocaleString('en')} examples (training error ${errorText(memoriser.trainError)}, test error ${errorText(memoriser.testError)}) before the composite signal showed. More examples, width or weight decay help.`;
  const falling = networks.find(({ flat }) => !flat);
  if (falling) return `${falling.learner} was still moving at the end: more epochs may bring it further.`;
  return 'The networks stopped moving before they found it: try more width, more examples or another learning rate.';
}

function why(summaries: readonly LearnerSummary[], experiment: Experiment): string {
  if (experiment.alpha === 0)
    return 'At α = 0 there is no composite signal: nothing here sets a ResNet apart from a kernel.';
  const found = finders(summaries);
  if (found.length === 0) return whyNone(summaries, experiment);
  const builders = found.filter(({ kernel }) => !kernel);
  const kernels = summaries.filter(({ kernel }) => kernel);
  if (builders.length === 0 || found.length > builders.length)
    return 'A kernel method fitted part of the composite signal here; with fewer examples or more dimensions it could not.';
  const inStages = builders.some(
    ({ baseLearnedAt, compositeFoundAt }) => baseLearnedAt !== null && baseLearnedAt < compositeFoundAt!,
  );
  const networks = inStages
    ? 'once a network has the base signal F(x) in its layers, the composite one is a product of four numbers that it already holds'
    : 'a network can form the features that the composite signal needs';
  const fixed =
    kernels.length > 0
      ? '; a kernel method has fixed features and would have to fit a product of eight inputs in one shot'
      : '';
  return `Why: ${networks}${fixed}.`;
}

/** What happened in a finished run, and why, from its numbers. */
export function tellEnding(summaries: readonly LearnerSummary[], experiment: Experiment): string[] {
  const found = finders(summaries);
  const rest = summaries.filter(({ compositeFoundAt }) => compositeFoundAt === null);
  const kernels = rest.filter(({ kernel }) => kernel);
  const networks = rest.filter(({ kernel }) => !kernel);
  const without = experiment.alpha === 0 ? '' : 'Without the composite signal: ';
  return [
    ...found.map((summary) => onFinder(summary, experiment)),
    ...onTheRest(networks, without, experiment),
    ...onTheRest(kernels, plural(kernels.length, 'The kernel method ', 'The kernel methods: '), experiment),
    ...onDivergence(summaries),
    why(summaries, experiment),
  ];
}
