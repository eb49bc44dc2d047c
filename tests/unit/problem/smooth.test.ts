import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSeedData, label, type TestSet } from '../../../src/problem/dataset.ts';
import {
  blockShares,
  blockSignals,
  coefficients,
  errorParts,
  meanSquaredError,
  projected,
} from '../../../src/problem/decomposition.ts';
import { levelsOf, problemOf } from '../../../src/problem/problems.ts';
import { sine } from '../../../src/problem/smooth/sine.ts';
import { measuredProducts, projectionOf, projectionOn } from '../../../src/problem/testProducts.ts';
import { normals } from '../../../src/random/normals.ts';
import { openStream } from '../../../src/random/streams.ts';

const asked = (problem: 'smooth' | 'quartic') => ({ problem, rungs: 4 }) as const;
const testOf = (problem: 'smooth' | 'quartic', seed = 1, strengths = { alpha: 0.3, beta: 1 }) =>
  drawSeedData({ ...asked(problem), seed, samples: 60, ...strengths }).test;

/** E F_i², E G_i² and E F_i G_i of the running example, by summing over a grid of y. */
function quarticMoments() {
  const [step, reach] = [0.1, 90];
  const grid = Array.from({ length: 2 * reach + 1 }, (_, i) => (i - reach) * step);
  const weight = (y: number) => (step * Math.exp((-y * y) / 2)) / Math.sqrt(2 * Math.PI);
  const moments = { base: 0, composite: 0, both: 0 };
  for (const a of grid) {
    const inputs = new Float32Array(30 * grid.length);
    grid.forEach((b, row) => {
      inputs[30 * row] = a * Math.sqrt(5);
      inputs[30 * row + 5] = b * Math.sqrt(5);
    });
    const { base, composite } = problemOf(asked('quartic')).signals(inputs);
    base.forEach((f, at) => {
      const w = (weight(a) * weight(grid[Math.floor(at / 2)]!)) / 2;
      moments.base += w * f * f;
      moments.composite += w * composite[at]! ** 2;
      moments.both += w * f * composite[at]!;
    });
  }
  return moments;
}

/** Many examples, so that means are those over all inputs. */
function manyOf(problem: 'smooth' | 'quartic', samples: number) {
  const { sampleInputs, signals } = problemOf(asked(problem));
  return signals(sampleInputs(openStream(99, 'testData'), samples));
}

describe('the sine that labels are made of', () => {
  it('is Math.sin to the last places, odd, and exact at 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (x) => {
        expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThan(2e-15);
        expect(sine(-x) + sine(x)).toBe(0);
      }),
    );
    expect(sine(0)).toBe(0);
  });
});

describe('the concept class', () => {
  it('has the networks of sines as F and G that its formulas say', () => {
    const { inputs, base, composite, samples } = testOf('smooth');
    const c = Math.sqrt(2 / (1 - Math.exp(-2)));
    for (let row = 0; row < samples; row += 37) {
      const x = inputs.subarray(20 * row, 20 * row + 20);
      const y = Array.from({ length: 10 }, (_, i) => c * Math.sin((x[2 * i]! + x[2 * i + 1]!) / Math.SQRT2));
      for (let i = 0; i < 10; i++) {
        expect(base[10 * row + i]).toBeCloseTo(y[i]!, 5);
        const sum = y[i]! + y[(i + 1) % 10]! + y[(i + 2) % 10]!;
        expect(composite[10 * row + i]! / Math.sin((2 * sum) / Math.sqrt(3))).toBeCloseTo(1.4022, 3);
      }
    }
  });
});

describe('the running example', () => {
  it('has two linear functions as F, and a polynomial of degree four of them as each output of G', () => {
    const { inputs, base, composite, samples } = testOf('quartic');
    for (let row = 0; row < samples; row += 37) {
      const x = inputs.subarray(30 * row, 30 * row + 30);
      const y = [0, 5].map((from) => x.subarray(from, from + 5).reduce((a, b) => a + b, 0) / Math.sqrt(5));
      const [a, b] = y as [number, number];
      expect(base[2 * row]).toBeCloseTo(a, 5);
      expect(base[2 * row + 1]).toBeCloseTo(b, 5);
      expect(composite[2 * row]).toBeCloseTo(((a * a - 1) * (b * b - 1)) / 2, 4);
      expect(composite[2 * row + 1]).toBeCloseTo(((a ** 3 - 3 * a) * b) / Math.sqrt(6), 4);
    }
  });
});

