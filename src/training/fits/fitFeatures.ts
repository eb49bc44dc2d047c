import type { Experiment } from '../../experiment/experiment.ts';
import { featureMemoryBytes, featureWork } from '../../learners/features/featureCost.ts';
import { FeatureRegression } from '../../learners/features/featureRegression.ts';
import { initialParameters } from '../../learners/initialisation.ts';
import { parseRidge, type RidgeName } from '../../learners/learnerNames.ts';
import { networkSize } from '../../learners/network.ts';
import type { RidgeSolver } from '../../learners/ridge/ridgeSolver.ts';
import type { Work } from '../../learners/ridge/work.ts';
import type { SeedData } from '../../problem/dataset.ts';
import { type Asked, problemOf } from '../../problem/problems.ts';
import { FeatureTrials } from './featureTrials.ts';
import type { RidgeFit } from './kernelTrials.ts';
import { type RidgeEvent, reportWork } from './reportWork.ts';

/** More than this is refused: WebAssembly can address 4 GB, and a machine has other things to hold. */
const MOST_GIGABYTES = 3;

/** What a fit is of. */
export type FeatureRequest = Asked & Pick<Experiment, 'width' | 'init' | 'scale' | 'seed'>;

/**
 * Fits one ridge regression on the features of the network that an experiment starts from, the ridge picked by test error
 * from a grid: one for all outputs, in units of the mean diagonal of each output's kernel. Outputs that share a kernel are
 * searched together. Else the first output's best place is found, and all outputs are fitted around it, farther for as long
 * as the best of all lies at the end.
 *
 * Yields as `reportWork` does; `return()` cancels it.
 *
 * @throws RangeError with one sentence when N and m do not fit into memory, before any work.
 */
export async function* fitFeatures(
  solver: RidgeSolver,
  name: RidgeName,
  request: FeatureRequest,
  data: SeedData,
): AsyncGenerator<RidgeEvent, void> {
  const learner = parseRidge(name);
  const size = networkSize(request);
  const [samples, testSamples] = [data.train.samples, data.test.samples];
  const { width, outputDimension } = size;
  const gigabytes = featureMemoryBytes(learner, size, samples, testSamples) / 1e9;
  const refuse = (cause?: unknown) =>
    new RangeError(
      `Ridge regression on a network’s features with m = ${width} and N = ${samples} needs about ${gigabytes.toFixed(1)} GB of memory, and there is not as much.`,
      { cause },
    );
  if (gigabytes > MOST_GIGABYTES) throw refuse();
  const system = await solver.openDense({ samples, columns: outputDimension }).catch((cause) => {
    throw cause instanceof RangeError ? refuse(cause) : cause;
  });
  try {
    const start = initialParameters(request.seed, learner.architecture, size, {
      start: request.init,
      scale: request.scale,
    });
    const problem = problemOf(request);
    const search = function* (): Work<RidgeFit> {
      const regression = yield* FeatureRegression.of(system, learner, size, start, data);
      return yield* new FeatureTrials(regression, data, problem).pickBest();
    };
    yield* reportWork(search(), featureWork(learner, size, samples, testSamples));
  } catch (cause) {
    // An array or a memory that could not be had.
    throw cause instanceof RangeError ? refuse(cause) : cause;
  } finally {
    system.dispose();
  }
}
