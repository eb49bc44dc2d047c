import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EnsembleSpec } from '../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE, relativeError } from '../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { loadInNode } from '../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../src/engines/wasm/wasmEngine.ts';
import type { NetworkName } from '../../src/learners/learnerNames.ts';
import {
  type LayerName,
  type NetworkParameters,
  type ParameterName,
  tensorsOf,
} from '../../src/learners/network.ts';
import { enterPhase, phasesOf } from '../../src/training/phases.ts';
import { SMALL, smallEnsemble, smallPlan } from './smallEnsembles.ts';

const SIZE = { ...SMALL, width: 37, batchSize: 11 };
const SEEDS = [1, 2];
const PLAN = smallPlan(SIZE, SEEDS.length, 9);

const CASES: readonly (readonly [NetworkName, readonly LayerName[]])[] = [
  ['3resnet-all', ['W', 'A']],
  ['3resnet-all', ['V']],
  ['3resnet-all', ['W']],
  ['3resnet-hidden', ['W']],
  ['3resnetU-all', ['W', 'A']],
  ['3resnetU-all', ['U']],
];

let engines: { readonly wasm: Engine; readonly reference: Engine };
beforeAll(async () => {
  engines = {
    wasm: createWasmEngine(await loadInNode()),
    reference: await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js'),
  };
});

/** Trains on from where the members stand, and says what becomes of them. */
async function train(engine: Engine, spec: EnsembleSpec) {
  const ensemble = await engine.createEnsemble(spec);
  const losses = await ensemble.advance(PLAN);
  const result = { losses, states: await ensemble.state(), evaluations: await ensemble.evaluate() };
  ensemble.dispose();
  return result;
}

const names = (parameters: NetworkParameters) => Object.keys(parameters) as ParameterName[];

describe.each(CASES)('%s with %s frozen', (name, frozen) => {
  const spec = { ...smallEnsemble(name, SIZE, SEEDS), frozen };

  it.each(['wasm', 'reference'] as const)(
    'leaves them to the bit, without momentum, and moves all else, on %s',
    async (engine) => {
      // In the middle of a run, when there was momentum.
      const { states } = await train(engines[engine], { ...spec, frozen: [] });
      const members = spec.members.map((member, e) => {
        const velocity = Object.fromEntries(
          names(member.initial).map((tensor) => [tensor, new Float32Array(member.initial[tensor]!.length)]),
        ) as unknown as NetworkParameters;
        return { ...member, resume: { parameters: states[e]!.parameters, velocity } };
      });
      const after = await train(engines[engine], { ...spec, members });
      const still = tensorsOf(frozen);
      for (const [e, { parameters, velocity }] of after.states.entries())
        for (const tensor of names(parameters)) {
          const before = states[e]!.parameters[tensor];
          const moves = !still.includes(tensor) && !(tensor === 'A' && name.endsWith('hidden'));
          if (moves) expect(parameters[tensor], tensor).not.toEqual(before);
          else expect(parameters[tensor], tensor).toEqual(before);
          expect(
            velocity[tensor]!.some((v) => v !== 0),
            tensor,
          ).toBe(moves);
        }
    },
  );

  it('trains the same on WebAssembly as by the reference', async () => {
    const [mine, reference] = [await train(engines.wasm, spec), await train(engines.reference, spec)];
    expect(relativeError(mine.losses, reference.losses)).toBeLessThan(GOLDEN_TOLERANCE);
    for (const [e, { parameters }] of mine.states.entries())
      for (const tensor of names(parameters))
        expect(
          relativeError(parameters[tensor]!, reference.states[e]!.parameters[tensor]!),
          tensor,
        ).toBeLessThan(GOLDEN_TOLERANCE);
    for (const [e, { testError }] of mine.evaluations.entries())
      expect(relativeError([testError], [reference.evaluations[e]!.testError])).toBeLessThan(
        GOLDEN_TOLERANCE,
      );
  });
});

describe.each(['3resnet-all', '3resnetU-all'] as const)('block 1 of %s alone', (name) => {
  it('is the network of one hidden layer that begins as it does, and block 2 says nothing', async () => {
    const spec = smallEnsemble(name, SIZE, SEEDS);
    const [first] = phasesOf(spec, { epochs: 8, order: 'inner-first', freeze: 0 });
    const members = spec.members.map((member) => ({ ...member, resume: enterPhase(first!, member)! }));
    const alone = await train(engines.wasm, { ...spec, members, frozen: first!.frozen });
    const shallow = { ...smallEnsemble('2layer-all', SIZE, SEEDS) };
    const twins = shallow.members.map((member, e) => {
      const { W, b1, A } = spec.members[e]!.initial;
      return { ...member, initial: { W, b1, A } };
    });
    const twin = await train(engines.wasm, { ...shallow, members: twins });
    expect(relativeError(alone.losses, twin.losses)).toBeLessThan(GOLDEN_TOLERANCE);
    for (const [e, { parameters }] of alone.states.entries()) {
      for (const tensor of ['W', 'b1', 'A'] as const)
        expect(relativeError(parameters[tensor], twin.states[e]!.parameters[tensor])).toBeLessThan(
          GOLDEN_TOLERANCE,
        );
      expect((parameters.V ?? parameters.U)!.every((weight) => weight === 0)).toBe(true);
      expect(alone.evaluations[e]!.blocks!.block2).toEqual({ baseCoefficient: 0, compositeCoefficient: 0 });
    }
  });
});