describe.each(['smooth', 'quartic'] as const)('the problem %s', (name) => {
  const problem = problemOf(asked(name));

  it('has normal inputs, whose first rows do not depend on N', () => {
    const few = drawSeedData({ ...asked(name), seed: 2, samples: 50, alpha: 0.3, beta: 1 }).train;
    const many = drawSeedData({ ...asked(name), seed: 2, samples: 80, alpha: 0.3, beta: 1 }).train;
    expect(many.inputs.subarray(0, few.inputs.length)).toEqual(few.inputs);
    const draw = normals(openStream(2, 'trainingData'));
    expect(few.inputs[0]).toBe(Math.fround(draw()));
    const { inputs } = testOf(name);
    const square = inputs.reduce((sum, x) => sum + x * x, 0) / inputs.length;
    expect(square).toBeCloseTo(1, 1);
  });

  it('has the products over all inputs that its row states, and so its levels', () => {
    const { base, composite, both } = problem.products;
    // The sines are bounded, and a mean over many examples will do; polynomials have long tails.
    const [measured, digits] =
      name === 'smooth' ? [measuredProducts(manyOf(name, 40_000)), 2] : [quarticMoments(), 4];
    expect(measured.base).toBeCloseTo(base, digits);
    expect(measured.both).toBeCloseTo(both, digits);
    expect(measured.composite).toBeCloseTo(composite, digits);
    const k = problem.outputDimension;
    const { zeroPredictor, baseOnly } = levelsOf({ ...asked(name), alpha: 0.3, beta: 1 });
    expect(zeroPredictor).toBeCloseTo(k * (1 + 0.09 + 0.6 * both), 10);
    expect(baseOnly).toBeCloseTo(k * 0.09 * (1 - both ** 2), 10);
  });

  it('tells signals apart by least squares on both, over the test set: what is left is orthogonal to either', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.double({ min: -1, max: 1, noNaN: true }), (seed, c) => {
        const test = testOf(name, seed);
        const stream = openStream(seed, 'batches');
        const out = test.base.map((f, i) => 0.7 * f + c * test.composite[i]! + stream.uniform() - 0.5);
        const fit = projected(coefficients(out, test), projectionOn(problem, test));
        const rest = out.map(
          (o, i) => o - fit.baseCoefficient * test.base[i]! - fit.compositeCoefficient * test.composite[i]!,
        );
        const left = coefficients(rest, test);
        expect(left.baseCoefficient).toBeCloseTo(0, 6);
        expect(left.compositeCoefficient).toBeCloseTo(0, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('has parts of the error that add up and are never negative; a perfect learner has no noise, on any seed', () => {
    const strengths = { alpha: 0.4, beta: 0.9 };
    const target = { ...asked(name), ...strengths };
    for (const seed of [0, 1, 7, 2 ** 31 - 1]) {
      const test = testOf(name, seed, strengths);
      const stream = openStream(seed, 'batches');
      const wrong = (size: number) =>
        test.base.map((f, i) => 0.5 * f + 0.1 * test.composite[i]! + size * (stream.uniform() - 0.5));
      for (const out of [wrong(0), wrong(2), label(test, strengths), test.base.map(() => 0)]) {
        const error = meanSquaredError(out, test);
        const fit = projected(coefficients(out, test), projectionOf(target, seed));
        const parts = errorParts(error, { ...fit, seed }, target);
        expect(parts.missingBase + parts.missingComposite + parts.noise).toBeCloseTo(error, 10);
        expect(Math.min(parts.missingBase, parts.missingComposite)).toBeGreaterThanOrEqual(0);
        expect(parts.noise).toBeGreaterThan(-1e-5);
      }
      const { noise } = errorParts(0, { baseCoefficient: 0.9, compositeCoefficient: 0.4, seed }, target);
      expect(noise).toBe(0);
    }
  });

  it('remembers a seed’s products as the test set has them', () => {
    for (const seed of [3, 4])
      expect(projectionOf(asked(name), seed)).toEqual(measuredProducts(testOf(name, seed)));
    expect(projectionOf({ problem: 'v3', rungs: 4 }, 3)).toEqual({ base: 1, composite: 1, both: 0 });
  });

  it('splits signals between blocks by the same fit', () => {
    const test: TestSet = testOf(name);
    const products = projectionOn(problem, test);
    const out1 = label(test, { alpha: 0.1, beta: 0.6 });
    const out = label(test, { alpha: 0.3, beta: 1 });
    const shares = blockShares(blockSignals(out1, out, test), { alpha: 0.3, beta: 1 }, products);
    expect(shares.block1Base).toBeCloseTo(0.6, 4);
    expect(shares.block1Composite).toBeCloseTo(1 / 3, 4);
    expect(shares.block2Base).toBeCloseTo(0.4, 4);
    expect(shares.block2Composite).toBeCloseTo(2 / 3, 4);
    expect(shares.block1Error).toBeCloseTo(0, 4);
  });
});
