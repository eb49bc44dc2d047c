import { describe, expect, it } from 'vitest';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { generalKernel } from '../../../../src/learners/kernels/generalKernel.ts';
import { bandwidthsOf, hammingKernel } from '../../../../src/learners/kernels/hammingKernel.ts';
import { KERNEL_NAMES, type KernelName } from '../../../../src/learners/learnerNames.ts';
import { GeneralRidgeSystem } from '../../../../src/learners/ridge/generalRidgeSystem.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../../../src/learners/ridge/ridgeSolver.ts';
import { finished } from '../../../../src/learners/ridge/work.ts';
import { drawSeedData, type SeedData } from '../../../../src/problem/dataset.ts';
import { normals } from '../../../../src/random/normals.ts';
import { openStream } from '../../../../src/random/streams.ts';

/** Of float64, after sums and square roots in another order. */
const ROUNDING = 1e-12;
const middleOf = (name: KernelName) => bandwidthsOf(name)[Math.floor(bandwidthsOf(name).length / 2)]!;

/** A few normal inputs of different lengths. */
function normalInputs(count: number, d: number): Float64Array[] {
  const draw = normals(openStream(5, 'testData'));
  return Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: d }, () => (1 + i / 4) * draw()),
  );
}
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, j) => sum + x * b[j]!, 0);

describe.each(KERNEL_NAMES)('the kernel %s of any inputs', (name) => {
  it('is that of the table on the cube, at every distance and bandwidth', () => {
    for (const d of [2, 30, 31])
      for (const bandwidth of bandwidthsOf(name)) {
        const kernel = generalKernel(name, bandwidth);
        hammingKernel(name, bandwidth, d).forEach((value, h) => {
          expect(Math.abs(kernel(1 - (2 * h) / d, 1, 1) - value)).toBeLessThan(ROUNDING * (1 + value));
        });
      }
  });

  it('is symmetric, positive semi-definite, and defined where inputs are alike or zero', () => {
    const d = 6;
    const kernel = generalKernel(name, middleOf(name));
    const x = [...normalInputs(7, d), new Float64Array(d)];
    const entry = (a: Float64Array, b: Float64Array) => kernel(dot(a, b) / d, dot(a, a) / d, dot(b, b) / d);
    const K = x.map((a) => x.map((b) => entry(a, b)));
    for (let i = 0; i < x.length; i++)
      for (let j = 0; j < x.length; j++) {
        expect(Number.isFinite(K[i]![j]!)).toBe(true);
        expect(K[i]![j]).toBe(K[j]![i]);
      }
    const L = K.map((row) => row.slice());
    for (let j = 0; j < x.length; j++)
      for (let i = j; i < x.length; i++) {
        for (let c = 0; c < j; c++) L[i]![j]! -= L[i]![c]! * L[j]![c]!;
        if (i === j) expect(L[i]![j]).toBeGreaterThanOrEqual(-ROUNDING * K[0]![0]!);
        L[i]![j] = i === j ? Math.sqrt(Math.max(0, L[i]![j]!)) || 1 : L[i]![j]! / L[j]![j]!;
      }
  });
});

describe('what networks compute of longer inputs', () => {
  it.each(['exact-ck-2layer', 'exact-ck-3layer'] as const)(
    '%s is the mean over many random neurons',
    (name) => {
      const d = 5;
      const [a, b] = normalInputs(2, d) as [Float64Array, Float64Array];
      const m = 1500;
      const draw = normals(openStream(8, 'testData'));
      const layer = (inputs: readonly Float64Array[]) => {
        const width = inputs[0]!.length;
        const out = inputs.map(() => new Float64Array(m));
        for (let neuron = 0; neuron < m; neuron++) {
          const w = Float64Array.from({ length: width }, () => draw() * Math.sqrt(2 / width));
          inputs.forEach((x, i) => {
            out[i]![neuron] = Math.max(0, dot(w, x));
          });
        }
        return out;
      };
      // He scaling: the first layer reads x with weights of variance 1/d and 2 E σσ' is the kernel.
      const first = layer([a, b]);
      const top = name === 'exact-ck-2layer' ? first : layer(first);
      const kernel = generalKernel(name, null);
      const exact = kernel(dot(a, b) / d, dot(a, a) / d, dot(b, b) / d);
      const norm = Math.sqrt(kernel(dot(a, a) / d, dot(a, a) / d, dot(a, a) / d));
      expect(Math.abs(dot(top[0]!, top[1]!) / m - exact)).toBeLessThan(0.15 * norm ** 2);
    },
  );
});

