import { describe, expect, it } from 'vitest';
import { drawSeedData } from '../../../src/problem/dataset.ts';
import { INPUT_LAW_NAMES, type InputLawName } from '../../../src/problem/hard/inputLaws.ts';
import { problemOf } from '../../../src/problem/problems.ts';
import { hardTargets } from '../../../src/theory/hardTargets.ts';
import { isPredictable } from '../../../src/theory/learningCurve.ts';
import { candidates } from '../../../src/theory/monomials.ts';

const D = 120;
const D1 = 100;
const K = 4;
const asked = (inputs: InputLawName, rungs = 4) => ({ problem: 'hard', rungs, inputs }) as const;
const dataOf = (inputs: InputLawName, samples = 400, seed = 3, rungs = 4) =>
  drawSeedData({ ...asked(inputs, rungs), seed, samples, alpha: 0.3, beta: 1 });

/** Input j of every example. */
const columnOf = (inputs: Float32Array, j: number) => inputs.filter((_, at) => at % D === j);
const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const product = (a: Float32Array, b: Float32Array) => mean(a.map((value, i) => value * b[i]!));
/** Four deviations of a mean of ±1 over the 2,000 test examples. */
const CHANCE = 4 / Math.sqrt(2000);

describe.each(INPUT_LAW_NAMES)('the kernel theorem’s own problem with other inputs that are %s', (law) => {
  it('has four of its inputs as F and their product as every output of G, whatever the others', () => {
    const { train, test } = dataOf(law);
    for (const { samples, inputs, base, composite, targets } of [train, test])
      for (let row = 0; row < samples; row++) {
        const x = inputs.subarray(row * D, row * D + K);
        const all = x[0]! * x[1]! * x[2]! * x[3]!;
        for (let i = 0; i < K; i++) {
          expect(base[row * K + i]).toBe(x[i]);
          expect(composite[row * K + i]).toBe(all);
          expect(targets[row * K + i]).toBeCloseTo(x[i]! + 0.3 * all, 6);
        }
      }
  });

  it('has d1 inputs that are ±1, even on average and uncorrelated, and depends on no other', () => {
    const { test } = dataOf(law);
    for (let j = 0; j < D1; j++) {
      const column = columnOf(test.inputs, j);
      expect(column.every((x) => x === 1 || x === -1)).toBe(true);
      expect(Math.abs(mean(column))).toBeLessThan(CHANCE);
      expect(Math.abs(product(column, columnOf(test.inputs, (j + 1) % D1)))).toBeLessThan(CHANCE);
      expect(Math.abs(product(column, columnOf(test.inputs, D1 + (j % 20))))).toBeLessThan(
        law === 'constant' ? CHANCE : 1.2 * CHANCE,
      );
    }
    const problem = problemOf(asked(law));
    const changed = test.inputs.map((x, at) => (at % D < D1 ? x : 7));
    expect(problem.signals(changed)).toEqual({ base: test.base, composite: test.composite });
  });

  it('draws the same first examples whatever N, and other ones for another seed', () => {
    const [few, many] = [dataOf(law, 50), dataOf(law, 90)];
    expect(many.train.inputs.subarray(0, 50 * D)).toEqual(few.train.inputs);
    expect(many.test.inputs).toEqual(few.test.inputs);
    expect(dataOf(law, 50, 4).train.inputs).not.toEqual(few.train.inputs);
  });

  it('keeps its rungs', () => {
    const { test } = dataOf(law, 50, 3, 3);
    const whole = dataOf(law, 50, 3).test;
    expect(test.inputs).toEqual(whole.inputs);
    expect(test.composite).toEqual(whole.composite);
    expect(test.base.every((value, at) => value === (at % K === 3 ? 0 : whole.base[at]))).toBe(true);
  });
});

describe('the other inputs', () => {
  const others = (law: InputLawName) => {
    const { test } = dataOf(law);
    return Array.from({ length: D - D1 }, (_, j) => columnOf(test.inputs, D1 + j));
  };

  it('follow the law that is asked for', () => {
    expect(others('constant').every((column) => column.every((x) => x === 1))).toBe(true);
    for (const law of ['uniform', 'correlated'] as const)
      expect(others(law).every((column) => column.every((x) => Math.abs(x) === 1))).toBe(true);
    const [uniform, chain, normal] = [others('uniform'), others('correlated'), others('gaussian')];
    for (let j = 1; j < D - D1; j++) {
      expect(Math.abs(product(uniform[j]!, uniform[j - 1]!))).toBeLessThan(CHANCE);
      // One in ten turns: 0.9 − 0.1.
      expect(product(chain[j]!, chain[j - 1]!)).toBeCloseTo(0.8, 1);
      expect(Math.abs(product(normal[j]!, normal[j - 1]!))).toBeLessThan(CHANCE);
      expect(Math.abs(product(normal[j]!, normal[j]!) - 1)).toBeLessThan(CHANCE * Math.SQRT2);
    }
    expect(normal.flatMap((column) => [...column]).filter((x) => Math.abs(x) > 2).length).toBeGreaterThan(
      1000,
    );
  });

  it('are in words beside the formula, and theory speaks of none of them', () => {
    const texts = INPUT_LAW_NAMES.map((law) => problemOf(asked(law)).words.inputs);
    expect(new Set(texts).size).toBe(INPUT_LAW_NAMES.length);
    expect(texts.every((text) => text.includes('first 100') && text.includes('last 20'))).toBe(true);
    // Of uniform inputs it would, but not in float64 with 120 of them.
    expect(INPUT_LAW_NAMES.filter((law) => isPredictable(problemOf(asked(law))))).toEqual([]);
    expect(isPredictable(problemOf({ problem: 'v2', rungs: 4 }))).toBe(true);
  });

  it('mean nothing to a problem that has none', () => {
    expect(problemOf({ problem: 'v3', rungs: 4, inputs: 'gaussian' })).toBe(
      problemOf({ problem: 'v3', rungs: 4 }),
    );
  });
});

describe('the theorem’s numbers on it', () => {
  it('speak of 3,921 examples: N = 1,000 is no more', () => {
    const problem = problemOf(asked('gaussian'));
    expect(candidates(problem)).toEqual({ base: 100n, composite: 1n, oneShot: 3_921_225n });
    const { bites, mostExamples } = hardTargets({
      inputDimension: D1,
      factors: problem.degrees.oneShot,
      samples: 1000,
      alpha: 0.3,
    });
    expect([bites, mostExamples]).toEqual([true, 3921n]);
  });
});
