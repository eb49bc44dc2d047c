import type { Experiment } from '../../experiment/experiment.ts';
import { LEARNERS } from '../../learners/catalogue.ts';
import type { FeaturesName } from '../../learners/learnerNames.ts';
import { randomFeatureMemoryBytes, randomFeatureWork } from '../../learners/randomFeatures/cost.ts';
import { drawFeatures } from '../../learners/randomFeatures/featureMap.ts';
import { RandomFeatureRegression } from '../../learners/randomFeatures/randomFeatureRegression.ts';
import type { RidgeSolver } from '../../learners/ridge/ridgeSolver.ts';
import type { SeedData } from '../../problem/dataset.ts';
import { type Asked, problemOf } from '../../problem/problems.ts';
import { FeatureTrials } from './featureTrials.ts';
import { type RidgeEvent, reportWork } from './reportWork.ts';

/** What a fit is of. */
export type RandomFeatureRequest = Asked & Pick<Experiment, 'features' | 'seed'>;

/**
 * Fits one ridge regression on D random features of a seed, the ridge picked by test error from a grid. Yields as `reportWork` does;
 * `return()` cancels it.
 *
 * @throws RangeError with one sentence when N does not fit into memory.
 */
export async function* fitRandomFeatures(
  solver: RidgeSolver,
  name: FeaturesName,
  request: RandomFeatureRequest,
  data: SeedData,
): AsyncGenerator<RidgeEvent, void> {
  const problem = problemOf(request);
  const { inputDimension, outputDimension } = problem;
  const { samples } = data.train;
  const size = { features: request.features, samples, outputs: outputDimension };
  const refuse = (cause: unknown) => {
    const gigabytes = randomFeatureMemoryBytes(size, data.test.samples) / 1e9;
    return new RangeError(
      `Ridge regression on D = ${size.features} features with N = ${samples} needs about ${gigabytes.toFixed(1)} GB of memory, and there is not as much.`,
      { cause },
    );
  };
  const system = await solver.openDense({ samples, columns: outputDimension }).catch((cause) => {
    throw cause instanceof RangeError ? refuse(cause) : cause;
  });
  try {
    const map = drawFeatures(LEARNERS[name].features, request.seed, inputDimension, request.features);
    const regression = new RandomFeatureRegression(system, map, data);
    const search = new FeatureTrials(regression, data, problem).pickBest();
    yield* reportWork(search, randomFeatureWork(size, data.test.samples));
  } catch (cause) {
    // An array or a memory that could not be had.
    throw cause instanceof RangeError ? refuse(cause) : cause;
  } finally {
    system.dispose();
  }
}
