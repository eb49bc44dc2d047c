import { type Problem, uniformOf } from '../problem/problem.ts';

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
  /** C(d, 2) where the base signal multiplies two inputs. */
  readonly base: bigint;
  /** C(k, 4) where the composite signal multiplies four base outputs. */
  readonly composite: bigint;
  /** C(d, 8), both together: products of eight inputs. */
  readonly oneShot: bigint;
}

/** The products that a problem's signals are to be found among. */
export function candidates({
  outputDimension: k,
  degrees,
  ...inputs
}: Pick<Problem, 'inputDimension' | 'uniformInputs' | 'outputDimension' | 'degrees'>): Candidates {
  const d = uniformOf(inputs);
  return {
    base: binomial(d, degrees.base),
    composite: binomial(k, degrees.composite),
    oneShot: binomial(d, degrees.oneShot),
  };
}
