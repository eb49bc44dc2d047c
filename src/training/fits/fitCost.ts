import type { Experiment } from '../../experiment/experiment.ts';
import { featureMemoryBytes, featureWork } from '../../learners/features/featureCost.ts';
import { isTabulated } from '../../learners/kernels/hammingKernel.ts';
import {
  type FittedName,
  isExactKernel,
  isOnRandomFeatures,
  parseRidge,
} from '../../learners/learnerNames.ts';
import { networkSize } from '../../learners/network.ts';
import { randomFeatureMemoryBytes, randomFeatureWork } from '../../learners/randomFeatures/cost.ts';
import { generalMemoryBytes, kernelMemoryBytes } from '../../learners/ridge/ridgeSolver.ts';
import { TEST_SAMPLES } from '../../problem/dataset.ts';
import { type Asked, problemOf } from '../../problem/problems.ts';
import { expectedWork } from './fitKernel.ts';

type Sizes = Asked & Pick<Experiment, 'width' | 'samples' | 'features'>;

function featureFitSize({ features, samples, ...asked }: Sizes) {
  return { features, samples, outputs: problemOf(asked).outputDimension };
}

/** Floating-point operations that a fit is expected to take. */
export function fitWork(learner: FittedName, experiment: Sizes): number {
  const { samples } = experiment;
  const size = networkSize(experiment);
  if (isOnRandomFeatures(learner)) return randomFeatureWork(featureFitSize(experiment), TEST_SAMPLES);
  return isExactKernel(learner)
    ? expectedWork(learner, samples, TEST_SAMPLES, size.outputDimension)
    : featureWork(parseRidge(learner), size, samples, TEST_SAMPLES);
}

/** Bytes that a fit takes, about. */
export function fitBytes(learner: FittedName, experiment: Sizes): number {
  const { samples } = experiment;
  if (isOnRandomFeatures(learner)) return randomFeatureMemoryBytes(featureFitSize(experiment), TEST_SAMPLES);
  return isExactKernel(learner)
    ? isTabulated(problemOf(experiment))
      ? kernelMemoryBytes(samples)
      : generalMemoryBytes(samples, TEST_SAMPLES)
    : featureMemoryBytes(parseRidge(learner), networkSize(experiment), samples, TEST_SAMPLES);
}
