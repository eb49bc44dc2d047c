import type { Dataset, TestSet } from '../../../problem/dataset.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Tuning } from '../shaders/tuning.ts';
import { type DataSets, testSets, trainingSets } from './dataSets.ts';
import { type EvaluationPlan, planEvaluation } from './evaluationPlan.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type MemoryNeeds, memoryNeeds } from './needs.ts';

/** How an ensemble is to lie in GPU memory, before anything is allocated. */
export interface EnsemblePlan {
  readonly layout: Layout;
  readonly train: DataSets<Dataset>;
  readonly test: DataSets<TestSet>;
  readonly evaluation: EvaluationPlan;
  readonly needs: MemoryNeeds;
}

export function planEnsemble(spec: EnsembleSpec, tuning: Tuning): EnsemblePlan {
  const layout = layoutOf({ ...spec, members: spec.members.length }, tuning);
  const train = trainingSets(spec);
  const test = testSets(spec);
  const evaluation = planEvaluation(layout, { train: train.samples, test: test.samples });
  const needs = memoryNeeds(layout, { train: train.sets.length, test: test.sets.length }, evaluation);
  return { layout, train, test, evaluation, needs };
}
