import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { bandwidthsOf, hammingKernel } from '../../../../src/learners/kernels/hammingKernel.ts';
import { KERNEL_NAMES, type KernelName } from '../../../../src/learners/learnerNames.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import { ridgeAt, ridgeRange } from '../../../../src/learners/ridge/ridgeGrid.ts';
import {
  kernelMemoryBytes,
  NotPositiveDefiniteError,
  type RidgeSolver,
} from '../../../../src/learners/ridge/ridgeSolver.ts';
import { drawSeedData, type SeedData } from '../../../../src/problem/dataset.ts';
import { errorParts, meanSquaredError } from '../../../../src/problem/decomposition.ts';
import { PROBLEMS } from '../../../../src/problem/table.ts';
import { fitKernel } from '../../../../src/training/fits/fitKernel.ts';
import type { KernelFit } from '../../../../src/training/fits/kernelTrials.ts';
import type { RidgeEvent } from '../../../../src/training/fits/reportWork.ts';

const PROBLEM = PROBLEMS.v3;
const dataOf = (seed: number, samples: number) =>
  drawSeedData({ problem: 'v3', rungs: 4, seed, samples, alpha: 0.3, beta: 1 });

/** What the laboratory promises of every linear system. */
const RESIDUAL = 1e-8;

let module: WebAssembly.Module;
let solver: RidgeSolver;
beforeAll(async () => {
  module = await loadInNode();
  solver = createWasmRidgeSolver(module);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function fitted(name: KernelName, data: SeedData, by = solver) {
  const events: RidgeEvent<KernelFit>[] = [];
  for await (const event of fitKernel(by, name, data, PROBLEM)) events.push(event);
  const last = events.pop()!;
  if (last.type !== 'fit') throw new Error('the last event is not a fit');
  return { fit: last.fit, events };
}

/** The least test error of the whole grid, every ridge with every bandwidth. */
async function bestOfGrid(name: KernelName, data: SeedData): Promise<number> {
  const system = await solver.open(data);
  let least = Number.POSITIVE_INFINITY;
  for (const bandwidth of bandwidthsOf(name)) {
    const kernel = hammingKernel(name, bandwidth, PROBLEM.inputDimension);
    const { lowest, highest } = ridgeRange(kernel, PROBLEM.degrees.base);
    for (let place = lowest; place <= highest; place++) {
      const ridge = ridgeAt(place) * kernel[0]!;
      const pieces = system.solve({ kernel, ridge, samples: data.train.samples });
      let step = pieces.next();
      while (!step.done) step = pieces.next();
      least = Math.min(least, meanSquaredError(Float32Array.from(step.value.testOutputs), data.test));
    }
  }
  system.dispose();
  return least;
}

describe('fitting a kernel', () => {
  it.each(KERNEL_NAMES)('of %s finds the best of its whole grid', async (name) => {
    for (const [seed, samples, beta, alpha] of [
      [1, 400, 1, 0.3],
      [2, 250, 0.4, 1],
      [3, 200, 1, 0],
    ] as const) {
      const data = drawSeedData({ problem: 'v3', rungs: 4, seed, samples, alpha, beta });
      expect((await fitted(name, data)).fit.testError).toBe(await bestOfGrid(name, data));
    }
  });

  it('finds it too where the bandwidth is scouted on a part of the examples', async () => {
    const data = dataOf(4, 1040);
    expect((await fitted('rbf', data)).fit.testError).toBe(await bestOfGrid('rbf', data));
  });

  it('keeps its promise on the residual, and its error’s parts add up', async () => {
    const target = { problem: 'v3', rungs: 4, alpha: 0.4, beta: 0.8 } as const;
    const data = drawSeedData({ ...target, seed: 5, samples: 800 });
    for (const name of KERNEL_NAMES) {
      const { fit: found } = await fitted(name, data);
      expect(found.residual).toBeLessThan(RESIDUAL);
      expect(found.bandwidth).toSatisfy((bandwidth) =>
        bandwidthsOf(name).includes(bandwidth as number | null),
      );
      const parts = errorParts(found.testError, { ...found, seed: 5 }, target);
      expect(parts.missingBase + parts.missingComposite + parts.noise).toBeCloseTo(found.testError, 10);
      expect(parts.noise).toBeGreaterThan(0);
    }
  });

  it('copes with a target that is zero, and with N = 50', async () => {
    const nothing = await fitted(
      'poly-2',
      drawSeedData({ problem: 'v3', rungs: 4, seed: 6, samples: 60, alpha: 0, beta: 0 }),
    );
    expect(nothing.fit).toMatchObject({ testError: 0, trainError: 0, residual: 0 });
    for (const name of KERNEL_NAMES) {
      const { fit: found } = await fitted(name, dataOf(6, 50));
      expect(found.testError).toBeLessThan(17);
    }
  });

  it('gives the same fit twice, and in plain TypeScript all but rounding', async () => {
    const data = dataOf(7, 200);
    for (const name of ['exact-ntk-3layer', 'rbf'] as const) {
      const { fit: found } = await fitted(name, data);
      expect((await fitted(name, data)).fit).toEqual(found);
      const slow = (await fitted(name, data, createPlainRidgeSolver())).fit;
      expect(slow).toMatchObject({ ridge: found.ridge, bandwidth: found.bandwidth });
      expect(slow.testError).toBeCloseTo(found.testError, 5);
      expect(slow.baseCoefficient).toBeCloseTo(found.baseCoefficient, 5);
    }
  });

  it('tells how far it is: work grows, the fraction never falls, and ends at 1', async () => {
    const { events } = await fitted('rbf', dataOf(8, 1500));
    const told = events.flatMap((event) => (event.type === 'work' ? [event] : []));
    expect(told.length).toBeGreaterThan(10);
    told.slice(1).forEach((event, i) => {
      expect(event.workDone).toBeGreaterThanOrEqual(told[i]!.workDone);
      expect(event.fraction).toBeGreaterThanOrEqual(told[i]!.fraction);
      expect(event.workDone).toBeLessThanOrEqual(event.workTotal);
    });
    expect(told.at(-1)).toMatchObject({ fraction: 1 });
  });
});

describe('a ridge that rounding leaves nothing to stand on', () => {
  it('is passed over for a larger one, and one that is not the matter’s fault is not', async () => {
    const failing = (least: number, error: Error): RidgeSolver => ({
      ...solver,
      async open(data) {
        const system = await solver.open(data);
        return {
          *solve(problem) {
            if (problem.ridge < least) throw error;
            return yield* system.solve(problem);
          },
          dispose: () => system.dispose(),
        };
      },
    });
    const data = drawSeedData({ problem: 'v3', rungs: 4, seed: 13, samples: 120, alpha: 0, beta: 1 });
    const singular = new NotPositiveDefiniteError(1e-9);
    const { fit: found } = await fitted('exact-ck-2layer', data, failing(0.004, singular));
    expect(found.ridge).toBe(0.005);
    await expect(fitted('poly-2', data, failing(1e9, singular))).rejects.toThrow(/poly-2/);
    await expect(fitted('poly-2', data, failing(0.004, new RangeError('a fault')))).rejects.toThrow(
      'a fault',
    );
  });
});

describe('a fit that is cancelled', () => {
  it('stops between two pieces and lets go of its memory', async () => {
    let open = 0;
    let pieces = 0;
    const watched: RidgeSolver = {
      ...solver,
      async open(data) {
        open++;
        const system = await solver.open(data);
        return {
          *solve(problem) {
            const inner = system.solve(problem);
            let step = inner.next();
            for (; !step.done; step = inner.next()) {
              pieces++;
              yield step.value;
            }
            return step.value;
          },
          dispose() {
            open--;
            system.dispose();
          },
        };
      },
    };
    const events = fitKernel(watched, 'exact-ntk-3resnetU', dataOf(9, 3000), PROBLEM);
    await events.next();
    expect(open).toBe(1);
    const before = pieces;
    await events.return();
    expect(open).toBe(0);
    expect(pieces).toBe(before);
    expect((await events.next()).done).toBe(true);
  });

  it('leaves its memory to the next one', async () => {
    const own = createWasmRidgeSolver(module);
    const instantiate = vi.spyOn(WebAssembly, 'instantiate');
    const data = dataOf(10, 1200);
    for (const name of KERNEL_NAMES) {
      const events = fitKernel(own, name, data, PROBLEM);
      await events.next();
      await events.return();
    }
    expect(instantiate).toHaveBeenCalledTimes(1);
    await fitted('poly-2', dataOf(10, 50), own);
    expect(instantiate).toHaveBeenCalledTimes(2);
  });
});

describe('an N that does not fit into memory', () => {
  it('is refused before any work, with a sentence that says what it needs', async () => {
    const events = fitKernel(solver, 'poly-2', dataOf(11, 40_000), PROBLEM);
    await expect(events.next()).rejects.toThrow(
      new RangeError('An exact kernel with N = 40000 needs 6.42 GB of memory, and there is not as much.'),
    );
  });

  it('is refused where the machine grants less than WebAssembly could address', async () => {
    vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('out of memory');
    });
    const events = fitKernel(createWasmRidgeSolver(module), 'rbf', dataOf(12, 10_000), PROBLEM);
    await expect(events.next()).rejects.toThrow(/N = 10000 needs 0\.41 GB of memory/);
  });

  it('is known beforehand: 0.1 GB at N = 5,000, 0.4 GB at 10,000', () => {
    expect(kernelMemoryBytes(5000) / 1e9).toBeCloseTo(0.1, 2);
    expect(kernelMemoryBytes(10_000) / 1e9).toBeCloseTo(0.4, 1);
  });
});
