import type { Experiment } from '../../experiment/experiment.ts';
import { HERO, isOnRandomFeatures } from '../../learners/learnerNames.ts';
import { networkSize } from '../../learners/network.ts';
import { featureCosts } from '../../theory/featureCosts.ts';
import { countInWords } from '../countText.ts';
import type { LearnerSummary } from './summary.ts';

/** What regression on D features cost in a finished run beside the ResNet: a sentence where both are in it. */
export function tellFeatures(summaries: readonly LearnerSummary[], experiment: Experiment): string[] {
  const learners = summaries.map(({ learner }) => learner);
  if (!learners.some(isOnRandomFeatures) || !learners.includes(HERO)) return [];
  const { features, samples, epochs } = experiment;
  const { regression, resnet } = featureCosts({ ...networkSize(experiment), features, samples, epochs });
  const d = `D\u00a0=\u00a0${features.toLocaleString('en')}`;
  return [
    `A regression on ${d} features takes ${countInWords(regression)} multiply-adds, the run of ${HERO} ${countInWords(resnet)}.`,
  ];
}
