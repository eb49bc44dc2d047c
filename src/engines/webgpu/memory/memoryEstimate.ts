import type { EnsembleSize } from '../../ensembleSize.ts';
import { GPU_TUNING } from '../shaders/tuning.ts';
import { planEvaluation } from './evaluationPlan.ts';
import { layoutOf } from './layout.ts';
import { memoryNeeds } from './needs.ts';

/** How many bytes an ensemble's buffers take on a GPU, before there is one. */
export function gpuEnsembleBytes(size: EnsembleSize): number {
  const layout = layoutOf(size, GPU_TUNING);
  const plan = planEvaluation(layout, { train: size.samples, test: size.testSamples });
  const needs = memoryNeeds(layout, { train: size.members, test: size.members }, plan);
  return Object.values(needs).reduce((sum, bytes) => sum + bytes, 0);
}
