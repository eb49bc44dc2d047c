import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kappa0, kappa1 } from '../../../src/learners/kernels/arcCosine.ts';
import {
  bandwidthsOf,
  hammingDistance,
  hammingKernel,
  packInputs,
} from '../../../src/learners/kernels/hammingKernel.ts';
import { binomials, weightByDegree } from '../../../src/learners/kernels/spectrum.ts';
import { KERNEL_NAMES, type KernelName } from '../../../src/learners/learnerNames.ts';
import { drawSeedData } from '../../../src/problem/dataset.ts';
import { PROBLEMS } from '../../../src/problem/table.ts';

const INPUTS = PROBLEMS.v3.inputDimension;
const dataOf = (seed: number, samples: number) =>
  drawSeedData({ problem: 'v3', rungs: 4, seed, samples, alpha: 0.3, beta: 1 });

/** Rounding of a sum of 2^30 terms that were added up as 31. */
const ROUNDING = 1e-12;

const kernels = KERNEL_NAMES.flatMap((name) => bandwidthsOf(name).map((bandwidth) => ({ name, bandwidth })));

describe('the arc-cosine functions', () => {
  it('are 0, ½, 1 and 0, 1/π, 1 at −1, 0, 1', () => {
    expect([-1, 0, 1].map(kappa0)).toEqual([0, 0.5, 1]);
    expect([-1, 0, 1].map(kappa1)).toEqual([0, 1 / Math.PI, 1]);
  });

  it('take a cosine that rounding has pushed out of its range', () => {
    for (const kappa of [kappa0, kappa1]) {
      expect(kappa(1 + 1e-15)).toBe(1);
      expect(kappa(-1 - 1e-15)).toBe(0);
    }
  });

  it('are each other’s derivative: κ1′ = κ0', () => {
    const STEP = 1e-5;
    for (let t = -0.95; t < 0.96; t += 0.1) {
      const slope = (kappa1(t + STEP) - kappa1(t - STEP)) / (2 * STEP);
      expect(slope).toBeCloseTo(kappa0(t), 8);
    }
  });
});

describe('packed inputs', () => {
  it('differ in as many bits as the inputs in coordinates', () => {
    const { inputs } = dataOf(3, 60).train;
    const codes = packInputs(inputs, INPUTS);
    for (let a = 0; a < 60; a++) {
      for (let b = 0; b < 60; b++) {
        let distance = 0;
        for (let j = 0; j < INPUTS; j++) {
          if (inputs[a * INPUTS + j] !== inputs[b * INPUTS + j]) distance++;
        }
        expect(hammingDistance(codes[a]!, codes[b]!)).toBe(distance);
      }
    }
  });

  it('hold up to 32 coordinates, and more are refused', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (left, right) => {
        const ones = [...((left ^ right) >>> 0).toString(2)].filter((bit) => bit === '1').length;
        expect(hammingDistance(left, right)).toBe(ones);
      }),
    );
    const input = new Float32Array(32).fill(1);
    expect([...packInputs(input, 32)]).toEqual([-1]);
    expect(() => packInputs(new Float32Array(33), 33)).toThrow(RangeError);
  });
});

describe('the Mercer kernels follow their definition on the inputs themselves', () => {
  const d = INPUTS;
  const { inputs } = dataOf(4, 40).train;
  const row = (i: number) => inputs.subarray(i * d, (i + 1) * d);
  const squaredDistance = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0);
  const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, j) => sum + x * b[j]!, 0);
  const definitions: [KernelName, number | null, (a: Float32Array, b: Float32Array) => number][] = [
    ['poly-2', null, (a, b) => (0.5 + product(a, b) / (2 * d)) ** 2],
    ['poly-4', null, (a, b) => (0.5 + product(a, b) / (2 * d)) ** 4],
    ['poly-8', null, (a, b) => (0.5 + product(a, b) / (2 * d)) ** 8],
    ['rbf', 2, (a, b) => Math.exp(-squaredDistance(a, b) / (2 * 4 * d))],
    ['laplace', 2, (a, b) => Math.exp(-Math.sqrt(squaredDistance(a, b)) / (2 * Math.sqrt(d)))],
  ];
  it.each(definitions)('%s, bandwidth %s', (name, bandwidth, definition) => {
    const table = hammingKernel(name, bandwidth, d);
    const codes = packInputs(inputs, d);
    for (let a = 0; a < 40; a++) {
      for (let b = 0; b < 40; b++) {
        const entry = table[hammingDistance(codes[a]!, codes[b]!)]!;
        expect(entry).toBeCloseTo(definition(row(a), row(b)), 12);
      }
    }
  });
});

describe.each(kernels)('the kernel $name with bandwidth $bandwidth', ({ name, bandwidth }) => {
  const table = hammingKernel(name, bandwidth, INPUTS);

  it('is positive semi-definite on the whole hypercube: no degree has a negative eigenvalue', () => {
    for (const weight of weightByDegree(table)) expect(weight).toBeGreaterThan(-ROUNDING * table[0]!);
  });

  it('shares κ(x, x) out among the degrees', () => {
    const total = weightByDegree(table).reduce((sum, weight) => sum + weight, 0);
    expect(total / table[0]!).toBeCloseTo(1, 10);
  });

  it('has symmetric, positive semi-definite matrices over random inputs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30 - 1), { minLength: 1, maxLength: 24 }), fc.nat(), (codes, seed) => {
        const K = codes.map((a) => codes.map((b) => table[hammingDistance(a, b)]!));
        const v = codes.map((_, i) => Math.sin(seed + i * i));
        let form = 0;
        K.forEach((entries, i) => {
          entries.forEach((entry, j) => {
            expect(entry).toBe(K[j]![i]);
            form += v[i]! * entry * v[j]!;
          });
        });
        expect(form).toBeGreaterThan(-ROUNDING * table[0]!);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the weights by degree', () => {
  it('give a polynomial kernel nothing above its degree', () => {
    for (const degree of [2, 4, 8]) {
      const weights = weightByDegree(hammingKernel(`poly-${degree}` as KernelName, null, INPUTS));
      weights.forEach((weight, j) => {
        if (j <= degree) expect(weight).toBeGreaterThan(1e-9);
        else expect(Math.abs(weight)).toBeLessThan(ROUNDING);
      });
    }
  });

  it('are those of the parities, summed over a small hypercube one input at a time', () => {
    const d = 7;
    for (const { name, bandwidth } of kernels) {
      const table = hammingKernel(name, bandwidth, d);
      const weights = weightByDegree(table);
      for (let degree = 0; degree <= d; degree++) {
        const coordinates = 2 ** degree - 1;
        let sum = 0;
        for (let x = 0; x < 2 ** d; x++) {
          sum += table[hammingDistance(x, 0)]! * (-1) ** hammingDistance(x & coordinates, 0);
        }
        expect(weights[degree]).toBeCloseTo((binomials(d)[degree]! * sum) / 2 ** d, 12);
      }
    }
  });
});
