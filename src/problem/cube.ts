import type { Stream } from '../random/streams.ts';

/** xoroshiro128+'s lowest bits are linear over GF(2), and so are parities: coordinates use the 30 high bits. */
const WEAK_LOW_BITS = 2;
/** Coordinates that one draw of 32 bits gives. */
const MOST_INPUTS = 32 - WEAK_LOW_BITS;

/**
 * Draws x uniform on {−1, +1}^d, one draw of the stream for each example.
 *
 * @returns x, row-major, shape [samples, d].
 * @throws RangeError when d is over 30.
 */
export function sampleCube(stream: Stream, samples: number, inputDimension: number): Float32Array {
  if (inputDimension > MOST_INPUTS)
    throw new RangeError(`sampleCube: ${inputDimension} inputs, and a draw gives ${MOST_INPUTS}`);
  const inputs = new Float32Array(samples * inputDimension);
  for (let row = 0; row < samples; row++) {
    const bits = stream.bits() >>> WEAK_LOW_BITS;
    for (let j = 0; j < inputDimension; j++) inputs[row * inputDimension + j] = (bits >>> j) & 1 ? 1 : -1;
  }
  return inputs;
}
