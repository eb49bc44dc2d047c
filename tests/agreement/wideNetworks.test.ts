import { beforeAll, describe, expect, it } from 'vitest';
import { KERNEL_ARCHITECTURES } from '../../src/learners/architectures.ts';
import { conjugateKernel, neuralTangentKernel } from '../../src/learners/kernels/arcCosine.ts';
import { type EmpiricalKernels, empiricalKernels } from './wideNetwork.ts';

const DIMENSION = 30;
/** In how many coordinates an input differs from the first. */
const DISTANCES = [0, 2, 8, 15, 22, 30];
/** Networks of each width: many of the width whose mean is taken. */
const NETWORKS = { 50: 256, 200: 400, 800: 24 } as const;
const WIDTHS = [50, 200, 800] as const;
const MEAN_WIDTH = 200;
/** One of 36 means exceeds them in one of 400 sets of seeds. */
const STANDARD_ERRORS = 4;
/** The mean over finite networks is itself off by the order of 1/m. */
const BIAS = 1 / MEAN_WIDTH;
/** Largest standard error in units of κ(x, x): small enough to tell a closed form from one with a term wrong. */
const RESOLUTION = 0.015;

const inputs = DISTANCES.map((distance) =>
  Float64Array.from({ length: DIMENSION }, (_, j) => ((j * 7) % DIMENSION < distance ? -1 : 1)),
);
const ANALYTIC = { ck: conjugateKernel, ntk: neuralTangentKernel };
const cases = KERNEL_ARCHITECTURES.flatMap((architecture) =>
  (['ck', 'ntk'] as const).map((kind) => ({ architecture, kind })),
);

type Sample = Record<(typeof KERNEL_ARCHITECTURES)[number], EmpiricalKernels[]>;
const samples = new Map<number, Sample[]>();
beforeAll(() => {
  for (const width of WIDTHS) {
    const networks = Array.from({ length: NETWORKS[width] }, (_, seed) =>
      empiricalKernels(seed, width, inputs),
    );
    samples.set(width, networks);
  }
});

describe.each(cases)('the empirical $kind of $architecture networks', ({ architecture, kind }) => {
  const analytic = DISTANCES.map((distance) => ANALYTIC[kind](architecture, 1 - (2 * distance) / DIMENSION));
  const valuesAt = (width: number, input: number) =>
    samples.get(width)!.map((network) => network[architecture][input]![kind]);

  it('has the closed form as its mean, within its standard error', () => {
    analytic.forEach((expected, input) => {
      const values = valuesAt(MEAN_WIDTH, input);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
      const standardError = Math.sqrt(variance / values.length);
      expect(standardError).toBeLessThan(RESOLUTION * analytic[0]!);
      expect(Math.abs(mean - expected)).toBeLessThan(STANDARD_ERRORS * standardError + BIAS * analytic[0]!);
    });
  });

  it('approaches the closed form as the width grows, like 1/√m', () => {
    const error = (width: number) =>
      Math.sqrt(
        analytic.reduce((sum, expected, input) => {
          const values = valuesAt(width, input);
          return sum + values.reduce((part, value) => part + (value - expected) ** 2, 0) / values.length;
        }, 0),
      );
    const errors = WIDTHS.map(error);
    // Each width is four times the one before, so each error should be half of it.
    for (const [wide, narrow] of [
      [1, 0],
      [2, 1],
    ] as const) {
      expect(errors[wide]! / errors[narrow]!).toBeGreaterThan(0.3);
      expect(errors[wide]! / errors[narrow]!).toBeLessThan(0.75);
    }
  });
});
