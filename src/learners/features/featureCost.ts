import { type Architecture, architectureOf } from '../architectures.ts';
import { type FeatureSetRecord, featureSetOf } from '../featureSets.ts';
import type { RidgeLearner } from '../learnerNames.ts';
import type { NetworkSize } from '../network.ts';
import { PART_NEURONS } from './layerStates.ts';

/** Ridges that are tried for all outputs where they share a kernel, and for each where they do not, about. */
const TRIALS = 6;

/** Columns of the pairs (left, right) of an output's gradient, matrix by matrix. */
export function gradientColumns(
  architecture: Architecture,
  { movesHidden, movesOutput }: Pick<FeatureSetRecord, 'movesHidden' | 'movesOutput'>,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
): (readonly [left: number, right: number])[] {
  const { second } = architectureOf(architecture);
  const hidden = { none: [], free: [[m, m + 1] as const], bottleneck: [[m, k + 1] as const] }[second];
  return [
    ...(movesHidden ? [[m, d + 1] as const, ...hidden] : []),
    ...(movesOutput ? [[m, 1] as const] : []),
    ...(movesHidden && movesOutput && second === 'bottleneck' ? [[m, k] as const] : []),
  ];
}

const blockColumns = ({ architecture, features }: RidgeLearner, size: NetworkSize) =>
  gradientColumns(architecture, featureSetOf(features), size);

/** Multiply-adds of the second layer for an example. */
function secondProducts(
  { architecture }: Pick<RidgeLearner, 'architecture'>,
  { width: m, outputDimension: k }: NetworkSize,
) {
  return { none: 0, free: m * m, bottleneck: 2 * m * k }[architectureOf(architecture).second];
}

/** Floating-point operations that a fit on N examples is expected to take. */
export function featureWork(
  learner: RidgeLearner,
  size: NetworkSize,
  samples: number,
  testSamples: number,
): number {
  const { inputDimension: d, width: m, outputDimension: k } = size;
  const { movesHidden } = featureSetOf(learner.features);
  const groups = movesHidden ? k : 1;
  const columns = TRIALS * (k / groups);
  const examples = samples + testSamples;
  // What does not fit at once is worked out again for each kernel, and for each prediction.
  const passes = m > PART_NEURONS && architectureOf(learner.architecture).second !== 'free' ? 2 * groups : 1;
  const states = passes * examples * (m * d + secondProducts(learner, size));
  const gradients = movesHidden ? examples * secondProducts(learner, size) : 0;
  const blocks = blockColumns(learner, size).reduce((sum, [left, right]) => {
    const kernel = (samples ** 2 / 2) * (left + right);
    const throughWeights = columns * examples * left * right;
    const throughKernel = samples * testSamples * (left + right);
    return sum + kernel + Math.min(throughWeights, throughKernel);
  }, 0);
  const solutions = TRIALS * (samples ** 3 / 6 + (3 * samples ** 2 * k) / groups);
  return 2 * (states + groups * (gradients + blocks + solutions));
}

/** Bytes that a fit takes, about: states and gradients of all examples, their copies where they are multiplied, K and L. */
export function featureMemoryBytes(
  learner: RidgeLearner,
  size: NetworkSize,
  samples: number,
  testSamples: number,
): number {
  const { second } = architectureOf(learner.architecture);
  const m = second === 'free' ? size.width : Math.min(size.width, PART_NEURONS);
  const statesPerExample = { none: 1, free: 4, bottleneck: 3 }[second] * m;
  const pairs = blockColumns(learner, { ...size, width: m });
  const widest = Math.max(...pairs.map(([left, right]) => left + right));
  const gradients = pairs.length * m + 2 * widest + (second === 'none' ? m : 3 * m);
  const { inputDimension: d, outputDimension: k } = size;
  const weights = second === 'free' ? 4 * m * m : 2 * size.width * (d + 2 * k);
  const numbers = (samples + testSamples) * statesPerExample + samples * (gradients + samples) + weights;
  return Float64Array.BYTES_PER_ELEMENT * numbers;
}
