import { beforeAll, describe, expect, it } from 'vitest';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { placeRidgeSystem } from '../../../src/engines/wasm/ridge/ridgeLayout.ts';
import { createWasmRidgeSolver } from '../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { hammingKernel } from '../../../src/learners/kernels/hammingKernel.ts';
import { KERNEL_NAMES } from '../../../src/learners/learnerNames.ts';
import { createPlainRidgeSolver } from '../../../src/learners/ridge/plainRidgeSolver.ts';
import {
  kernelMemoryBytes,
  NotPositiveDefiniteError,
  type RidgeProblem,
  type RidgeSolver,
  type RidgeSystem,
  relativeResidual,
  solveWork,
} from '../../../src/learners/ridge/ridgeSolver.ts';
import { drawSeedData } from '../../../src/problem/dataset.ts';
import { PROBLEMS } from '../../../src/problem/table.ts';
import { directRidge } from '../directRidge.ts';

/** Of a well-conditioned system in float64, after sums over hundreds of terms in another order. */
const ROUNDING = 1e-10;
/** What the laboratory promises of every linear system. */
const RESIDUAL = 1e-8;

/** Around what the routines take at once: tiles of 4, panels of 128, chunks of 256. */
const SIZES = [50, 127, 128, 130, 257, 400];

const { inputDimension: INPUTS, outputDimension: OUTPUTS } = PROBLEMS.v3;
const dataOf = (seed: number, samples: number) =>
  drawSeedData({ problem: 'v3', rungs: 4, seed, samples, alpha: 0.3, beta: 1 });

let wasm: RidgeSolver;
const plain = createPlainRidgeSolver();
beforeAll(async () => {
  wasm = createWasmRidgeSolver(await loadInNode());
});

function solve(system: RidgeSystem, problem: RidgeProblem) {
  const pieces = system.solve(problem);
  let work = 0;
  let step = pieces.next();
  for (; !step.done; step = pieces.next()) work += step.value;
  return { solution: step.value, work };
}

const regressionOf = (name: (typeof KERNEL_NAMES)[number], samples: number, ridge = 0.01): RidgeProblem => {
  const kernel = hammingKernel(name, name === 'rbf' || name === 'laplace' ? 1 : null, INPUTS);
  return { kernel, ridge: ridge * kernel[0]!, samples };
};

function furthest(actual: Float64Array, expected: Float64Array): number {
  expect(actual.length).toBe(expected.length);
  return actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0);
}

describe.each([
  ['WebAssembly', () => wasm],
  ['plain TypeScript', () => plain],
] as const)('kernel ridge regression in %s', (_, solver) => {
  it.each([50, 61])('predicts what a direct solution by elimination does, N = %i', async (samples) => {
    const data = dataOf(5, samples);
    const system = await solver().open(data);
    for (const name of KERNEL_NAMES) {
      const problem = regressionOf(name, samples);
      const { solution } = solve(system, problem);
      const direct = directRidge(data, problem);
      expect(furthest(solution.weights, direct.weights)).toBeLessThan(ROUNDING / problem.ridge);
      expect(furthest(solution.trainOutputs, direct.trainOutputs)).toBeLessThan(ROUNDING);
      expect(furthest(solution.testOutputs, direct.testOutputs)).toBeLessThan(ROUNDING);
    }
    system.dispose();
  });

  it('says how much work each piece was, and it adds up', async () => {
    for (const samples of [50, 400]) {
      const data = dataOf(6, samples);
      const system = await solver().open(data);
      const { work } = solve(system, regressionOf('exact-ck-2layer', samples));
      expect(work / solveWork(samples, data.test.samples, OUTPUTS)).toBeCloseTo(1, 10);
      system.dispose();
    }
  });

  it('says so when K + λI is not positive definite', async () => {
    const system = await solver().open(dataOf(7, 300));
    const kernel = Float64Array.from({ length: INPUTS + 1 }, (_, h) => h);
    expect(() => solve(system, { kernel, ridge: 0.1, samples: 300 })).toThrow(NotPositiveDefiniteError);
    // The system is none the worse for it.
    const { solution } = solve(system, regressionOf('poly-2', 300));
    expect(solution.weights.every(Number.isFinite)).toBe(true);
    system.dispose();
  });

  it('refuses examples and distances that there are not', async () => {
    const system = await solver().open(dataOf(7, 60));
    const problem = regressionOf('poly-2', 60);
    for (const samples of [0, 61, 2.5]) {
      expect(() => solve(system, { ...problem, samples })).toThrow(RangeError);
    }
    expect(() => solve(system, { ...problem, kernel: problem.kernel.slice(1) })).toThrow(RangeError);
    system.dispose();
  });

  it('cannot be used once it is disposed of', async () => {
    const system = await solver().open(dataOf(7, 300));
    const pieces = system.solve(regressionOf('poly-2', 300));
    system.dispose();
    expect(() => [...pieces]).toThrow('disposed');
  });
});

describe('the WebAssembly solver', () => {
  it.each(SIZES)(
    'agrees with plain TypeScript at N = %i, and its residual is within its promise',
    async (samples) => {
      const data = dataOf(samples, samples);
      const [fast, slow] = [await wasm.open(data), await plain.open(data)];
      for (const name of KERNEL_NAMES) {
        const problem = regressionOf(name, samples);
        const { solution } = solve(fast, problem);
        const expected = solve(slow, problem).solution;
        expect(furthest(solution.testOutputs, expected.testOutputs)).toBeLessThan(ROUNDING);
        expect(furthest(solution.trainOutputs, expected.trainOutputs)).toBeLessThan(ROUNDING);
        expect(relativeResidual(data.train, solution, problem.ridge)).toBeLessThan(RESIDUAL);
      }
      fast.dispose();
      slow.dispose();
    },
  );

  it('fits the first examples as if there were no others', async () => {
    const all = await wasm.open(dataOf(8, 333));
    const few = await wasm.open(dataOf(8, 150));
    const problem = regressionOf('exact-ntk-3resnetU', 150);
    expect(solve(all, problem)).toEqual(solve(few, problem));
  });

  it('gives the same bits each time, whatever its memory held before', async () => {
    const data = dataOf(9, 501);
    const problem = regressionOf('exact-ntk-3resnetU', 501);
    const first = await wasm.open(data);
    const before = solve(first, problem).solution;
    solve(first, regressionOf('laplace', 333, 1e-5));
    expect(solve(first, problem).solution).toEqual(before);
    first.dispose();
    const other = await wasm.open(dataOf(10, 600));
    solve(other, regressionOf('rbf', 600, 1e-5));
    other.dispose();
    const second = await wasm.open(data);
    expect(solve(second, problem).solution).toEqual(before);
    second.dispose();
  });

  it('takes as much memory as it says beforehand', () => {
    for (const samples of [500, 1000, 5000, 10_000]) {
      const bytes = placeRidgeSystem(dataOf(1, samples)).arena.bytes;
      expect(bytes / kernelMemoryBytes(samples)).toBeGreaterThan(0.8);
      expect(bytes / kernelMemoryBytes(samples)).toBeLessThan(1.2);
    }
  });
});
