import type { Stream } from '../random/streams.ts';

/** xoroshiro128+'s lowest bits are linear over GF(2), and so are parities: coordinates use the 30 high bits. */
const WEAK_LOW_BITS = 2;
/** Coordinates that one draw of 32 bits gives. */
const SIGNS_OF_A_DRAW = 32 - WEAK_LOW_BITS;

/** Fills an example with independent fair ±1, one draw of the stream for every 30 of them. */
export function signs(stream: Stream, target: Float32Array): void {
  let bits = 0;
  for (let j = 0; j < target.length; j++) {
    const place = j % SIGNS_OF_A_DRAW;
    if (place === 0) bits = stream.bits() >>> WEAK_LOW_BITS;
    target[j] = (bits >>> place) & 1 ? 1 : -1;
  }
}

/**
 * Draws x uniform on {−1, +1}^d.
 *
 * @returns x, row-major, shape [samples, d].
 */
export function sampleCube(stream: Stream, samples: number, inputDimension: number): Float32Array {
  const inputs = new Float32Array(samples * inputDimension);
  for (let start = 0; start < inputs.length; start += inputDimension)
    signs(stream, inputs.subarray(start, start + inputDimension));
  return inputs;
}
