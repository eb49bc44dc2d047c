import { openStream, type StreamName } from '../random/streams.ts';
import { baseSignal, compositeSignal, label } from './signals.ts';

/** Input dimension d and output dimension k of the laboratory, d = 2k. */
export const INPUT_DIMENSION = 30;
export const OUTPUT_DIMENSION = 15;
/** Fresh examples that every test error is measured on. */
export const TEST_SAMPLES = 2000;

/** xoroshiro128+'s lowest bits are linear over GF(2), and so are parities: the 30 coordinates use the 30 high bits. */
const WEAK_LOW_BITS = 2;

/** Labelled examples; all arrays are row-major. */
export interface Dataset {
  readonly samples: number;
  /** x, shape [samples, d], entries ±1. */
  readonly inputs: Float32Array;
  /** H(x), shape [samples, k]. */
  readonly targets: Float32Array;
}

/** A test set also carries the two signals that a learner's output is decomposed into. */
export interface TestSet extends Dataset {
  /** F(x), shape [samples, k]. */
  readonly base: Float32Array;
  /** G(F(x)), shape [samples, k]. */
  readonly composite: Float32Array;
}

export interface Task {
  readonly train: TestSet;
  readonly test: TestSet;
}

function sampleSet(seed: number, name: StreamName, samples: number, beta: number, alpha: number): TestSet {
  const stream = openStream(seed, name);
  const inputs = new Float32Array(samples * INPUT_DIMENSION);
  for (let row = 0; row < samples; row++) {
    const bits = stream.bits() >>> WEAK_LOW_BITS;
    for (let j = 0; j < INPUT_DIMENSION; j++) inputs[row * INPUT_DIMENSION + j] = (bits >>> j) & 1 ? 1 : -1;
  }
  const base = baseSignal(inputs);
  const composite = compositeSignal(base, OUTPUT_DIMENSION);
  return { samples, inputs, targets: label(base, composite, beta, alpha), base, composite };
}

/**
 * Draws the training and the test set of one seed: x uniform on {−1, +1}^30, labelled by H.
 * The first rows do not depend on N, so a larger N extends a smaller one; the test set depends on the seed alone.
 */
export function sampleTask(seed: number, samples: number, beta: number, alpha: number): Task {
  return {
    train: sampleSet(seed, 'trainingData', samples, beta, alpha),
    test: sampleSet(seed, 'testData', TEST_SAMPLES, beta, alpha),
  };
}
