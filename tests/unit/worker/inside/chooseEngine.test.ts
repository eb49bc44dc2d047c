import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, Ensemble } from '../../../../src/engines/engine.ts';
import type { EngineChoice, EngineName } from '../../../../src/experiment/choices.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import { drawSeedData } from '../../../../src/problem/dataset.ts';
import type { EngineMaker, EngineShelf } from '../../../../src/worker/inside/engineShelf.ts';
import { engineSource } from '../../../../src/worker/inside/engineSource.ts';

const idle: Ensemble = {
  advance: async (plan) => new Float32Array(plan.steps),
  evaluate: async () => [],
  inspect: () => Promise.reject(new Error('not asked')),
  state: async () => [],
  dispose: () => {},
};

/** An engine whose steps take time on the test's clock alone, and the ensembles that it was asked for. */
function takes(name: EngineName, msPerStep: number) {
  const ensembles: number[] = [];
  const make: EngineMaker = async (): Promise<Engine> => ({
    name,
    label: name.toUpperCase(),
    createEnsemble: async ({ members }) => {
      ensembles.push(members.length);
      return {
        ...idle,
        advance: async (plan) => {
          vi.advanceTimersByTime(plan.steps * msPerStep);
          return idle.advance(plan);
        },
      };
    },
  });
  return { make, ensembles };
}
const refuses: EngineMaker = () => Promise.reject(new Error('no adapter'));

const solver = async () => createPlainRidgeSolver();

function shelf(makers: EngineShelf['makers'], objection?: string): EngineShelf {
  const gpu =
    objection === undefined
      ? { name: 'webgpu' as const }
      : { name: 'webgpu' as const, objection: async () => objection };
  return { makers, candidates: [gpu, { name: 'wasm' }], lastResort: 'tfjs-cpu', solver };
}

function choose(engine: EngineChoice, from: EngineShelf, cores = 1) {
  return engineSource(from).choose(
    { ...DEFAULT_EXPERIMENT, width: 4, learners: ['3resnetU-all'], engine },
    cores,
  );
}

