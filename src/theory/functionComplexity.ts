import type { TaylorSeries } from './taylorSeries.ts';

/** The sum and how far from it the whole series can be. */
export interface ComplexitySum {
  readonly sum: number;
  /** What the terms left out add up to at most; 0 for a polynomial. */
  readonly error: number;
  /** Terms added. */
  readonly terms: number;
}

/** Σ_{i ≥ n} (i + 1) M ρ^i = M ρ^n ((n + 1) / (1 − ρ) + ρ / (1 − ρ)²). */
function tailBound(n: number, { scale, ratio }: TaylorSeries['bound']): number {
  return scale * ratio ** n * ((n + 1) / (1 - ratio) + ratio / (1 - ratio) ** 2);
}

/** Finer than the page shows by far, and still above float64's rounding of the sums. */
const TOLERANCE = 1e-10;

/**
 * A smooth function's complexity, C_φ = C* Σ (i + 1)|c_i|, without the paper's large constant C*: the sum alone.
 * Terms are added until what is left is bounded by `tolerance`.
 *
 * Source: Allen-Zhu & Li 2019, function complexity.
 */
export function functionComplexity(series: TaylorSeries, tolerance = TOLERANCE): ComplexitySum {
  let sum = 0;
  let i = 0;
  for (const c of series.coefficients()) {
    sum += (i + 1) * Math.abs(c);
    i++;
    const error = tailBound(i, series.bound);
    if (error <= tolerance) return { sum, error, terms: i };
  }
  return { sum, error: 0, terms: i };
}
