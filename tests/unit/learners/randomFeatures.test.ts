import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { matrix } from '../../../src/learners/features/matrix.ts';
import { PlainDenseSystem } from '../../../src/learners/features/plainDenseSystem.ts';
import { featureFitCost } from '../../../src/learners/randomFeatures/cost.ts';
import { drawFeatures } from '../../../src/learners/randomFeatures/featureMap.ts';
import { chooseProducts } from '../../../src/learners/randomFeatures/products.ts';
import { RandomFeatureRegression } from '../../../src/learners/randomFeatures/randomFeatureRegression.ts';
import { createPlainRidgeSolver } from '../../../src/learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../../src/learners/ridge/ridgeSolver.ts';
import { finished } from '../../../src/learners/ridge/work.ts';
import { drawSeedData, type SeedData } from '../../../src/problem/dataset.ts';
import { openStream } from '../../../src/random/streams.ts';

let solvers: readonly RidgeSolver[];
beforeAll(async () => {
  solvers = [createWasmRidgeSolver(await loadInNode()), createPlainRidgeSolver()];
});

const streamOf = (seed: number) => openStream(seed, 'initialisation');

/** All of a map's features of some inputs. */
function featuresOf(
  kind: 'products' | 'relu',
  count: number,
  { train: { inputs, samples } }: SeedData,
  seed = 4,
) {
  const d = inputs.length / samples;
  const map = drawFeatures(kind, seed, d, count);
  const x = { rows: samples, columns: d, values: Float64Array.from(inputs) };
  return finished(map.of(new PlainDenseSystem({ samples: 1, columns: 1 }), x, 0, map.count));
}

/** What a regression predicts of the test set with one ridge. */
async function predicted(
  solver: RidgeSolver,
  kind: 'products' | 'relu',
  count: number,
  data: SeedData,
  ridge: number,
) {
  const { samples } = data.train;
  const k = data.train.targets.length / samples;
  const system = await solver.openDense({ samples, columns: k });
  const map = drawFeatures(kind, 4, data.train.inputs.length / samples, count);
  const regression = new RandomFeatureRegression(system, map, data);
  const diagonal = finished(regression.open());
  const fit = finished(regression.fit([ridge * diagonal]))[0]!;
  system.dispose();
  return { diagonal, test: fit.test.values };
}

describe('products of inputs', () => {
  it('are D different ones in order of their inputs, the lowest degrees first, none of more than eight', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 3000 }),
        (seed, d, count) => {
          const products = chooseProducts(streamOf(seed), d, count);
          expect(products.length).toBeLessThanOrEqual(count);
          expect(new Set(products.map(String)).size).toBe(products.length);
          for (const factors of products) {
            expect(factors.length).toBeLessThanOrEqual(8);
            factors.forEach((input, i) => {
              expect(input).toBeGreaterThan(i === 0 ? -1 : factors[i - 1]!);
              expect(input).toBeLessThan(d);
            });
          }
          const low = Math.min(count, 1 + d + (d * (d - 1)) / 2);
          expect(products.slice(0, low).every(({ length }) => length <= 2)).toBe(true);
          expect(products.slice(low).every(({ length }) => length > 2)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are of every degree from three to eight about equally often beyond the pairs', () => {
    const products = chooseProducts(streamOf(2), 30, 466 + 6000);
    for (let r = 3; r <= 8; r++) {
      const share = products.filter(({ length }) => length === r).length / 6000;
      expect(share).toBeGreaterThan(0.14);
      expect(share).toBeLessThan(0.2);
    }
  });

  it('are all there are where there are no D of them', () => {
    for (const d of [1, 3, 5]) expect(chooseProducts(streamOf(1), d, 20_000)).toHaveLength(2 ** d);
  });

  it('multiply the inputs that they name', () => {
    const data = drawSeedData({ problem: 'smooth', rungs: 4, seed: 3, samples: 50, alpha: 0.3, beta: 1 });
    const products = chooseProducts(streamOf(4), 20, 400);
    const { values, columns } = featuresOf('products', 400, data);
    for (const at of [0, 30, 211, 399]) {
      const x = data.train.inputs.subarray(20 * 7, 20 * 8);
      const product = products[at]!.reduce((value, input) => value * x[input]!, 1);
      expect(values[7 * columns + at]).toBeCloseTo(product, 12);
    }
  });

  it('of at most two inputs, all of them, are regressed on as their polynomial kernel is', async () => {
    const data = drawSeedData({ problem: 'v3', rungs: 4, seed: 5, samples: 200, alpha: 0.3, beta: 1 });
    const d = 30;
    // 1 + Σ x_i x'_i + Σ_{i<j} x_i x_j x'_i x'_j, a table of the distance.
    const kernel = Float64Array.from({ length: d + 1 }, (_, h) => {
      const product = d - 2 * h;
      return 1 + product + (product ** 2 - d) / 2;
    });
    for (const solver of solvers) {
      const { diagonal, test } = await predicted(solver, 'products', 466, data, 0.03);
      expect(diagonal).toBeCloseTo(466, 9);
      const system = await solver.open(data);
      const exact = finished(system.solve({ kernel, ridge: 0.03 * 466, samples: 200 }));
      system.dispose();
      exact.testOutputs.forEach((value, at) => {
        expect(Math.abs(value - test[at]!)).toBeLessThan(1e-9);
      });
    }
  });
});

