import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine, EngineDescription } from '../../../../src/engines/engine.ts';
import { createTfjsEngine } from '../../../../src/engines/tfjs/tfjsEngine.ts';
import type { EngineName } from '../../../../src/experiment/choices.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { Log } from '../../../../src/training/events.ts';
import { ensembleJobs } from '../../../../src/training/jobs.ts';
import { runExperiment } from '../../../../src/training/run/runExperiment.ts';
import { engineSupply } from '../../../../src/worker/inside/engineSupply.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 6,
  epochs: 8,
  learners: ['3resnetU-all', '2layer-all'],
};

let reference: Engine;
beforeAll(async () => {
  reference = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

/** A GPU that works like the reference engine, until its budget of plans is spent. */
function mortalGpu(plans: number): Engine {
  let left = plans;
  return {
    name: 'webgpu',
    label: 'A mortal GPU',
    async createEnsemble(spec) {
      const ensemble = await reference.createEnsemble(spec);
      return {
        advance: (plan) =>
          left-- > 0 ? ensemble.advance(plan) : Promise.reject(new Error('the device was lost')),
        evaluate: () => ensemble.evaluate(),
        state: () => ensemble.state(),
        inspect: (member) => ensemble.inspect(member),
        dispose: () => ensemble.dispose(),
      };
    },
  };
}

async function run(lives: readonly number[], lacks?: EngineName) {
  const announced: EngineDescription[] = [];
  let life = 0;
  const make = async (name: EngineName): Promise<Engine> => {
    if (name === lacks) throw new Error(`${name} is refused`);
    return name === 'webgpu' ? mortalGpu(lives[life++]!) : { ...reference, name };
  };
  const supply = engineSupply(
    {
      make,
      renew: make,
      choose: () => Promise.reject(new Error('not asked')),
      solver: () => Promise.reject(new Error('not asked')),
    },
    'webgpu',
    (engine) => announced.push(engine),
  );
  const logs: Log[] = [];
  for await (const event of runExperiment(supply, TINY, ensembleJobs(TINY)))
    if (event.type === 'log') logs.push(event.log);
  return { logs, announced };
}

const sorted = (logs: Log[]) => logs.sort((a, b) => a.learner.localeCompare(b.learner) || a.epoch - b.epoch);

describe('a run whose GPU is lost', () => {
  it('goes on from its last checkpoint on a new device: the same curves, nothing logged twice', async () => {
    const unharmed = await run([10_000]);
    // A second passes at every look at the clock, so that checkpoints fall inside this short run.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    const harmed = await run([21, 10_000]);
    clock.mockRestore();
    expect(harmed.announced.map(({ name, reason }) => ({ name, reason }))).toEqual([
      {
        name: 'webgpu',
        reason:
          'The GPU failed (the device was lost); the run went on from its last checkpoint on a new device.',
      },
    ]);
    expect(sorted(harmed.logs)).toEqual(sorted(unharmed.logs));
  });

  it('and lost again goes on on the CPU, and says so', async () => {
    const { logs, announced } = await run([6, 3]);
    expect(announced.map(({ name }) => name)).toEqual(['webgpu', 'wasm']);
    expect(announced[1]?.reason).toContain('went on from its last checkpoint on TensorFlow.js');
    expect(sorted(logs)).toEqual(sorted((await run([10_000])).logs));
  });

  it('and lost again where WebAssembly is refused goes on on what runs everywhere', async () => {
    const { logs, announced } = await run([6, 3], 'wasm');
    expect(announced.map(({ name, standsIn }) => [name, standsIn])).toEqual([
      ['webgpu', true],
      ['tfjs-cpu', true],
    ]);
    expect(sorted(logs)).toEqual(sorted((await run([10_000])).logs));
  });
});
