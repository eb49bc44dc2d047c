import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine, Ensemble, Evaluation } from '../../../../../src/engines/engine.ts';
import { Readback } from '../../../../../src/engines/webgpu/device/readback.ts';
import { DEFAULT_EXPERIMENT } from '../../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../../src/experiment/experiment.ts';
import { ensembleJobs } from '../../../../../src/training/jobs.ts';
import { measurementCount } from '../../../../../src/training/run/cadence.ts';
import { runExperiment } from '../../../../../src/training/run/runExperiment.ts';

const STEP_MS = 0.02;
const EVALUATION_MS = 0.3;
/** "A few times a second", for all learners of a run together. */
const MAX_READS_PER_SECOND = 25;
/** Of a GPU's time, what may pass without work. */
const MAX_IDLE = 0.1;

const EXPERIMENT: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 1000,
  width: 4,
  epochs: 4000,
  learners: ['3resnetU-all', '2layer-all', '3resnetU-last'],
};

/** A GPU in virtual time: its work takes what it is said to take, one piece after another. */
class VirtualGpu {
  reads = 0;
  workMs = 0;
  #freeAt = 0;

  work(ms: number): void {
    this.workMs += ms;
    this.#freeAt = Math.max(this.#freeAt, performance.now()) + ms;
  }

  readonly device = {
    createCommandEncoder: () => ({ copyBufferToBuffer: () => {}, finish: () => {} }),
    queue: { submit: () => {} },
    createBuffer: ({ size }: { size: number }) => ({
      size,
      mapAsync: () => {
        this.reads++;
        return new Promise<void>((resolve) => setTimeout(resolve, this.#freeAt - performance.now()));
      },
      getMappedRange: () => new ArrayBuffer(size),
      destroy: () => {},
    }),
  } as unknown as GPUDevice;
}

function engineOn(gpu: VirtualGpu): Engine {
  const readback = new Readback(gpu.device);
  const source = {} as GPUBuffer;
  const nothing: Evaluation = { trainError: 0, testError: 0, baseCoefficient: 0, compositeCoefficient: 0 };
  const ensemble: Ensemble = {
    advance: ({ steps }) => {
      gpu.work(steps * STEP_MS);
      return readback.read(source, steps * 4);
    },
    evaluate: async () => {
      gpu.work(EVALUATION_MS);
      await readback.read(source, 16);
      return [nothing];
    },
    state: async () => [],
    inspect: () => Promise.reject(new Error('not asked')),
    dispose: () => {},
  };
  return { name: 'webgpu', label: 'A virtual GPU', createEnsemble: async () => ensemble };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  vi.stubGlobal('GPUMapMode', { READ: 1 });
  vi.stubGlobal('GPUBufferUsage', { MAP_READ: 1, COPY_DST: 8 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a GPU whose epochs take less than a millisecond is read a few times a second, and is never idle for long', async () => {
  const gpu = new VirtualGpu();
  const engine = engineOn(gpu);
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  let logs = 0;
  let isRunning = true;
  const run = (async () => {
    for await (const event of runExperiment(supply, EXPERIMENT, ensembleJobs(EXPERIMENT)))
      if (event.type === 'log') logs++;
    isRunning = false;
  })();
  const startedAt = performance.now();
  while (isRunning) await vi.advanceTimersByTimeAsync(1);
  await run;
  const elapsedMs = performance.now() - startedAt;
  expect(logs).toBe(3 * (1 + measurementCount(EXPERIMENT.epochs, 'course')));
  expect(gpu.reads / (elapsedMs / 1000)).toBeLessThan(MAX_READS_PER_SECOND);
  expect(gpu.workMs / elapsedMs).toBeGreaterThan(1 - MAX_IDLE);
});