describe.each(['products', 'relu'] as const)('a regression on random features: %s', (kind) => {
  const data = drawSeedData({ problem: 'quartic', rungs: 4, seed: 6, samples: 60, alpha: 0.3, beta: 1 });

  it.each([7, 60, 90])('is the ridge regression in its D = %i coefficients', async (count) => {
    const phi = featuresOf(kind, count, data);
    const { rows: n, columns: D, values } = phi;
    for (const solver of solvers) {
      const { diagonal, test } = await predicted(solver, kind, count, data, 0.1);
      const squares = values.reduce((sum, value) => sum + value * value, 0);
      expect(diagonal / (squares / n)).toBeCloseTo(1, 10);
      // (ΦᵀΦ + λI) c = Φᵀ y by elimination.
      const M = Array.from({ length: D }, (_, i) =>
        Array.from({ length: D + 2 }, (_, j) => {
          let sum = i === j ? 0.1 * diagonal : 0;
          for (let x = 0; x < n; x++)
            sum += values[x * D + i]! * (j < D ? values[x * D + j]! : data.train.targets[x * 2 + j - D]!);
          return sum;
        }),
      );
      for (let c = 0; c < D; c++)
        for (let i = 0; i < D; i++) {
          if (i === c) continue;
          const factor = M[i]![c]! / M[c]![c]!;
          for (let j = c; j < D + 2; j++) M[i]![j]! -= factor * M[c]![j]!;
        }
      const first = {
        ...data,
        train: { ...data.test, samples: 1, inputs: data.test.inputs.subarray(0, 30) },
      };
      const one = featuresOf(kind, count, first).values;
      for (const output of [0, 1]) {
        const direct = one.reduce((sum, value, i) => sum + (value * M[i]![D + output]!) / M[i]![i]!, 0);
        expect(test[output]).toBeCloseTo(direct, 7);
      }
    }
  });

  it('has the same features for the same seed, and the first of more; others for another seed', () => {
    const [few, again, other] = [
      featuresOf(kind, 40, data),
      featuresOf(kind, 40, data),
      featuresOf(kind, 40, data, 5),
    ];
    expect(few).toEqual(again);
    expect(few).not.toEqual(other);
    const more = featuresOf(kind, 900, data);
    if (kind === 'relu') expect(matrix(60, 40, (x, f) => more.values[x * 900 + f]!)).toEqual(few);
  });
});

describe('what it costs', () => {
  it('is the cheaper form’s multiply-adds, and alike where N = D', () => {
    expect(featureFitCost({ features: 100, samples: 1000, outputs: 15 })).toBe(
      1000 * 100 * 50 + 100 ** 3 / 6 + 15 * (100 ** 2 + 1e5),
    );
    const size = { features: 700, samples: 300, outputs: 4 };
    expect(featureFitCost(size)).toBe(featureFitCost({ features: 300, samples: 700, outputs: 4 }));
  });
});
