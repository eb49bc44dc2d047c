import { openStream, type StreamName } from '../random/streams.ts';
import type { Strengths } from './levels.ts';
import type { Problem, Signals } from './problem.ts';
import { type Asked, problemOf } from './problems.ts';

/** Fresh examples that every test error is measured on. */
export const TEST_SAMPLES = 2000;

/** Labelled examples; all arrays are row-major. */
export interface Dataset {
  readonly samples: number;
  /** x, shape [samples, d]. */
  readonly inputs: Float32Array;
  /** H(x), shape [samples, k]. */
  readonly targets: Float32Array;
}

/** A test set also carries the two signals that a learner's output is decomposed into. */
export interface TestSet extends Dataset, Signals {}

/** What one seed draws. */
export interface SeedData {
  readonly train: TestSet;
  readonly test: TestSet;
}

/** What decides the examples of a seed; an experiment is one. */
export interface DataRequest extends Asked, Strengths {
  readonly seed: number;
  /** N, training examples. */
  readonly samples: number;
}

/** d and k of a set. */
export function dimensionsOf({ samples, inputs, targets }: Dataset) {
  return { inputDimension: inputs.length / samples, outputDimension: targets.length / samples };
}

/** The label H(x) = β F(x) + α G(F(x)), in float32, shape [samples, k]. */
export function label({ base, composite }: Signals, { alpha, beta }: Strengths): Float32Array {
  return base.map((f, i) => beta * f + alpha * composite[i]!);
}

/** The signals of the test set of a seed. */
export function drawTestSet({ sampleInputs, signals }: Problem, seed: number): Signals {
  return signals(sampleInputs(openStream(seed, 'testData'), TEST_SAMPLES));
}

function drawSet(request: DataRequest, name: StreamName, samples: number): TestSet {
  const { sampleInputs, signals } = problemOf(request);
  const inputs = sampleInputs(openStream(request.seed, name), samples);
  const both = signals(inputs);
  return { samples, inputs, targets: label(both, request), ...both };
}

/**
 * Draws the training and the test set of one seed, labelled by H. The first rows do not depend on N, so a larger N
 * extends a smaller one; the test set's inputs depend on problem and seed alone.
 */
export function drawSeedData(request: DataRequest): SeedData {
  return {
    train: drawSet(request, 'trainingData', request.samples),
    test: drawSet(request, 'testData', TEST_SAMPLES),
  };
}
