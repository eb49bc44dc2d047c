import { type Architecture, architectureOf } from '../architectures.ts';
import type { NetworkParameters, NetworkSize } from '../network.ts';
import type { Work } from '../ridge/work.ts';
import type { DenseSystem } from './denseSystem.ts';
import { type Matrix, matrix, rowsOf, withOnes } from './matrix.ts';

/** A network at its start θ0, in float64; a bias is the last column of its matrix. */
export interface StartNetwork {
  readonly architecture: Architecture;
  /** (W, b1), shape [m, d + 1]. */
  readonly first: Matrix;
  /** (U, b2) or (V, b2), where there is a second layer. */
  readonly second: Matrix | undefined;
  /** A, shape [k, m]. */
  readonly output: Matrix;
}

export function startNetwork(
  architecture: Architecture,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
  { W, b1, U, V, b2, A }: NetworkParameters,
): StartNetwork {
  const affine = (weights: Float32Array, bias: Float32Array, columns: number) =>
    matrix(m, columns + 1, (i, j) => (j < columns ? weights[i * columns + j]! : bias[i]!));
  const second = U ? affine(U, b2!, m) : V && affine(V, b2!, k);
  return {
    architecture,
    first: affine(W, b1, d),
    second,
    output: { rows: k, columns: m, values: Float64Array.from(A) },
  };
}

/** σ'(z) of a layer, shape [rows, columns] of the layer's state: a product with it needs no branch, which would be taken at random. */
export type Gate = Uint8Array;

function gateOf({ values }: Matrix): Gate {
  const gate = new Uint8Array(values.length);
  for (let i = 0; i < gate.length; i++) gate[i] = Number(values[i]! > 0);
  return gate;
}

/** What a network at its start computes of some inputs; a row for each. */
export interface LayerStates {
  /** (x, 1). */
  readonly input: Matrix;
  /** h. */
  readonly h: Matrix;
  /** σ' of the first layer, entry by entry: 1 where h is above 0, else 0. */
  readonly hGate: Gate;
  /** (h, 1) or (A h, 1): what the second layer reads; undefined where there is none. */
  readonly reads: Matrix | undefined;
  /** u; undefined where there is no second layer. */
  readonly u: Matrix | undefined;
  readonly uGate: Gate | undefined;
  /** φ, what A reads: h, u, or h + u. */
  readonly features: Matrix;
}

function rectify(state: Matrix): Matrix {
  const { values } = state;
  for (let i = 0; i < values.length; i++) if (!(values[i]! > 0)) values[i] = 0;
  return state;
}

/**
 * Passes inputs through a network.
 *
 * @param inputs x, row-major, shape [samples, d].
 */
export function* layerStates(
  system: DenseSystem,
  { architecture, first, second, output }: StartNetwork,
  inputs: Float32Array,
): Work<LayerStates> {
  const { second: kind, skip } = architectureOf(architecture);
  const d = first.columns - 1;
  const input = withOnes({ rows: inputs.length / d, columns: d, values: Float64Array.from(inputs) });
  const h = rectify(yield* system.multiply(input, first));
  const reads =
    kind === 'none' ? undefined : withOnes(kind === 'free' ? h : yield* system.multiply(h, output));
  const u = reads && rectify(yield* system.multiply(reads, second!));
  const features = !u ? h : skip ? { ...u, values: u.values.map((value, i) => value + h.values[i]!) } : u;
  return { input, h, hGate: gateOf(h), reads, u, uGate: u && gateOf(u), features };
}

/** The states of some of the inputs. */
export function statesOf(states: LayerStates, from: number, to: number): LayerStates {
  const { input, h, hGate, reads, u, uGate, features } = states;
  const m = h.columns;
  return {
    input: rowsOf(input, from, to),
    h: rowsOf(h, from, to),
    hGate: hGate.subarray(from * m, to * m),
    reads: reads && rowsOf(reads, from, to),
    u: u && rowsOf(u, from, to),
    uGate: uGate?.subarray(from * m, to * m),
    features: rowsOf(features, from, to),
  };
}
