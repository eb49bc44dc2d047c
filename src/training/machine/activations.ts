import type { NetworkParameters } from '../../learners/network.ts';
import { dimensionsOf, type TestSet } from '../../problem/dataset.ts';

/**
 * σ(R y + b) for every row y of a set.
 *
 * @param read y, shape [samples, inputs].
 * @param rows R, shape [n, inputs].
 * @param bias b, shape [n].
 * @returns shape [samples, n].
 */
export function rectified(read: Float32Array, rows: Float32Array, bias: Float32Array): Float32Array {
  const n = bias.length;
  const inputs = rows.length / n;
  const samples = read.length / inputs;
  const activations = new Float32Array(samples * n);
  for (let row = 0; row < samples; row++)
    for (let j = 0; j < n; j++) {
      let sum = bias[j]!;
      for (let i = 0; i < inputs; i++) sum += rows[j * inputs + i]! * read[row * inputs + i]!;
      if (sum > 0) activations[row * n + j] = sum;
    }
  return activations;
}

/** h_j = σ(w_j x + b1_j) of some neurons. @param rows w_j, shape [n, d]. @returns shape [samples, n]. */
export function firstActivations(rows: Float32Array, bias: Float32Array, { inputs }: TestSet): Float32Array {
  return rectified(inputs, rows, bias);
}

/** A h, one row at a time, so that h of a wide layer is never held. */
function* hiddenRows({ W, b1 }: NetworkParameters, test: TestSet): Generator<Float32Array> {
  const { inputDimension: d } = dimensionsOf(test);
  for (let row = 0; row < test.samples; row++)
    yield rectified(test.inputs.subarray(row * d, (row + 1) * d), W, b1);
}

/**
 * R h of every example, R any matrix on the whole first layer.
 *
 * @param rows R, shape [n, m].
 * @returns shape [samples, n].
 */
function ofHidden(at: NetworkParameters, rows: Float32Array, test: TestSet): Float32Array {
  const width = at.b1.length;
  const n = rows.length / width;
  const sums = new Float32Array(test.samples * n);
  let to = 0;
  for (const h of hiddenRows(at, test))
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let l = 0; l < width; l++) sum += rows[j * width + l]! * h[l]!;
      sums[to++] = sum;
    }
  return sums;
}

/** A h for another A than the network's own, shape [samples, k]. */
export function outputsOfFirst(at: NetworkParameters, A: Float32Array, test: TestSet): Float32Array {
  return ofHidden(at, A, test);
}

/** u_j = σ(U_j h + b2_j) of some neurons. @param rows U_j, shape [n, m]. @returns shape [samples, n]. */
export function weighted(
  at: NetworkParameters,
  test: TestSet,
  rows: Float32Array,
  bias: Float32Array,
): Float32Array {
  return ofHidden(at, rows, test).map((sum, i) => Math.max(0, sum + bias[i % bias.length]!));
}
