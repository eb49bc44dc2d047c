import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hammingKernel } from '../../../src/learners/kernels/hammingKernel.ts';
import { KERNEL_NAMES, type KernelName } from '../../../src/learners/learnerNames.ts';
import { problemOf } from '../../../src/problem/problems.ts';
import {
  halfLearned,
  isPredictable,
  KernelTheory,
  predict,
  spectrumOf,
} from '../../../src/theory/learningCurve.ts';
import { SMOOTH, TOY } from '../problem/toyProblem.ts';

const TARGET = { problem: 'v3', rungs: 4, alpha: 0.3, beta: 1 } as const;
const V3 = problemOf(TARGET);
const theoryOf = (name: KernelName) => new KernelTheory(name, V3, TARGET);

/** What was measured and ships with the page: medians of three seeds. */
const MEASURED: { points: { learner: string; n: number; median: number }[] } = JSON.parse(
  readFileSync(new URL('../../../public/reference/samples.json', import.meta.url), 'utf8'),
);

describe('the error that theory predicts', () => {
  it('is that of the solved kernels that ship with the page, within 10 %, at every N', () => {
    const kernels = MEASURED.points.filter(({ learner }) =>
      (KERNEL_NAMES as readonly string[]).includes(learner),
    );
    expect(kernels.filter(({ n }) => n >= 500).length).toBeGreaterThan(10);
    for (const { learner, n, median } of kernels)
      expect(
        Math.abs(theoryOf(learner as KernelName).at(n).testError / median - 1),
        `${learner} ${n}`,
      ).toBeLessThan(0.1);
  });

  it('solves its equation', () => {
    for (const name of ['exact-ck-2layer', 'laplace'] as const) {
      const kernel = hammingKernel(name, name === 'laplace' ? 2 : null, 30);
      const spectrum = spectrumOf(kernel);
      for (const [samples, ridge] of [
        [100, 0.1],
        [5000, 1e-3],
        [1e8, 1e-6],
      ] as const) {
        const kappa = halfLearned(spectrum, samples, ridge);
        const left = spectrum.eigenvalues.reduce(
          (sum, mu, j) => sum + (spectrum.multiplicities[j]! * mu) / (mu + kappa),
          ridge / kappa,
        );
        expect(left / samples).toBeCloseTo(1, 8);
      }
    }
  });

  it('begins at all of the target, and comes down to what a kernel cannot hold', () => {
    const nothing = predict(spectrumOf(hammingKernel('poly-2', null, 30)), 1, 1e9, V3, TARGET);
    expect(nothing.testError).toBeCloseTo(16.35, 4);
    const all = theoryOf('poly-2').at(1e9);
    expect(all.testError).toBeCloseTo(1.35, 4);
    expect(all).toMatchObject({ composite: 0 });
    expect(all.base).toBeCloseTo(1, 6);
  });

  it('has a kernel find the composite signal with millions of examples, or never', () => {
    const found = theoryOf('poly-8').finds(0.5, 1e9)!;
    expect(found).toBeGreaterThan(1e6);
    expect(theoryOf('poly-8').at(found).composite).toBeGreaterThanOrEqual(0.5);
    expect(theoryOf('poly-8').at(found / 1.02).composite).toBeLessThan(0.5);
    for (const name of ['poly-2', 'poly-4'] as const) expect(theoryOf(name).finds(0.5, 1e9)).toBeNull();
    expect(theoryOf('poly-8').finds(0.5, 10_000)).toBeNull();
  });

  it('is of problems on the cube whose signals are parities and have nothing in common', () => {
    expect([V3, problemOf({ problem: 'v2', rungs: 2 }), TOY, SMOOTH].map(isPredictable)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