describe('a regression whose kernel is no table', () => {
  const data = drawSeedData({
    problem: 'hard',
    rungs: 4,
    inputs: 'gaussian',
    seed: 2,
    samples: 61,
    alpha: 0.3,
    beta: 1,
  });

  /** w = (K + λI)⁻¹ y and f(x) by plain double loops and Gaussian elimination. */
  function direct(name: KernelName, ridge: number, samples: number, { train, test }: SeedData) {
    const d = train.inputs.length / train.samples;
    const k = train.targets.length / train.samples;
    const kernel = generalKernel(name, middleOf(name));
    const row = (set: typeof train, i: number) => Float64Array.from(set.inputs.subarray(i * d, (i + 1) * d));
    const entry = (a: Float64Array, b: Float64Array) => kernel(dot(a, b) / d, dot(a, a) / d, dot(b, b) / d);
    const x = Array.from({ length: samples }, (_, i) => row(train, i));
    const M = x.map((a, i) => [
      ...x.map((b, j) => entry(a, b) + (i === j ? ridge : 0)),
      ...train.targets.subarray(i * k, (i + 1) * k),
    ]);
    for (let c = 0; c < samples; c++)
      for (let i = 0; i < samples; i++) {
        if (i === c) continue;
        const factor = M[i]![c]! / M[c]![c]!;
        for (let j = c; j < samples + k; j++) M[i]![j]! -= factor * M[c]![j]!;
      }
    const weights = M.map((line, i) => line.slice(samples).map((value) => value / M[i]![i]!));
    return Array.from({ length: 12 }, (_, t) => {
      const input = row(test, t);
      return Array.from({ length: k }, (_, o) =>
        x.reduce((sum, other, j) => sum + entry(input, other) * weights[j]![o]!, 0),
      );
    }).flat();
  }

  it.each(['exact-ntk-3resnetU', 'poly-4', 'rbf', 'laplace'] as const)(
    'has the outputs of a plain double loop in both solvers, on some or all of the examples: %s',
    async (name) => {
      const solvers: RidgeSolver[] = [createWasmRidgeSolver(await loadInNode()), createPlainRidgeSolver()];
      for (const solver of solvers) {
        const system = await GeneralRidgeSystem.open(solver, data);
        const kernel = generalKernel(name, middleOf(name));
        for (const samples of [61, 30, 61]) {
          const ridge = 0.05 * system.meanDiagonal(kernel, samples);
          const { testOutputs, trainOutputs, weights } = finished(system.solve({ kernel, ridge, samples }));
          direct(name, ridge, samples, data).forEach((value, at) => {
            expect(Math.abs(testOutputs[at]! - value)).toBeLessThan(1e-9);
          });
          for (const at of [0, 17, 4 * samples - 1])
            expect(trainOutputs[at]! + ridge * weights[at]!).toBeCloseTo(data.train.targets[at]!, 9);
        }
        for (const samples of [0, 62, 2.5])
          expect(() => finished(system.solve({ kernel, ridge: 1, samples }))).toThrow(RangeError);
        system.dispose();
      }
    },
  );

  it('is the table’s on the cube', async () => {
    const cube = drawSeedData({ problem: 'v2', rungs: 4, seed: 6, samples: 150, alpha: 0.3, beta: 1 });
    const solver = createWasmRidgeSolver(await loadInNode());
    for (const name of KERNEL_NAMES) {
      const [tables, general] = [await solver.open(cube), await GeneralRidgeSystem.open(solver, cube)];
      const table = hammingKernel(name, middleOf(name), 30);
      const kernel = generalKernel(name, middleOf(name));
      expect(general.meanDiagonal(kernel, 150) / table[0]!).toBeCloseTo(1, 12);
      const ridge = 0.02 * table[0]!;
      const one = finished(tables.solve({ kernel: table, ridge, samples: 150 }));
      const other = finished(general.solve({ kernel, ridge, samples: 150 }));
      one.testOutputs.forEach((value, at) => {
        expect(Math.abs(value - other.testOutputs[at]!)).toBeLessThan(1e-9);
      });
      tables.dispose();
      general.dispose();
    }
  });
});
