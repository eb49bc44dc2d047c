import { openStream } from '../random/streams.ts';
import type { Architecture } from './learnerNames.ts';
import { type NetworkParameters, type NetworkSize, parameterShapes } from './network.ts';

/**
 * Draws a network's start as `torch.nn.Linear` does: weights and biases U(−1/√fan_in, 1/√fan_in). W and b1 come
 * first, so the three architectures of one seed and width share them.
 */
export function initialParameters(
  seed: number,
  architecture: Architecture,
  size: NetworkSize,
): NetworkParameters {
  const stream = openStream(seed, 'initialisation');
  const drawn = parameterShapes(architecture, size).map(({ name, shape, scaledBy }) => {
    const bound = 1 / Math.sqrt(scaledBy);
    const values = new Float32Array(shape.reduce((a, b) => a * b));
    for (let i = 0; i < values.length; i++) values[i] = (2 * stream.uniform() - 1) * bound;
    return [name, values] as const;
  });
  return Object.fromEntries(drawn) as unknown as NetworkParameters;
}
