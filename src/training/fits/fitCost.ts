import type { Experiment } from '../../experiment/experiment.ts';
import { featureMemoryBytes, featureWork } from '../../learners/features/featureCost.ts';
import { isTabulated } from '../../learners/kernels/hammingKernel.ts';
import { type FittedName, isExactKernel, parseRidge } from '../../learners/learnerNames.ts';
import { networkSize } from '../../learners/network.ts';
import { generalMemoryBytes, kernelMemoryBytes } from '../../learners/ridge/ridgeSolver.ts';
import { TEST_SAMPLES } from '../../problem/dataset.ts';
import { type Asked, problemOf } from '../../problem/problems.ts';
import { expectedWork } from './fitKernel.ts';

type Sizes = Asked & Pick<Experiment, 'width' | 'samples'>;

/** Floating-point operations that a fit is expected to take. */
export function fitWork(learner: FittedName, experiment: Sizes): number {
  const { samples } = experiment;
  const size = networkSize(experiment);
  return isExactKernel(learner)
    ? expectedWork(learner, samples, TEST_SAMPLES, size.outputDimension)
    : featureWork(parseRidge(learner), size, samples, TEST_SAMPLES);
}

/** Bytes that a fit takes, about. */
export function fitBytes(learner: FittedName, experiment: Sizes): number {
  const { samples } = experiment;
  return isExactKernel(learner)
    ? isTabulated(problemOf(experiment))
      ? kernelMemoryBytes(samples)
      : generalMemoryBytes(samples, TEST_SAMPLES)
    : featureMemoryBytes(parseRidge(learner), networkSize(experiment), samples, TEST_SAMPLES);
}
