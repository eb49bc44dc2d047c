import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfOneShot } from '../../../src/theory/costOfOneShot.ts';
import { kernelErrorBound, kernelReach } from '../../../src/theory/kernelReach.ts';
import { regressionCost } from '../../../src/theory/linearRegression.ts';
import { resnetScaling } from '../../../src/theory/scalings.ts';

const LABORATORY = {
  problem: 'v3',
  rungs: 4,
  inputDimension: 30,
  samples: 5000,
  alpha: 0.3,
  width: 100,
  epochs: 100,
} as const;

/** Every x of {−1, +1}^d. */
function hypercube(d: number): number[][] {
  return Array.from({ length: 2 ** d }, (_, code) =>
    Array.from({ length: d }, (_, j) => ((code >>> j) & 1 ? 1 : -1)),
  );
}

/** Squared norm of a product's projection onto the span of some functions, all given by their values. */
function projection(product: readonly number[], functions: readonly (readonly number[])[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0) / a.length;
  const basis: number[][] = [];
  for (const f of functions) {
    const rest = basis.reduce(
      (left, e) => {
        const along = dot(left, e);
        return left.map((value, i) => value - along * e[i]!);
      },
      [...f],
    );
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-9) basis.push(rest.map((value) => value / length));
  }
  return basis.reduce((sum, e) => sum + dot(product, e) ** 2, 0);
}

describe('the reach of a kernel method', () => {
  it('bounds what kernels hold of a product on average, whatever the kernel', () => {
    const d = 6;
    const degree = 3;
    const cube = hypercube(d);
    const products = Array.from({ length: 2 ** d }, (_, subset) => subset)
      .filter((subset) => subset.toString(2).replaceAll('0', '').length === degree)
      .map((subset) => cube.map((x) => x.reduce((p, xj, j) => ((subset >>> j) & 1 ? p * xj : p), 1)));
    /** Σ over the products p of p(x) p(z), up to a factor. */
    const exactKernel = (t: number) => t ** 3 - ((3 * d - 2) / d ** 2) * t;
    const kernels = [(t: number) => (1 + t) ** degree, (t: number) => Math.exp(2 * t), exactKernel];
    for (const kernel of kernels)
      for (const samples of [1, 4, 9]) {
        const seen = cube.filter((_, i) => (i * 37) % cube.length < samples);
        const functions = seen.map((x) =>
          cube.map((z) => kernel(x.reduce((sum, xj, j) => sum + xj * z[j]!, 0) / d)),
        );
        const held = products.reduce((sum, p) => sum + projection(p, functions), 0) / products.length;
        const reach = kernelReach(samples, BigInt(products.length));
        expect(held).toBeLessThanOrEqual(reach + 1e-9);
        // The bound is as low as it can be: a kernel that knows the degree attains it.
        if (kernel === exactKernel) expect(held).toBeCloseTo(reach, 9);
      }
  });

  it('leaves all of kα² when it is nothing, and no error when it is the whole', () => {
    expect(kernelErrorBound(0.3, 15, 0)).toBeCloseTo(1.35, 12);
    expect(kernelErrorBound(0.3, 15, kernelReach(500, 500n))).toBe(0);
    expect(kernelReach(10_000, 1n)).toBe(1);
  });
});

describe('linear regression over every product of eight', () => {
  it('is counted as its loops run', () => {
    const [features, outputs] = [7, 3];
    let [onePass, gram, factor] = [0, 0, 0];
    for (let n = 0; n < features; n++)
      for (let j = 0; j < outputs; j++) for (let p = 0; p < features; p++) onePass += 2;
    for (let n = 0; n < features; n++) for (let p = 0; p < features; p++) for (let q = 0; q <= p; q++) gram++;
    for (let p = 0; p < features; p++) for (let q = 0; q <= p; q++) factor += q;
    const cost = regressionCost(BigInt(features), outputs);
    expect(cost.onePass).toBe(BigInt(onePass));
    expect(cost.parameters).toBe(BigInt(features * outputs));
    // P³/2 and P³/6 are the leading terms; the loops differ from them by terms of P².
    expect(Math.abs(Number(cost.exactSolution) - gram - factor)).toBeLessThanOrEqual(features ** 2);
  });
});

describe('the cost of one shot', () => {
  it('counts the ResNet as the experiment trains it', () => {
    const { resnet } = costOfOneShot(LABORATORY);
    expect(resnet.parameters).toBe(100 * 30 + 100 + 100 * 15 + 100 + 15 * 100);
    const perExample = 2 * 100 * 30 + 9 * 15 * 100;
    expect(resnet.multiplyAdds).toBe(perExample * 5000 * 100);
  });

  it('draws kα² and kα⁴ where the charts draw them', () => {
    const { baseOnly, theorem1, kernelError } = costOfOneShot(LABORATORY);
    expect(baseOnly).toBeCloseTo(1.35, 12);
    expect(theorem1).toBeCloseTo(0.1215, 12);
    expect(kernelError).toBeGreaterThan(0.999 * baseOnly);
  });

  it('grows with d as d⁸ in one shot and as d⁴ in two steps', () => {
    const at = (d: number) => costOfOneShot({ ...LABORATORY, inputDimension: d }).candidates;
    const growth = (count: 'oneShot' | 'composite' | 'base') =>
      Math.log2(Number(at(2000)[count]) / Number(at(1000)[count]));
    expect(growth('oneShot')).toBeCloseTo(8, 1);
    expect(growth('composite')).toBeCloseTo(4, 1);
    expect(growth('base')).toBeCloseTo(2, 1);
  });

  it('never decreases with d, and leaves two steps behind from d = 12 on', () => {
    const half = fc.integer({ min: 6, max: 1500 });
    fc.assert(
      fc.property(half, (k) => {
        const here = costOfOneShot({ ...LABORATORY, inputDimension: 2 * k });
        const next = costOfOneShot({ ...LABORATORY, inputDimension: 2 * k + 2 });
        expect(here.candidates.oneShot).toBeGreaterThan(here.candidates.base + here.candidates.composite);
        expect(next.regression.onePass).toBeGreaterThan(here.regression.onePass);
        expect(next.kernelReach).toBeLessThanOrEqual(here.kernelReach);
        expect(here.upToDegree).toBeGreaterThan(here.candidates.oneShot);
      }),
    );
  });

  it('has Theorem 1 as a bare scaling, which does not know d', () => {
    expect(resnetScaling(0.5)).toBe(256);
    expect(costOfOneShot({ ...LABORATORY, inputDimension: 60, alpha: 0.5 }).resnetScaling).toBe(256);
    expect(resnetScaling(0)).toBeNull();
  });
});
