import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EnsembleSpec, MemberState, StepPlan } from '../../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE } from '../../../src/engines/golden/replay.ts';
import { Arena } from '../../../src/engines/wasm/layout/arena.ts';
import { KEEPABLE_BYTES } from '../../../src/engines/wasm/layout/examples.ts';
import { placeEnsemble } from '../../../src/engines/wasm/layout/layout.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine, keepAll } from '../../../src/engines/wasm/wasmEngine.ts';
import { WasmEnsemble } from '../../../src/engines/wasm/wasmEnsemble.ts';
import { instantiateModule } from '../../../src/engines/wasm/wasmModule.ts';
import { NETWORK_NAMES, type NetworkName } from '../../../src/learners/learnerNames.ts';
import { BLOCK_NETWORKS, blockErrors } from '../blocks.ts';
import { fingerprint } from '../fingerprint.ts';
import { SMALL, smallEnsemble, smallPlan } from '../smallEnsembles.ts';

const ODD = { ...SMALL, width: 37, batchSize: 11 };

let module: WebAssembly.Module;
let engine: Engine;
beforeAll(async () => {
  module = await loadInNode();
  engine = createWasmEngine(module);
});

const bits = ({ parameters, velocity }: MemberState) => [fingerprint(parameters), fingerprint(velocity)];

async function train(spec: EnsembleSpec, plan: StepPlan, by = engine) {
  const ensemble = await by.createEnsemble(spec);
  const losses = await ensemble.advance(plan);
  const result = { losses, states: await ensemble.state(), evaluations: await ensemble.evaluate() };
  ensemble.dispose();
  return result;
}

describe.each(NETWORK_NAMES)('an ensemble of %s', (name) => {
  const seeds = [1, 2, 3];
  const plan = smallPlan(ODD, seeds.length, 9);

  it('trains each member, to the bit, as if it were alone', async () => {
    const together = await train(smallEnsemble(name, ODD, seeds), plan);
    for (const [e, seed] of seeds.entries()) {
      const rows = plan.rows.filter((_, i) => Math.floor(i / ODD.batchSize) % seeds.length === e);
      const alone = await train(smallEnsemble(name, ODD, [seed]), { ...plan, rows });
      expect(together.losses.filter((_, i) => i % seeds.length === e)).toEqual(alone.losses);
      expect(together.states[e]).toEqual(alone.states[0]);
      expect(together.evaluations[e]).toEqual(alone.evaluations[0]);
    }
  });

  it('keeps members apart that share their data and start', async () => {
    const spec = smallEnsemble(name, ODD, seeds);
    const [first] = spec.members;
    const members = spec.members.map(({ learningRate, weightDecay }) => ({
      ...first!,
      learningRate,
      weightDecay,
    }));
    const together = await train({ ...spec, members }, plan);
    for (const [e, member] of members.entries()) {
      const rows = plan.rows.filter((_, i) => Math.floor(i / ODD.batchSize) % seeds.length === e);
      const alone = await train({ ...spec, members: [member] }, { ...plan, rows });
      expect(bits(together.states[e]!)).toEqual(bits(alone.states[0]!));
    }
  });

  it('continues from a state, to the bit, as if it had never stopped', async () => {
    const spec = smallEnsemble(name, ODD, seeds);
    const whole = await engine.createEnsemble(spec);
    await whole.advance(plan);
    const halfway = await whole.state();
    const losses = await whole.advance(plan);
    const members = spec.members.map((member, e) => ({ ...member, resume: halfway[e]! }));
    const resumed = await train({ ...spec, members }, plan);
    expect(resumed.losses).toEqual(losses);
    expect(resumed.states).toEqual(await whole.state());
    expect(resumed.evaluations).toEqual(await whole.evaluate());
  });

  it('gives the same bits whether its fixed hidden layers are kept or computed anew', async () => {
    const spec = smallEnsemble(name, ODD, seeds);
    const forgetful = createWasmEngine(module, { keepableBytes: 0 });
    const kept = await train(spec, plan);
    expect(await train(spec, plan, forgetful)).toEqual(kept);
  });

  it('is not moved by a look into it, and shows of each member what it holds alone', async () => {
    const spec = smallEnsemble(name, ODD, seeds);
    const watched = await engine.createEnsemble(spec);
    const [early, losses] = await Promise.all([watched.inspect(1), watched.advance(plan)]);
    const { losses: unwatched, states } = await train(spec, plan);
    expect(losses).toEqual(unwatched);
    expect(await watched.state()).toEqual(states);
    const rows = plan.rows.filter((_, i) => Math.floor(i / ODD.batchSize) % seeds.length === 1);
    const alone = await engine.createEnsemble({ ...spec, members: [spec.members[1]!] });
    expect(early).toEqual(await alone.inspect(0));
    await alone.advance({ ...plan, rows });
    expect(await watched.inspect(1)).toEqual(await alone.inspect(0));
  });

  it('takes a plan in one call or in several, to the same bits', async () => {
    const spec = smallEnsemble(name, ODD, seeds);
    const whole = await train(spec, plan);
    const ensemble = await engine.createEnsemble(spec);
    const stride = seeds.length * ODD.batchSize;
    for (let step = 0; step < plan.steps; step++) {
      const rows = plan.rows.subarray(step * stride, (step + 1) * stride);
      const batchSizes = plan.batchSizes.subarray(step, step + 1);
      ensemble.advance({ ...plan, steps: 1, rows, batchSizes });
    }
    expect(await ensemble.state()).toEqual(whole.states);
  });
});

