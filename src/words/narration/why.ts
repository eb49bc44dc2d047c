import type { Experiment } from '../../experiment/experiment.ts';
import { architectureOf } from '../../learners/architectures.ts';
import { networksOf, parseLearner } from '../../learners/learnerNames.ts';
import { kindOf } from '../../problem/problem.ts';
import { missingRungs, problemOf } from '../../problem/problems.ts';
import { hasPhases } from '../../training/phases.ts';
import { errorText, numberWord, percentText, subscript } from '../numberText.ts';
import { finders } from './now.ts';
import type { LearnerSummary } from './summary.ts';
import { listText } from './wording.ts';

/** A network memorises when its training error is this much below its test error. */
const MEMORISED_RATIO = 0.25;

/**
 * For α ≥ β: while a network learns the base signal, the composite one is at least as strong. The run's numbers say how
 * that ended.
 */
function whyLouder(networks: readonly LearnerSummary[], { alpha, beta }: Experiment): string {
  const mostBase = Math.max(0, ...networks.map(({ base }) => base ?? 0));
  const outcome = networks.some(({ baseLearnedAt }) => baseLearnedAt !== null)
    ? 'The base signal came all the same; the composite one, which builds on it, did not.'
    : `Of the base signal, on which the composite one stands, ${percentText(mostBase)} came at most.`;
  const louder = alpha > beta ? 'is the louder of the two' : 'is as loud';
  return `Why: while a network looks for the base signal, the composite one is noise to it, and here that noise ${louder} (α = ${alpha}, β = ${beta}). ${outcome}`;
}

/** For r < 4: the composite signal multiplies outputs that the base one does not ask for. */
function whyNoLadder(experiment: Experiment): string {
  const { degrees } = problemOf(experiment);
  const missing = listText(missingRungs(experiment).map((i) => `y${subscript(i + 1)}`));
  const factors = numberWord(degrees.composite);
  const asked = experiment.rungs === 0 ? 'none' : numberWord(experiment.rungs);
  return `Why: of the ${factors} factors of the composite signal the base signal asks for ${asked}. Nothing in the label makes a network compute ${missing} first, so the ladder has a gap; the composite signal itself is as it was at rungs = ${degrees.composite}.`;
}

/** Whether all networks of a run had blocks that trained one after the other. */
function isOneAfterTheOther(networks: readonly LearnerSummary[], { order }: Experiment): boolean {
  const hadBlocks = ({ learner }: LearnerSummary) =>
    networksOf([learner]).some((name) => hasPhases(parseLearner(name)));
  return order !== 'together' && networks.length > 0 && networks.every(hadBlocks);
}

function whyOneAfterTheOther({ order }: Experiment): string {
  return order === 'inner-first'
    ? 'Why: block 1 stood still before block 2 began, so that its errors, which block 2 has to read through, were never corrected.'
    : 'Why: block 2 trained on what block 1 makes at its random start, and stood still before block 1 held the base signal, on which the composite one stands.';
}

function whyNone(summaries: readonly LearnerSummary[], experiment: Experiment): string {
  const { alpha, beta, samples } = experiment;
  const networks = summaries.filter(({ kernel, divergedAt }) => !kernel && divergedAt === null);
  const memoriser = networks.find(({ trainError, testError }) => trainError < MEMORISED_RATIO * testError);
  const learners = summaries.filter(({ kernel }) => !kernel);
  if (learners.length > 0 ? networks.length === 0 : summaries.every(({ divergedAt }) => divergedAt !== null))
    return 'A smaller learning rate will let them train.';
  if (beta === 0) return 'Why: at β = 0 there is no base signal, the step on which the composite one stands.';
  if (summaries.every(({ kernel }) => kernel))
    return 'Why: a kernel method has fixed features; it cannot first make the base signal and then build on it. Add a network to compare.';
  if (missingRungs(experiment).length > 0) return whyNoLadder(experiment);
  if (isOneAfterTheOther(networks, experiment)) return whyOneAfterTheOther(experiment);
  if (alpha >= beta) return whyLouder(networks, experiment);
  if (networks.length < learners.length) return 'A smaller learning rate will let the other networks train.';
  if (memoriser)
    return `Why: ${memoriser.learner} memorised its ${samples.toLocaleString('en')} examples (training error ${errorText(memoriser.trainError)}, test error ${errorText(memoriser.testError)}) before the composite signal showed. More examples, width or weight decay help.`;
  const moving = networks.find(({ flat }) => !flat);
  if (moving) return `${moving.learner} was still moving at the end: more epochs may bring it further.`;
  if (networks.every(({ baseLearnedAt }) => baseLearnedAt === null))
    return 'No network has learned even the base signal, on which the composite one stands: more width, examples or epochs help.';
  return 'The networks stopped moving before they found it: more width, more examples or another learning rate may help.';
}

/** Why a finished run ended as it did, as far as its numbers show. */
export function tellWhy(summaries: readonly LearnerSummary[], experiment: Experiment): string {
  if (experiment.alpha === 0)
    return 'At α = 0 there is no composite signal: nothing here sets a ResNet apart from a kernel.';
  const found = finders(summaries);
  if (found.length === 0) return whyNone(summaries, experiment);
  if (found.some(({ kernel }) => kernel))
    return 'A kernel method fitted part of the composite signal here; with fewer examples or more dimensions it could not.';
  const problem = problemOf(experiment);
  const { degrees } = problem;
  const inStages =
    missingRungs(experiment).length === 0 &&
    found.some(
      ({ baseLearnedAt, compositeFoundAt }) => baseLearnedAt !== null && baseLearnedAt < compositeFoundAt!,
    );
  const hasSecond = ({ learner }: LearnerSummary) =>
    networksOf([learner]).some((name) => architectureOf(parseLearner(name).architecture).second !== 'none');
  const layers = inStages && found.every(hasSecond);
  const networks = layers
    ? `the layers before hand on the base signal F(x), and the next one has to ${problem.parities ? 'multiply' : 'combine'} only ${numberWord(degrees.composite)} of the numbers that it gets`
    : 'a network can form the features that the composite signal needs';
  const shallow =
    layers && summaries.some((summary) => !summary.kernel && !hasSecond(summary))
      ? '; a network of two layers has no second block to read it'
      : '';
  const fixed = summaries.some(({ kernel }) => kernel)
    ? `; a kernel method has fixed features and would have to fit a ${kindOf(problem)} of ${numberWord(degrees.oneShot)} inputs in one shot`
    : '';
  return `Why: ${networks}${shallow}${fixed}.`;
}
