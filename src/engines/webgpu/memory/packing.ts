import type { NetworkParameters } from '../../../learners/network.ts';
import type { Dataset, TestSet } from '../../../problem/dataset.ts';
import type { Layout, Matrix } from './layout.ts';

/** A matrix whose rows are neurons or outputs, and its bias, one number a row. */
interface WeightsAndBias {
  readonly weights: Float32Array;
  readonly bias?: Float32Array;
}

/** Copies a layer, its bias behind the last column of its weights, into a member's padded numbers. */
function place(into: Float32Array, matrix: Matrix, { weights, bias }: WeightsAndBias): void {
  const { offset, paddedColumns: stride, transposed } = matrix;
  const rows = transposed ? matrix.columns : matrix.rows;
  const columns = weights.length / rows;
  for (let row = 0; row < rows; row++) {
    const rowWeights = weights.subarray(row * columns, (row + 1) * columns);
    if (transposed) {
      for (let i = 0; i < columns; i++) into[offset + i * stride + row] = rowWeights[i]!;
      if (bias) into[offset + columns * stride + row] = bias[row]!;
    } else {
      into.set(rowWeights, offset + row * stride);
      if (bias) into[offset + row * stride + columns] = bias[row]!;
    }
  }
}

/** The inverse of `place`. */
function extract(from: Float32Array, matrix: Matrix, hasBias: boolean): Required<WeightsAndBias> {
  const { offset, paddedColumns: stride, transposed } = matrix;
  const [rows, all] = transposed ? [matrix.columns, matrix.rows] : [matrix.rows, matrix.columns];
  const columns = hasBias ? all - 1 : all;
  const weights = new Float32Array(rows * columns);
  const bias = new Float32Array(hasBias ? rows : 0);
  for (let row = 0; row < rows; row++) {
    const at = (column: number) => offset + (transposed ? column * stride + row : row * stride + column);
    for (let i = 0; i < columns; i++) weights[row * columns + i] = from[at(i)]!;
    if (hasBias) bias[row] = from[at(columns)]!;
  }
  return { weights, bias };
}

/**
 * One member's parameters as they lie on the GPU.
 *
 * @param isTheta whether they are θ and not δ or a velocity: with a free U, neuron m of the first layer is then the
 * constant 1.
 */
export function packParameters(
  { matrices: { W, U, V, A }, parameterCount, inputDimension }: Layout,
  parameters: NetworkParameters,
  isTheta: boolean,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(parameterCount);
  const { b1, b2 } = parameters;
  place(packed, W!, { weights: parameters.W, bias: b1 });
  if (U) place(packed, U, { weights: parameters.U!, ...(b2 && { bias: b2 }) });
  if (V) place(packed, V, { weights: parameters.V!, ...(b2 && { bias: b2 }) });
  place(packed, A!, { weights: parameters.A });
  if (U && isTheta) packed[W!.offset + W!.rows * W!.paddedColumns + inputDimension] = 1;
  return packed;
}

/** The inverse of `packParameters`. */
export function unpackParameters(
  { matrices: { W, U, V, A } }: Layout,
  packed: Float32Array,
): NetworkParameters {
  const first = extract(packed, W!, true);
  const outer = { W: first.weights, b1: first.bias, A: extract(packed, A!, false).weights };
  const second = U ?? V;
  if (!second) return outer;
  const { weights, bias: b2 } = extract(packed, second, true);
  return { ...outer, ...(U ? { U: weights } : { V: weights }), b2 };
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
