import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** The independent sources of randomness of a run; changing how one is used never moves another. */
const STREAMS = { trainingData: 1, testData: 2, initialisation: 3, batches: 4 } as const;
export type StreamName = keyof typeof STREAMS;

/** A seeded sequence of random numbers. */
export interface Stream {
  /** The next number, uniform on [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** The next integer, uniform on 0 … bound − 1. */
  below(bound: number): number;
  /** The next 32 fair coin tosses, as the bits of an integer. */
  bits(): number;
}

/** MurmurHash3's finaliser: every bit of the input moves every bit of the output. */
function avalanche(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * Opens one of a seed's streams. Neighbouring seeds and the streams of one seed are unrelated: the 128-bit
 * state of the generator (xoroshiro128+) is a hash of the seed and the stream's number.
 *
 * @param seed any 32-bit integer.
 */
export function openStream(seed: number, name: StreamName): Stream {
  const state = [1, 2, 3, 4].map((word) => avalanche(avalanche(seed + word * 0x9e3779b9) + STREAMS[name]));
  const generator = xoroshiro128plusFromState(state);
  return {
    uniform: () => uniformFloat64(generator),
    below: (bound) => uniformInt(generator, 0, bound - 1),
    bits: () => generator.next(),
  };
}
