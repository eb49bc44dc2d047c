import { openStream } from '../random/streams.ts';
import type { Architecture } from './learnerNames.ts';
import { type NetworkParameters, type NetworkSize, parameterShapes } from './network.ts';
import { LINEAR_START, STARTS, type Start } from './starts.ts';

/**
 * Draws a network's start: every entry is `scale`/√f times a number of the start's law, with f as in `parameterShapes`.
 * W and b1 come first, so the architectures of one seed, width and start share them.
 */
export function initialParameters(
  seed: number,
  architecture: Architecture,
  size: NetworkSize,
  { start, scale }: Start = LINEAR_START,
): NetworkParameters {
  const draw = STARTS[start].draws(openStream(seed, 'initialisation'));
  const drawn = parameterShapes(architecture, size).map(({ name, shape, scaledBy }) => {
    const unit = scale / Math.sqrt(scaledBy);
    const values = new Float32Array(shape.reduce((a, b) => a * b));
    for (let i = 0; i < values.length; i++) values[i] = draw() * unit;
    return [name, values] as const;
  });
  return Object.fromEntries(drawn) as unknown as NetworkParameters;
}
