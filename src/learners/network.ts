import type { Architecture } from './learnerNames.ts';

/** The tensors of a network; 2layer has no U and no b2. All row-major, float32. */
export interface NetworkParameters {
  /** W, shape [m, d]. */
  readonly W: Float32Array;
  /** b1, shape [m]. */
  readonly b1: Float32Array;
  /** U, shape [m, m]. */
  readonly U?: Float32Array;
  /** b2, shape [m]. */
  readonly b2?: Float32Array;
  /** A, shape [k, m]. */
  readonly A: Float32Array;
}

export type ParameterName = keyof NetworkParameters;

/** Sizes of a network: input dimension d, width m, output dimension k. */
export interface NetworkSize {
  readonly inputDimension: number;
  readonly width: number;
  readonly outputDimension: number;
}

/**
 * Names and shapes of an architecture's parameters, in the order in which they are drawn, stored and sent:
 * W, b1, U, b2, A. The last entry of a shape is the fan-in; a bias has that of its layer's weights.
 */
export function parameterShapes(
  architecture: Architecture,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
): readonly { name: ParameterName; shape: readonly number[]; fanIn: number }[] {
  const first = [
    { name: 'W', shape: [m, d], fanIn: d },
    { name: 'b1', shape: [m], fanIn: d },
  ] as const;
  const second = [
    { name: 'U', shape: [m, m], fanIn: m },
    { name: 'b2', shape: [m], fanIn: m },
  ] as const;
  const output = [{ name: 'A', shape: [k, m], fanIn: m }] as const;
  return architecture === '2layer' ? [...first, ...output] : [...first, ...second, ...output];
}

/** How many numbers an architecture learns when every layer is trained. */
export function parameterCount(architecture: Architecture, size: NetworkSize): number {
  return parameterShapes(architecture, size).reduce(
    (sum, { shape }) => sum + shape.reduce((a, b) => a * b),
    0,
  );
}
