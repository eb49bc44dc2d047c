import { type Architecture, architectureOf } from '../architectures.ts';
import type { NetworkParameters, NetworkSize } from '../network.ts';
import type { Work } from '../ridge/work.ts';
import type { DenseSystem } from './denseSystem.ts';
import { type Matrix, matrix, rowsOf, withOnes } from './matrix.ts';

/** Neurons of a part of a network, at most: a wider one is worked on part after part, so that its width is no matter of memory. */
export const PART_NEURONS = 2500;

/** Some of a network's neurons in every hidden layer, at the start θ0, in float64; a bias is the last column of its matrix. */
export interface NetworkPart {
  readonly architecture: Architecture;
  /** (W, b1), shape [neurons, d + 1]. */
  readonly first: Matrix;
  /** (U, b2) or (V, b2), where there is a second layer. */
  readonly second: Matrix | undefined;
  /** A's columns, shape [k, neurons]. */
  readonly output: Matrix;
}

/**
 * A network at its start, in parts that can be worked on one after the other: a neuron of the second layer reads inputs, or
 * A h, but with a free U it reads all neurons of the first, and the network is a single part.
 *
 * @param most neurons of a part.
 */
export function networkParts(
  architecture: Architecture,
  { width: m, outputDimension: k }: NetworkSize,
  { W, b1, U, V, b2, A }: NetworkParameters,
  most: number,
): NetworkPart[] {
  const affine = (weights: Float32Array, bias: Float32Array, from: number, to: number) => {
    const columns = weights.length / m;
    return matrix(to - from, columns + 1, (i, j) =>
      j < columns ? weights[(from + i) * columns + j]! : bias[from + i]!,
    );
  };
  const count = U ? 1 : Math.ceil(m / most);
  const matrixOfSecond = U ?? V;
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [part, part + 1].map((p) => Math.round((p * m) / count)) as [number, number];
    return {
      architecture,
      first: affine(W, b1, from, to),
      second: matrixOfSecond && affine(matrixOfSecond, b2!, from, to),
      output: matrix(k, to - from, (i, j) => A[i * m + from + j]!),
    };
  });
}

/** σ'(z) of a layer: a product with it needs no branch, which would be taken at random. */
export type Gate = Uint8Array;

function gateOf({ values }: Matrix): Gate {
  const gate = new Uint8Array(values.length);
  for (let i = 0; i < gate.length; i++) gate[i] = Number(values[i]! > 0);
  return gate;
}

/** What a part of a network at its start computes of some inputs; a row for each. */
export interface LayerStates {
  /** (x, 1). */
  readonly input: Matrix;
  /** h. */
  readonly h: Matrix;
  readonly hGate: Gate;
  /** (h, 1) or (A h, 1): what the second layer reads; undefined where there is none. */
  readonly reads: Matrix | undefined;
  /** σ' of the second layer. */
  readonly uGate: Gate | undefined;
  /** φ, what A reads: h, u, or h + u. */
  readonly features: Matrix;
}

function rectified(state: Matrix): Matrix {
  const { values } = state;
  for (let i = 0; i < values.length; i++) if (!(values[i]! > 0)) values[i] = 0;
  return state;
}

/** h of a part. @param input (x, 1). */
export function* firstLayer(system: DenseSystem, { first }: NetworkPart, input: Matrix): Work<Matrix> {
  return rectified(yield* system.multiply(input, first));
}

/**
 * Passes inputs through a part of a network.
 *
 * @param input (x, 1).
 * @param outputs1 (A h, 1) of the whole network, where its second layer reads that.
 */
export function* layerStates(
  system: DenseSystem,
  part: NetworkPart,
  input: Matrix,
  outputs1: Matrix | undefined,
): Work<LayerStates> {
  const { second: kind, skip } = architectureOf(part.architecture);
  const h = yield* firstLayer(system, part, input);
  const reads = kind === 'free' ? withOnes(h) : outputs1;
  const u = reads && rectified(yield* system.multiply(reads, part.second!));
  const uGate = u && gateOf(u);
  if (u && skip) for (let i = 0; i < u.values.length; i++) u.values[i]! += h.values[i]!;
  return { input, h, hGate: gateOf(h), reads, uGate, features: u ?? h };
}

/** The states of some of the inputs. */
export function statesOf(states: LayerStates, from: number, to: number): LayerStates {
  const { input, h, hGate, reads, uGate, features } = states;
  const m = h.columns;
  return {
    input: rowsOf(input, from, to),
    h: rowsOf(h, from, to),
    hGate: hGate.subarray(from * m, to * m),
    reads: reads && rowsOf(reads, from, to),
    uGate: uGate?.subarray(from * m, to * m),
    features: rowsOf(features, from, to),
  };
}
