import type { HammingKernel } from '../kernels/hammingKernel.ts';
import { weightByDegree } from '../kernels/spectrum.ts';

/**
 * The grid of ridges, {1, 2, 5}·10^j as the networks' learning rates: a place on it is an integer, 3 to a decade.
 * Ridges are in units of κ(x, x), K's diagonal, so that scaling a kernel changes nothing.
 */
export function ridgeAt(place: number): number {
  const decade = Math.floor(place / 3);
  return Number(`${[1, 2, 5][place - 3 * decade]}e${decade}`);
}

/** The place on the grid that is nearest to a ridge > 0. */
function nearestPlace(ridge: number): number {
  return Math.round(3 * Math.log10(ridge));
}

/** Which ridges a kernel may be fitted with: a search starts in the middle and need not look at all of them. */
export interface RidgeRange {
  readonly start: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Best ridges are near this part of the weight that a kernel gives to parities of the base signal's degree. */
const TYPICAL_PART = 0.05;
/** Three decades down nothing but interpolation is left to gain, and four decades up the prediction is zero. */
const PLACES_DOWN = 9;
const PLACES_UP = 12;

/**
 * The range of a kernel. What a ridge does depends on how much of the kernel is spent on the signal, which for a
 * wide Gaussian is a part in a thousand: the range goes along with it.
 *
 * @param signalDegree the degree of the base signal.
 */
export function ridgeRange(kernel: HammingKernel, signalDegree: number): RidgeRange {
  const part = weightByDegree(kernel)[signalDegree]! / kernel[0]!;
  const start = nearestPlace(TYPICAL_PART * part);
  return { start, lowest: start - PLACES_DOWN, highest: start + PLACES_UP };
}

/** Asks for the test error at a place, and is told. */
export type RidgeSearch = Generator<number, number, number>;

/** Walks uphill, or else downhill, from a place while the error falls. */
function* walk(from: number, step: number, { lowest, highest }: RidgeRange): RidgeSearch {
  const least = yield from;
  for (const stride of [step, -step]) {
    let best = from;
    let error = least;
    for (let next = from + stride; next >= lowest && next <= highest; next += stride) {
      const nextError = yield next;
      if (!(nextError < error)) break;
      best = next;
      error = nextError;
    }
    if (best !== from) return best;
  }
  return from;
}

/**
 * Finds the best ridge of a range: by decades first, then among the neighbours in between. Where the error falls
 * and then rises along the grid, as it does for all our kernels, that is the best of the whole grid, for some six
 * factorisations. It may ask for a place more than once.
 */
export function* searchRidges(range: RidgeRange): RidgeSearch {
  const decade = yield* walk(range.start, 3, range);
  return yield* walk(decade, 1, range);
}

/** The same where the best is known to be near. */
export function* searchNearby(from: number, range: RidgeRange): RidgeSearch {
  return yield* walk(Math.min(range.highest, Math.max(range.lowest, from)), 1, range);
}
