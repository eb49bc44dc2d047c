import type { NetworkParameters } from '../../../learners/network.ts';
import type { Dataset, TestSet } from '../../../problem/dataset.ts';
import type { Layout, Matrix } from './layout.ts';

/** Copies a row-major matrix, and its bias as one more column, into a member's padded numbers. */
function place(
  into: Float32Array,
  { offset, rows, paddedColumns }: Matrix,
  weights: Float32Array,
  bias?: Float32Array,
) {
  const columns = weights.length / rows;
  for (let row = 0; row < rows; row++) {
    const at = offset + row * paddedColumns;
    into.set(weights.subarray(row * columns, (row + 1) * columns), at);
    if (bias) into[at + columns] = bias[row]!;
  }
}

/** The inverse of `place`. */
function extract(from: Float32Array, { offset, rows, columns, paddedColumns }: Matrix, hasBias: boolean) {
  const real = hasBias ? columns - 1 : columns;
  const weights = new Float32Array(rows * real);
  const bias = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const at = offset + row * paddedColumns;
    weights.set(from.subarray(at, at + real), row * real);
    bias[row] = from[at + real] ?? 0;
  }
  return { weights, bias };
}

/**
 * One member's parameters as they lie on the GPU.
 *
 * @param constantNeuron whether neuron m of the first layer is the constant 1: true for θ, false for δ and velocity.
 */
export function packParameters(
  { matrices: { W, U, A }, parameterCount, inputDimension }: Layout,
  parameters: NetworkParameters,
  constantNeuron: boolean,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(parameterCount);
  place(packed, W!, parameters.W, parameters.b1);
  if (U) place(packed, U, parameters.U!, parameters.b2);
  place(packed, A!, parameters.A);
  if (constantNeuron) packed[W!.offset + W!.rows * W!.paddedColumns + inputDimension] = 1;
  return packed;
}

/** The inverse of `packParameters`. */
export function unpackParameters({ matrices: { W, U, A } }: Layout, packed: Float32Array): NetworkParameters {
  const first = extract(packed, W!, true);
  const outer = { W: first.weights, b1: first.bias, A: extract(packed, A!, false).weights };
  if (!U) return outer;
  const second = extract(packed, U, true);
  return { ...outer, U: second.weights, b2: second.bias };
}

/** W alone, from what `packParameters` gives of it. */
export function unpackFirstLayer({ matrices: { W } }: Layout, packed: Float32Array): Float32Array {
  return extract(packed, { ...W!, offset: 0 }, true).weights;
}

/** Examples with the constant 1 behind their coordinates, shape [sets, samples, paddedInputs]. */
export function packInputs(layout: Layout, sets: readonly Dataset[]): Float32Array<ArrayBuffer> {
  const { inputDimension: d, paddedInputs } = layout;
  const samples = sets[0]!.samples;
  const packed = new Float32Array(sets.length * samples * paddedInputs);
  sets.forEach(({ inputs }, set) => {
    for (let row = 0; row < samples; row++) {
      const at = (set * samples + row) * paddedInputs;
      packed.set(inputs.subarray(row * d, (row + 1) * d), at);
      packed[at + d] = 1;
    }
  });
  return packed;
}

/** H(x) of training sets, shape [sets, samples, paddedOutputs]. */
export function packTargets(layout: Layout, sets: readonly Dataset[]): Float32Array<ArrayBuffer> {
  return packSignals(
    layout,
    sets[0]!.samples,
    sets.map(({ targets }) => targets),
  );
}

/** H(x), F(x) and G(F(x)) of test sets, shape [sets, 3, samples, paddedOutputs]. */
export function packTestSignals(layout: Layout, sets: readonly TestSet[]): Float32Array<ArrayBuffer> {
  return packSignals(
    layout,
    sets[0]!.samples,
    sets.flatMap(({ targets, base, composite }) => [targets, base, composite]),
  );
}

function packSignals(
  { outputDimension: k, paddedOutputs }: Layout,
  samples: number,
  signals: Float32Array[],
) {
  const packed = new Float32Array(signals.length * samples * paddedOutputs);
  signals.forEach((signal, i) => {
    for (let row = 0; row < samples; row++) {
      packed.set(signal.subarray(row * k, (row + 1) * k), (i * samples + row) * paddedOutputs);
    }
  });
  return packed;
}
