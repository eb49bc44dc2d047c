import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { drawSeedData, label } from '../../../src/problem/dataset.ts';
import {
  blockShares,
  blockSignals,
  coefficients,
  errorParts,
  fractionLearned,
  meanSquaredError,
  outputCoefficients,
  outputsApart,
  projected,
} from '../../../src/problem/decomposition.ts';
import { levelsOf, type ProblemName } from '../../../src/problem/problems.ts';
import { openStream } from '../../../src/random/streams.ts';
import { everyInput } from './everyInput.ts';
import { TOY } from './toyProblem.ts';

vi.mock('../../../src/problem/table.ts', async (original) => {
  const { withToys } = await import('./toyProblem.ts');
  return withToys(original);
});

const SAMPLES = 40;
const OUTPUTS = 5;
/** Sums of some hundred products in float64. */
const ROUNDING = 1e-12;

/** A test set whose signals are orthogonal on it: rows in pairs that share F and differ in G's sign. */
const parity = (i: number, j: number) => ((i * 7 + j * 3) % 5 < 2 ? 1 : -1);
const place = Array.from({ length: SAMPLES * OUTPUTS }, (_, at) => ({
  row: Math.floor(at / OUTPUTS),
  j: at % OUTPUTS,
}));
const base = Float32Array.from(place, ({ row, j }) => parity(row >> 1, j));
const composite = Float32Array.from(place, ({ row }) => (row % 2 === 0 ? 1 : -1));
const test = { samples: SAMPLES, inputs: new Float32Array(), targets: base, base, composite };

const outputs = fc
  .array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: base.length, maxLength: base.length })
  .map((values) => Float32Array.from(values));

describe('what either block holds', () => {
  it('adds up to what the whole network holds', () => {
    fc.assert(
      fc.property(outputs, outputs, (out1, out2) => {
        const out = Float64Array.from(out1, (value, i) => value + out2[i]!);
        const { block1, block2 } = blockSignals(out1, out as unknown as Float32Array, test);
        const whole = coefficients(out as unknown as Float32Array, test);
        const second = coefficients(out2, test);
        for (const signal of ['baseCoefficient', 'compositeCoefficient'] as const) {
          expect(Math.abs(block1[signal] + block2[signal] - whole[signal])).toBeLessThan(ROUNDING);
          expect(Math.abs(block2[signal] - second[signal])).toBeLessThan(ROUNDING);
        }
      }),
    );
  });

  it('has no error in block 1 where its output is made of both signals, and the mean square of anything beside them', () => {
    fc.assert(
      fc.property(
        fc.float({ min: -2, max: 2, noNaN: true }),
        fc.float({ min: -2, max: 2, noNaN: true }),
        (b, c) => {
          const pure = Float32Array.from(base, (f, i) => b * f + c * composite[i]!);
          expect(blockSignals(pure, pure, test).block1Error).toBeCloseTo(0, 5);
          // The same on both rows of a pair: it holds none of the composite signal.
          const beside = Float32Array.from(place, ({ row }, i) => (row % 4 < 2 ? 1 : -1) * base[i]! * 0.5);
          const both = coefficients(beside, test);
          const error = 0.25 - both.baseCoefficient ** 2 - both.compositeCoefficient ** 2;
          expect(blockSignals(beside, pure, test).block1Error).toBeCloseTo(error, 6);
        },
      ),
    );
  });
});

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const strengths = fc.double({ min: 0, max: 1, noNaN: true });
const dataOf = (seed: number, alpha = 0.3, beta = 1) =>
  drawSeedData({ problem: 'v3', rungs: 4, seed, samples: 50, alpha, beta });

describe('the decomposition', () => {
  it('has three parts that add up to the error shown', () => {
    fc.assert(
      fc.property(seeds, strengths, strengths, strengths, strengths, (seed, alpha, beta, b, c) => {
        const { test: drawn } = dataOf(seed, alpha, beta);
        const noise = openStream(seed, 'batches');
        const out = drawn.base.map((f, i) => b * f + c * drawn.composite[i]! + noise.uniform() - 0.5);
        const error = meanSquaredError(out, drawn);
        const parts = errorParts(
          error,
          { ...coefficients(out, drawn), seed },
          { problem: 'v3', rungs: 4, alpha, beta },
        );
        expect(parts.missingBase + parts.missingComposite + parts.noise).toBeCloseTo(error, 10);
        expect(parts.missingBase).toBeGreaterThanOrEqual(0);
        expect(parts.missingComposite).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 20 },
    );
  });

  it('finds what a learner holds of either signal', () => {
    const { test: drawn } = dataOf(5, 0.4, 0.8);
    const out = drawn.base.map((f, i) => 0.6 * f + 0.1 * drawn.composite[i]!);
    const found = coefficients(out, drawn);
    const SAMPLING = 5 / Math.sqrt(drawn.samples);
    expect(Math.abs(found.baseCoefficient - 0.6)).toBeLessThan(SAMPLING);
    expect(Math.abs(found.compositeCoefficient - 0.1)).toBeLessThan(SAMPLING);
  });

  it('of each single output averages to that of all outputs, whatever they are', () => {
    const { test: drawn } = dataOf(7);
    const k = 15;
    const entry = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), seeds, (values, seed) => {
        const out = drawn.targets.map((_, i) => values[(i * seed) % values.length]!);
        const whole = coefficients(out, drawn);
        const each = outputCoefficients(out, drawn);
        const mean = (some: Float64Array) => some.reduce((sum, value) => sum + value, 0) / k;
        expect(each.base.length).toBe(k);
        expect(mean(each.base)).toBeCloseTo(whole.baseCoefficient, 10);
        expect(mean(each.composite)).toBeCloseTo(whole.compositeCoefficient, 10);
      }),
      { numRuns: 30 },
    );
    const onlyThird = drawn.base.map((f, i) => (i % k === 2 ? 0.5 * f : 0));
    expect([...outputCoefficients(onlyThird, drawn).base]).toEqual(
      Array.from({ length: k }, (_, i) => (i === 2 ? expect.closeTo(0.5, 10) : 0)),
    );
  });

  it('does not divide by a signal that the target does not hold', () => {
    expect(fractionLearned(0.1, 0)).toBeNull();
    expect(fractionLearned(0.1, 0.2)).toBe(0.5);
  });
});

