import { COMPOSITE_DEGREE } from '../problem/signals.ts';

/** Degree of the base signal in x: each F_i is a product of two inputs. */
const BASE_DEGREE = 2;
/** Degree of G(F(x)) in x: what a learner that does not go through F has to reach at once. */
export const ONE_SHOT_DEGREE = BASE_DEGREE * COMPOSITE_DEGREE;

/**
 * Binomial coefficient C(d, r), exact: the number of products of r different inputs out of d. On {−1, +1}^d, where
 * x_i² = 1, these are all monomials of degree r.
 *
 * @param d whole, ≥ 0.
 * @param r whole, ≥ 0; C(d, r) is 0 for r > d.
 */
export function binomial(d: number, r: number): bigint {
  let count = 1n;
  for (let i = 0; i < r; i++) count = (count * BigInt(d - i)) / BigInt(i + 1);
  return count;
}

/** Products of at most r different inputs out of d, the empty one included: Σ C(d, i) for i = 0 … r. */
export function monomialsUpTo(d: number, r: number): bigint {
  let sum = 0n;
  for (let i = 0; i <= r; i++) sum += binomial(d, i);
  return sum;
}

/** How many products there are to choose from, in one shot and in two steps. */
export interface Candidates {
  /** C(d, 2): products of two inputs. */
  readonly base: bigint;
  /** C(k, 4): products of four base outputs. */
  readonly composite: bigint;
  /** C(d, 8): products of eight inputs. */
  readonly oneShot: bigint;
}

/**
 * @param d input dimension, d = 2k.
 * @param k output dimension, k ≥ 4.
 */
export function candidates(d: number, k: number): Candidates {
  return {
    base: binomial(d, BASE_DEGREE),
    composite: binomial(k, COMPOSITE_DEGREE),
    oneShot: binomial(d, ONE_SHOT_DEGREE),
  };
}
