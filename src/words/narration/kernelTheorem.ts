import type { Experiment } from '../../experiment/experiment.ts';
import { isOnRandomFeatures } from '../../learners/learnerNames.ts';
import { problemOf } from '../../problem/problems.ts';
import { hardTargets } from '../../theory/hardTargets.ts';
import { errorText } from '../numberText.ts';
import type { LearnerSummary } from './summary.ts';

/**
 * What the kernel theorem says of its own targets with the numbers of a run, and where the best kernel method of the run ended:
 * nothing of other problems, or where there is no composite signal.
 */
export function tellKernelTheorem(summaries: readonly LearnerSummary[], experiment: Experiment): string[] {
  const { uniformInputs, degrees } = problemOf(experiment);
  const { samples, alpha } = experiment;
  if (uniformInputs === undefined || alpha === 0) return [];
  const { mostExamples, bites, leastError } = hardTargets({
    inputDimension: uniformInputs,
    factors: degrees.oneShot,
    samples,
    alpha,
  });
  const most = mostExamples.toLocaleString('en');
  const n = `N\u00a0=\u00a0${samples.toLocaleString('en')}`;
  if (!bites) return [`The kernel theorem speaks of up to ${most} examples here, and ${n} is more.`];
  const { features } = experiment;
  const onFeatures = summaries.some(({ learner }) => isOnRandomFeatures(learner))
    ? ` The same holds of up to ${most} features in place of examples; D\u00a0=\u00a0${features.toLocaleString('en')} is ${features <= mostExamples ? 'no ' : ''}more.`
    : '';
  const ends = summaries
    .filter(
      ({ kernel, divergedAt, testError }) => kernel && divergedAt === null && Number.isFinite(testError),
    )
    .sort((a, b) => a.testError - b.testError);
  const best = ends[0] ? `; the best here, ${ends[0].learner}, ended at ${errorText(ends[0].testError)}` : '';
  return [
    `The kernel theorem speaks of up to ${most} examples here, and ${n} is no more: whatever the kernel, 99 of 100 such targets cost it more than α²/16\u00a0=\u00a0${errorText(leastError)}${best}.${onFeatures}`,
  ];
}
