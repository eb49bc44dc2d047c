import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionComplexity } from '../../../src/theory/functionComplexity.ts';
import {
  cosine,
  exponential,
  hyperbolicTangent,
  power,
  sine,
  type TaylorSeries,
} from '../../../src/theory/taylorSeries.ts';

/** Sums of at most some hundred positive terms round off by no more than this, relatively. */
const ROUNDING = 1e-13;

function firstCoefficients({ coefficients }: TaylorSeries, count: number): number[] {
  const first: number[] = [];
  for (const c of coefficients()) {
    first.push(c);
    if (first.length === count) break;
  }
  return first;
}

/** φ(z) by its first coefficients. */
function valueAt(series: TaylorSeries, z: number): number {
  return firstCoefficients(series, 80).reduceRight((value, c) => value * z + c, 0);
}

describe('a Taylor series', () => {
  const z = fc.double({ min: -0.9, max: 0.9, noNaN: true });
  it.each([
    ['e^z', exponential(1), Math.exp],
    ['e^{2z}', exponential(2), (x: number) => Math.exp(2 * x)],
    ['sin z', sine(1), Math.sin],
    ['sin 3z', sine(3), (x: number) => Math.sin(3 * x)],
    ['cos z', cosine(1), Math.cos],
    ['tanh z', hyperbolicTangent(), Math.tanh],
    ['z⁴', power(4), (x: number) => x ** 4],
  ])('adds up to its function: %s', (_name, series, phi) => {
    fc.assert(
      fc.property(z, (x) => {
        expect(valueAt(series, x)).toBeCloseTo(phi(x), 11);
      }),
    );
  });

  it('stays within the bound that its error is stated by', () => {
    const rate = fc.double({ min: 0.1, max: 4, noNaN: true });
    const bounded = (series: TaylorSeries) => {
      const { scale, ratio } = series.bound;
      firstCoefficients(series, 60).forEach((c, i) => {
        expect(Math.abs(c)).toBeLessThanOrEqual(scale * ratio ** i * (1 + ROUNDING));
      });
    };
    fc.assert(
      fc.property(rate, (a) => {
        for (const series of [exponential(a), sine(a), cosine(a)]) bounded(series);
      }),
    );
    for (const series of [hyperbolicTangent(), power(0), power(8)]) bounded(series);
  });
});

describe('the complexity of a function, Σ (i + 1)|c_i|', () => {
  // With Φ(z) = Σ |c_i| z^i it is Φ(1) + Φ′(1); |sin| sums to sinh, |cos| to cosh, |tanh| to tan.
  it.each([
    ['e^z', exponential(1), 2 * Math.E],
    ['sin z', sine(1), Math.E],
    ['cos z', cosine(1), Math.E],
    ['sin 3z', sine(3), Math.sinh(3) + 3 * Math.cosh(3)],
    ['tanh z', hyperbolicTangent(), Math.tan(1) + 1 / Math.cos(1) ** 2],
    ['z²', power(2), 3],
    ['z⁴', power(4), 5],
  ])('agrees with its closed form within the error that it states: %s', (_name, series, closedForm) => {
    const { sum, error } = functionComplexity(series);
    expect(error).toBeLessThanOrEqual(1e-10);
    expect(Math.abs(sum - closedForm)).toBeLessThanOrEqual(error + ROUNDING * closedForm);
  });

  it('states an honest error however early it stops', () => {
    const tolerance = fc.double({ min: 1e-9, max: 10, noNaN: true });
    fc.assert(
      fc.property(tolerance, fc.double({ min: 0.2, max: 3, noNaN: true }), (coarse, a) => {
        const { sum, error } = functionComplexity(exponential(a), coarse);
        const missing = (1 + a) * Math.exp(a) - sum;
        expect(error).toBeLessThanOrEqual(coarse);
        expect(missing).toBeLessThanOrEqual(error + ROUNDING * sum);
      }),
    );
  });
});
