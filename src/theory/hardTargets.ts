import { binomial } from './monomials.ts';

/** What the kernel theorem says of its own targets. */
export interface HardTargets {
  /** C(d1, k): the targets, one for each choice of k coordinates. */
  readonly targets: bigint;
  /** The most examples of which it speaks, ⌊C(d1, k) / 1000⌋. */
  readonly mostExamples: bigint;
  /** Whether N is so small. */
  readonly bites: boolean;
  /** α²/16: 99 of 100 targets cost every kernel method more. */
  readonly leastError: number;
  /** The fewest coordinates d1 from which on it bites at this N; null where it does at none up to `MOST_INPUTS`. */
  readonly bitesFrom: number | null;
}

/** The theorem bites where C(d1, k) is at least this many times N. */
const TARGETS_PER_EXAMPLE = 1000n;
/** More coordinates than this are not tried. */
export const MOST_INPUTS = 100_000;

export interface HardQuestion {
  /** d1, the coordinates among which the target's are chosen. */
  readonly inputDimension: number;
  /** k, the coordinates of F, all of which G multiplies. */
  readonly factors: number;
  /** N, or D of a feature map. */
  readonly samples: number;
  readonly alpha: number;
}

const bitesAt = (d1: number, k: number, samples: bigint) => samples * TARGETS_PER_EXAMPLE <= binomial(d1, k);

/** The fewest coordinates from which on the theorem bites, found by halving: C(d1, k) rises with d1. */
function bitesFrom(k: number, samples: bigint): number | null {
  if (!bitesAt(MOST_INPUTS, k, samples)) return null;
  let [low, high] = [k, MOST_INPUTS];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (bitesAt(middle, k, samples)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The kernel theorem in the form without dropped constants: F(x) = k of d1 uniform ±1 coordinates, G = their product in
 * every output, the other coordinates of any distribution. If N ≤ C(d1, k)/1000, then whatever the kernels, at least 99 %
 * of the C(d1, k) targets F + αG cost more than α²/16 in E‖out − H‖². The same of D features in place of N examples. All
 * integers are exact.
 *
 * Source: Allen-Zhu & Li 2019, version 2, sections 7.1 and 7.2.
 */
export function hardTargets({ inputDimension, factors, samples, alpha }: HardQuestion): HardTargets {
  const targets = binomial(inputDimension, factors);
  const count = BigInt(samples);
  return {
    targets,
    mostExamples: targets / TARGETS_PER_EXAMPLE,
    bites: bitesAt(inputDimension, factors, count),
    leastError: alpha ** 2 / 16,
    bitesFrom: bitesFrom(factors, count),
  };
}