describe.each(BLOCK_NETWORKS)('the blocks of %s', (name) => {
  it('add up to the whole network, and hold what their definition says', async () => {
    const { ofSum, ofOracle } = await blockErrors(engine, name);
    expect(ofSum).toBeLessThan(1e-12);
    expect(ofOracle).toBeLessThan(GOLDEN_TOLERANCE);
  });
});

/** More than a panel of the layers that are placed with it. */
const FENCE_BYTES = 1024;

/** Leaves room behind whatever is reserved, where nobody has anything to write. */
class FencedArena extends Arena {
  readonly fences: number[] = [];

  override reserve(bytes: number): number {
    const address = super.reserve(bytes);
    this.fences.push(super.reserve(FENCE_BYTES));
    return address;
  }
}

describe('a WebAssembly ensemble', () => {
  const build = async (name: NetworkName, lowerBytes = 0) => {
    const spec = smallEnsemble(name, ODD, [1, 2]);
    const arena = new Arena();
    arena.reserve(lowerBytes);
    const layout = placeEnsemble(arena, spec, 0);
    const routines = await instantiateModule(module);
    arena.commit(routines.memory);
    return { ensemble: new WasmEnsemble(spec, routines, layout), memory: routines.memory };
  };

  it.each(NETWORK_NAMES)('of %s writes nothing but what it has reserved', async (name) => {
    const size = { ...ODD, batchSize: 50, samples: 101 };
    for (const keepableBytes of [0, KEEPABLE_BYTES]) {
      const arena = new FencedArena();
      const spec = smallEnsemble(name, size, [1, 2]);
      const layout = placeEnsemble(arena, spec, keepableBytes);
      const routines = await instantiateModule(module);
      arena.commit(routines.memory);
      keepAll(routines, layout);
      const ensemble = new WasmEnsemble(spec, routines, layout);
      await ensemble.advance(smallPlan(size, 2, 3));
      await ensemble.evaluate();
      expect(arena.fences.length).toBeGreaterThan(20);
      for (const fence of arena.fences) {
        const bytes = new Uint8Array(routines.memory.buffer, fence, FENCE_BYTES);
        expect(bytes.findIndex((byte) => byte !== 0)).toBe(-1);
      }
    }
  });

  it.each(NETWORK_NAMES)('of %s holds its memory constant over steps and evaluations', async (name) => {
    const { ensemble, memory } = await build(name);
    const before = memory.buffer.byteLength;
    for (let round = 0; round < 5; round++) {
      await ensemble.advance(smallPlan(ODD, 2, 40));
      await ensemble.evaluate();
      await ensemble.state();
    }
    expect(memory.buffer.byteLength).toBe(before);
  });

  it.each(['3resnetU-all', '3resnetU-ntk', '3resnet-all', '3resnet-ntk'] as const)(
    'of %s works in the upper half of 4 GB',
    async (name) => {
      const low = (await build(name)).ensemble;
      const high = (await build(name, 2.5 * 2 ** 30)).ensemble;
      const plan = smallPlan(ODD, 2, 5);
      expect(await high.advance(plan)).toEqual(await low.advance(plan));
      expect(await high.state()).toEqual(await low.state());
      expect(await high.evaluate()).toEqual(await low.evaluate());
    },
  );

  it('gives the same parameters, to the bit, each time after 500 steps', async () => {
    const plan = smallPlan(ODD, 1, 500);
    const spec = smallEnsemble('3resnetU-all', ODD, [1]);
    const [first, second] = [await train(spec, plan), await train(spec, plan)];
    expect(bits(first.states[0]!)).toEqual(bits(second.states[0]!));
    expect(fingerprint(first.states[0]!.parameters)).not.toBe(fingerprint(spec.members[0]!.initial));
  });

  it('takes weights that decay to nothing to zero instead of to denormal numbers', async () => {
    const spec = smallEnsemble('3resnetU-all', ODD, [1]);
    const members = spec.members.map((member) => ({ ...member, learningRate: 0.2, weightDecay: 1 }));
    const { states } = await train({ ...spec, members }, smallPlan(ODD, 1, 3000));
    const { W, U, A } = states[0]!.parameters;
    for (const value of [...W, ...U!, ...A]) expect(value).toBe(0);
  });

  it('shows a divergence as a loss that is not finite', async () => {
    const spec = smallEnsemble('3resnetU-all', ODD, [1]);
    const members = spec.members.map((member) => ({ ...member, learningRate: 1e4 }));
    const { losses, evaluations } = await train({ ...spec, members }, smallPlan(ODD, 1, 60));
    expect(losses.at(-1)).toBeNaN();
    expect(evaluations[0]!.testError).toBeNaN();
  });

  it('refuses a plan that names rows or batch sizes that do not exist', async () => {
    const { ensemble } = await build('2layer-all');
    const plan = smallPlan(ODD, 2, 2);
    const advance = (change: Partial<StepPlan>) => ensemble.advance({ ...plan, ...change });
    await expect(advance({ rows: plan.rows.map(() => ODD.samples) })).rejects.toThrow(RangeError);
    await expect(advance({ rows: plan.rows.map(() => -1) })).rejects.toThrow(RangeError);
    await expect(advance({ batchSizes: Int32Array.of(ODD.batchSize + 1, 1) })).rejects.toThrow(RangeError);
    await expect(advance({ steps: 3 })).rejects.toThrow(RangeError);
  });

  it('cannot be used once it is disposed of', async () => {
    const { ensemble } = await build('2layer-all');
    ensemble.dispose();
    await expect(ensemble.evaluate()).rejects.toThrow('disposed');
  });
});