describe('the decomposition by signals that have something in common', () => {
  const problem = 'toy' as ProblemName;
  const inputs = everyInput(TOY.inputDimension);
  const samples = inputs.length / TOY.inputDimension;
  const setOf = (alpha: number, beta: number) => {
    const signals = TOY.signals(inputs);
    return { samples, inputs, targets: label(signals, { alpha, beta }), ...signals };
  };

  it('finds b and c of an output that is made of both, and leaves no noise', () => {
    fc.assert(
      fc.property(strengths, strengths, strengths, strengths, (alpha, beta, b, c) => {
        const set = setOf(alpha, beta);
        const out = label(set, { alpha: c, beta: b });
        const found = projected(coefficients(out, set), TOY.products);
        expect(found.baseCoefficient).toBeCloseTo(b, 5);
        expect(found.compositeCoefficient).toBeCloseTo(c, 5);
        const error = meanSquaredError(out, set);
        const parts = errorParts(error, { ...found, seed: 1 }, { problem, rungs: 4, alpha, beta });
        expect(parts.noise).toBeCloseTo(0, 5);
        expect(parts.missingBase + parts.missingComposite).toBeCloseTo(error, 5);
      }),
    );
  });

  it('has levels that its signals measure: nothing learned, and all but what no multiple of F holds', () => {
    expect(TOY.products.both).toBeCloseTo(1 / 3, 12);
    const set = setOf(0.4, 1);
    const { zeroPredictor, baseOnly } = levelsOf({ problem, rungs: 4, alpha: 0.4, beta: 1 });
    expect(zeroPredictor).toBeCloseTo(meanSquaredError(new Float32Array(set.targets.length), set), 5);
    const errors = Array.from({ length: 2001 }, (_, i) =>
      meanSquaredError(label(set, { alpha: 0, beta: i / 1000 }), set),
    );
    expect(baseOnly).toBeCloseTo(Math.min(...errors), 5);
  });
});

describe('what is told of the blocks', () => {
  it('holds for signals that are neither of mean square 1 nor orthogonal: F as half, G as half plus the other half of F', () => {
    const signals = {
      ...test,
      base: base.map((f) => 0.5 * f),
      composite: composite.map((g, i) => 0.5 * g + 0.25 * base[i]!),
    };
    const products = { base: 0.25, composite: 0.25 + 0.0625, both: 0.125 };
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (b, c) => {
          const out1 = signals.base.map((f, i) => b * f + c * signals.composite[i]!);
          const out = out1.map((value, i) => value + 0.5 * signals.base[i]! - signals.composite[i]!);
          const blocks = blockSignals(out1, out, signals);
          const shares = blockShares(blocks, { alpha: 0.5, beta: 2 }, products);
          const expected = {
            block1Base: b / 2,
            block1Composite: c / 0.5,
            block2Base: 0.25,
            block2Composite: -2,
          };
          for (const [name, value] of Object.entries(expected))
            expect(shares[name as keyof typeof expected], name).toBeCloseTo(value, 4);
          expect(shares.block1Error).toBeCloseTo(0, 4);
        },
      ),
    );
  });

  it('is no share of a signal that the target does not hold', () => {
    const blocks = blockSignals(base, base, test);
    const shares = blockShares(blocks, { alpha: 0, beta: 0 }, { base: 1, composite: 1, both: 0 });
    expect(shares).toMatchObject({
      block1Base: null,
      block1Composite: null,
      block2Base: null,
      block2Composite: null,
    });
  });
});

describe('what a single output holds', () => {
  it('is told apart to the digit on few examples, where a product with one signal takes some of the other for it', () => {
    const drawn = drawSeedData({ problem: 'v3', rungs: 4, seed: 1, samples: 50, alpha: 0.3, beta: 1 }).test;
    const few = {
      ...drawn,
      samples: 100,
      base: drawn.base.slice(0, 1500),
      composite: drawn.composite.slice(0, 1500),
    };
    const [b, c] = [0.9, 0.3];
    const made = few.base.map((f, at) => b * f + c * few.composite[at]!);
    const { base: ofBase, composite: ofComposite, rest } = outputsApart(made, few);
    const byProduct = outputCoefficients(made, few).composite;
    expect(Math.max(...byProduct.map((value) => Math.abs(value - c)))).toBeGreaterThan(0.05);
    for (const [values, truth] of [
      [ofBase, b],
      [ofComposite, c],
      [rest, 0],
    ] as const)
      for (const value of values) expect(value).toBeCloseTo(truth, 5);
  });

  it('is all of one signal where the target has no other', () => {
    const nothing = new Float32Array(base.length);
    const { base: none, composite: all } = outputsApart(composite, { ...test, base: nothing });
    expect([...none]).toEqual(Array(OUTPUTS).fill(0));
    for (const value of all) expect(value).toBeCloseTo(1, 12);
  });
});
