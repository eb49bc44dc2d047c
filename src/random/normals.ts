import type { Stream } from './streams.ts';

/** ln 2 in two parts, the first with so few digits that its small multiples are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** The argument z of the series below is at most (√2 − 1)/(√2 + 1): z²⁴ is then below a float64's last place. */
const LOGARITHM_TERMS = 12;

/**
 * ln x for 0 < x ≤ 1, by IEEE's exact operations alone (+ − × ÷): the standard leaves the last bits of Math.log to each
 * browser. x = y/2ⁿ with y > 1/√2, and ln y = 2 artanh z with z = (y − 1)/(y + 1).
 */
export function logarithm(x: number): number {
  let y = x;
  let n = 0;
  for (; y < Math.SQRT1_2; n++) y *= 2;
  const z = (y - 1) / (y + 1);
  let sum = 0;
  for (let k = LOGARITHM_TERMS; k >= 0; k--) sum = 1 / (2 * k + 1) + z * z * sum;
  return 2 * z * sum - n * LN2_LOW - n * LN2_HIGH;
}

/**
 * Turns a stream of uniform numbers into one of independent N(0, 1), the same to the bit on every machine, by Marsaglia's
 * polar method: (p, q) uniform in the unit disc, s = p² + q², gives p √(−2 ln s / s) and q √(−2 ln s / s).
 */
export function normals(stream: Pick<Stream, 'uniform'>): () => number {
  let second: number | undefined;
  return () => {
    if (second !== undefined) {
      const kept = second;
      second = undefined;
      return kept;
    }
    for (;;) {
      const p = 2 * stream.uniform() - 1;
      const q = 2 * stream.uniform() - 1;
      const s = p * p + q * q;
      if (s === 0 || s >= 1) continue;
      const factor = Math.sqrt((-2 * logarithm(s)) / s);
      second = q * factor;
      return p * factor;
    }
  };
}