describe('the choice of an engine', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('leaves exact kernels a solver in plain JavaScript where WebAssembly is refused', async () => {
    const refusing = { ...shelf({}), solver: () => Promise.reject(new Error('refused')) };
    const system = await (await engineSource(refusing).solver()).open(
      drawSeedData({ ...DEFAULT_EXPERIMENT, samples: 50 }),
    );
    system.dispose();
  });

  it('times nothing where there are only exact kernels: they are solved on the CPU', async () => {
    const gpu = takes('webgpu', 1);
    const core = takes('wasm', 4);
    const from = shelf({ webgpu: gpu.make, wasm: core.make });
    const chosen = await engineSource(from).choose({ ...DEFAULT_EXPERIMENT, learners: ['poly-2'] }, 2);
    expect(chosen.name).toBe('wasm');
    expect(gpu.ensembles.concat(core.ensembles)).toEqual([]);
  });

  it('takes what the link asks for', async () => {
    const all = { webgpu: takes('webgpu', 1).make, 'tfjs-cpu': takes('tfjs-cpu', 1).make };
    expect(await choose('tfjs-cpu', shelf(all))).toMatchObject({
      name: 'tfjs-cpu',
      reason: 'The link asks for engine=tfjs-cpu.',
    });
  });

  it('times the candidates for auto, takes the faster, and says the figures', async () => {
    const fast = takes('webgpu', 1);
    const slow = takes('wasm', 4);
    const chosen = await choose('auto', shelf({ webgpu: fast.make, wasm: slow.make }));
    expect(chosen.name).toBe('webgpu');
    expect(chosen.reason).toBe(
      'The fastest for this experiment, timed here: WEBGPU 1.0 ms a step, WASM 4.0 ms a step.',
    );
  });

  it('counts the cores: four slow ones beat one GPU on four learners', async () => {
    const source = engineSource(shelf({ webgpu: takes('webgpu', 3).make, wasm: takes('wasm', 4).make }));
    const four = {
      ...DEFAULT_EXPERIMENT,
      width: 4,
      learners: ['3resnetU-all', '2layer-all', '3layer-all', '2layer-last'] as const,
    };
    expect((await source.choose(four, 4)).name).toBe('wasm');
    expect((await source.choose(four, 1)).name).toBe('webgpu');
  });

  it('times no engine twice for the same sizes', async () => {
    const gpu = takes('webgpu', 1);
    const source = engineSource(shelf({ webgpu: gpu.make, wasm: takes('wasm', 2).make }));
    const experiment = { ...DEFAULT_EXPERIMENT, width: 4 };
    await source.choose(experiment, 2);
    for (const same of [{ alpha: 0.9 }, { seed: 7 }, { epochs: 9 }, { samples: 300 }, { scale: 0.5 }])
      await source.choose({ ...experiment, ...same }, 2);
    expect(gpu.ensembles.length).toBe(1);
    for (const other of [
      { width: 8 },
      { batchSize: 20 },
      { seeds: 2 },
      { learners: ['2layer-last'] },
    ] as const)
      await source.choose({ ...experiment, ...other }, 2);
    expect(gpu.ensembles.length).toBe(5);
  });

  it('never times a GPU that is objected to, and says why', async () => {
    const gpu = takes('webgpu', 0);
    const chosen = await choose(
      'auto',
      shelf({ webgpu: gpu.make, wasm: takes('wasm', 4).make }, 'WebGPU runs in software here'),
    );
    expect(chosen.name).toBe('wasm');
    expect(chosen.reason).toBe(
      'webgpu is not taken: WebGPU runs in software here. WASM is the fastest engine that runs here.',
    );
    expect(gpu.ensembles).toEqual([]);
  });

  it('goes without an engine that the link names and the machine lacks', async () => {
    const chosen = await choose('tfjs-webgpu', shelf({ webgpu: refuses, wasm: takes('wasm', 1).make }));
    expect(chosen.name).toBe('wasm');
    expect(chosen.reason).toMatch(/^tfjs-webgpu cannot run here .* webgpu cannot run here \(no adapter\)\./);
  });

  it('says unasked that an engine stands in for the one that was asked for, and only then', async () => {
    const wasm = takes('wasm', 1).make;
    const everywhere = takes('tfjs-cpu', 1).make;
    expect((await choose('webgpu', shelf({ webgpu: refuses, wasm }))).standsIn).toBe(true);
    expect((await choose('webgpu', shelf({ 'tfjs-cpu': everywhere }))).standsIn).toBe(true);
    expect((await choose('auto', shelf({ 'tfjs-cpu': everywhere }))).standsIn).toBe(true);
    expect(await choose('wasm', shelf({ wasm }))).not.toHaveProperty('standsIn');
    expect(await choose('auto', shelf({ webgpu: refuses, wasm }))).not.toHaveProperty('standsIn');
  });

  it('takes a browser that will not even tell whether it has a GPU for one without', async () => {
    const silent = shelf({ webgpu: takes('webgpu', 0).make, wasm: takes('wasm', 4).make });
    const [gpu, ...others] = silent.candidates;
    const candidates = [
      { ...gpu!, objection: () => Promise.reject(new Error('blocked by the administrator')) },
      ...others,
    ];
    const chosen = await choose('auto', { ...silent, candidates });
    expect(chosen.reason).toMatch(/^webgpu is not taken: blocked by the administrator\./);
  });

  it('falls back to what runs everywhere, and fails with a sentence where nothing does', async () => {
    expect((await choose('auto', shelf({ 'tfjs-cpu': takes('tfjs-cpu', 1).make }))).name).toBe('tfjs-cpu');
    await expect(choose('auto', shelf({ webgpu: refuses }))).rejects.toThrow('No engine runs here.');
  });
});
