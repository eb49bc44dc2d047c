import { type Asked, problemOf } from '../problem/problems.ts';
import { type Architecture, architectureOf } from './architectures.ts';

/** The tensors of a network; what its architecture does not have is left out. All row-major, float32. */
export interface NetworkParameters {
  /** W, shape [m, d]. */
  readonly W: Float32Array;
  /** b1, shape [m]. */
  readonly b1: Float32Array;
  /** U, shape [m, m]. */
  readonly U?: Float32Array;
  /** V, shape [m, k]: the second layer reads V A h. */
  readonly V?: Float32Array;
  /** b2, shape [m]. */
  readonly b2?: Float32Array;
  /** A, shape [k, m]. */
  readonly A: Float32Array;
}

export type ParameterName = keyof NetworkParameters;

/** A layer's weights with its bias: W and b1, U or V and b2, A. */
export type LayerName = 'W' | 'U' | 'V' | 'A';

/** A layer's bias, where it has one. */
export const BIASES = { W: 'b1', U: 'b2', V: 'b2', A: undefined } as const satisfies Record<
  LayerName,
  ParameterName | undefined
>;

/** The tensors of some layers. */
export function tensorsOf(layers: readonly LayerName[]): ParameterName[] {
  return layers.flatMap((layer) => [layer, ...(BIASES[layer] === undefined ? [] : [BIASES[layer]])]);
}

/** Sizes of a network: input dimension d, width m, output dimension k. */
export interface NetworkSize {
  readonly inputDimension: number;
  readonly width: number;
  readonly outputDimension: number;
}

/** The size of an experiment's networks. */
export function networkSize(asked: Asked & Pick<NetworkSize, 'width'>): NetworkSize {
  const { inputDimension, outputDimension } = problemOf(asked);
  return { inputDimension, outputDimension, width: asked.width };
}

/**
 * Names and shapes of an architecture's parameters, in the order in which they are drawn, stored and sent:
 * W, b1, U or V, b2, A. `scaledBy` is f, the number that their start is scaled by: d for the first layer, m for all others.
 */
export function parameterShapes(
  architecture: Architecture,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
): readonly { name: ParameterName; shape: readonly number[]; scaledBy: number }[] {
  const first = [
    { name: 'W', shape: [m, d], scaledBy: d },
    { name: 'b1', shape: [m], scaledBy: d },
  ] as const;
  const b2 = { name: 'b2', shape: [m], scaledBy: m } as const;
  const second = {
    none: [],
    free: [{ name: 'U', shape: [m, m], scaledBy: m } as const, b2],
    bottleneck: [{ name: 'V', shape: [m, k], scaledBy: m } as const, b2],
  }[architectureOf(architecture).second];
  const output = [{ name: 'A', shape: [k, m], scaledBy: m }] as const;
  return [...first, ...second, ...output];
}

/** How many numbers an architecture learns when every layer is trained. */
export function parameterCount(architecture: Architecture, size: NetworkSize): number {
  return parameterShapes(architecture, size).reduce(
    (sum, { shape }) => sum + shape.reduce((a, b) => a * b),
    0,
  );
}
