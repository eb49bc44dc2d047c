import type { EnsembleSpec } from '../../engines/engine.ts';
import { evaluationCost, stepCost } from '../../learners/cost.ts';
import type { NetworkName } from '../../learners/learnerNames.ts';

/** What sending some examples through a learner's network costs, in SGD steps. */
function forwardSteps(learner: NetworkName, spec: EnsembleSpec, examples: number): number {
  return (examples * evaluationCost(learner, spec)) / (spec.batchSize * stepCost(learner, spec));
}

/** What an evaluation costs, in SGD steps. */
export function evaluationSteps(learner: NetworkName, spec: EnsembleSpec): number {
  const { train, test } = spec.members[0]!;
  return forwardSteps(learner, spec, train.samples + test.samples);
}

/** What a look at a network costs, in SGD steps: a forward pass of the test set. */
export function inspectionSteps(learner: NetworkName, spec: EnsembleSpec): number {
  return forwardSteps(learner, spec, spec.members[0]!.test.samples);
}
