import type { EnsembleMember, EnsembleSpec, StepPlan } from '../../src/engines/engine.ts';
import { initialParameters } from '../../src/learners/initialisation.ts';
import { type NetworkName, parseLearner } from '../../src/learners/learnerNames.ts';
import { label } from '../../src/problem/dataset.ts';
import { alternating, pairs, paritySignals } from '../../src/problem/parityProblem.ts';
import { openStream } from '../../src/random/streams.ts';

export interface SmallSize {
  readonly inputDimension: number;
  readonly outputDimension: number;
  readonly width: number;
  readonly batchSize: number;
  readonly samples: number;
}

export const SMALL: SmallSize = {
  inputDimension: 10,
  outputDimension: 5,
  width: 12,
  batchSize: 8,
  samples: 30,
};

function smallSet(seed: number, { inputDimension, outputDimension, samples }: SmallSize) {
  const stream = openStream(seed, 'trainingData');
  const inputs = Float32Array.from({ length: samples * inputDimension }, () =>
    stream.uniform() < 0.5 ? -1 : 1,
  );
  const parities = { base: pairs(outputDimension), composite: alternating(outputDimension, 4) };
  const signals = paritySignals(parities, inputs, inputDimension);
  return { samples, inputs, targets: label(signals, { alpha: 0.3, beta: 1 }), ...signals };
}

/** An ensemble small enough for an oracle; its members differ in seed, learning rate and weight decay. */
export function smallEnsemble(name: NetworkName, size: SmallSize, seeds: readonly number[]): EnsembleSpec {
  const learner = parseLearner(name);
  const members = seeds.map(
    (seed): EnsembleMember => ({
      learningRate: 0.02 * (1 + (seed % 3)),
      weightDecay: 0.003 * (1 + (seed % 2)),
      train: smallSet(seed, size),
      test: smallSet(seed + 1000, size),
      initial: initialParameters(seed, learner.architecture, size),
    }),
  );
  return { ...learner, ...size, members };
}

/** Random batches for an ensemble; the last is smaller. */
export function smallPlan(size: SmallSize, members: number, steps: number, learningRateFactor = 1): StepPlan {
  const stream = openStream(members, 'batches');
  const rows = Int32Array.from({ length: steps * members * size.batchSize }, () =>
    stream.below(size.samples),
  );
  const batchSizes = new Int32Array(steps).fill(size.batchSize);
  batchSizes[steps - 1] = Math.max(1, size.batchSize - 3);
  return { steps, batchSizes, rows, learningRateFactor };
}
