import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE, relativeError } from '../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { architectureOf } from '../../src/learners/architectures.ts';
import { NETWORK_NAMES } from '../../src/learners/learnerNames.ts';
import { BLOCK_NETWORKS, blockErrors } from './blocks.ts';
import { predictOracle, tensorNames, trainOracle } from './oracle.ts';
import { SMALL, smallEnsemble, smallPlan } from './smallEnsembles.ts';

/** Batched and single products may sum in another order. */
const ORDER_TOLERANCE = 1e-5;

let engine: Engine;
beforeAll(async () => {
  engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

describe.each(NETWORK_NAMES)('an ensemble of %s', (name) => {
  const odd = { ...SMALL, width: 7, batchSize: 5 };

  it('trains each member as if it were alone', async () => {
    const seeds = [1, 2, 3];
    const plan = smallPlan(odd, seeds.length, 6);
    const together = await engine.createEnsemble(smallEnsemble(name, odd, seeds));
    const losses = await together.advance(plan);
    const states = await together.state();
    const evaluations = await together.evaluate();
    together.dispose();
    for (const [e, seed] of seeds.entries()) {
      const rows = plan.rows.filter((_, i) => Math.floor(i / odd.batchSize) % seeds.length === e);
      const alone = await engine.createEnsemble(smallEnsemble(name, odd, [seed]));
      const lossesAlone = await alone.advance({ ...plan, rows });
      expect(
        relativeError(
          losses.filter((_, i) => i % seeds.length === e),
          lossesAlone,
        ),
      ).toBeLessThan(ORDER_TOLERANCE);
      expect(relativeError(states[e]!.parameters.A, (await alone.state())[0]!.parameters.A)).toBeLessThan(
        ORDER_TOLERANCE,
      );
      expect(evaluations[e]!.testError).toBeCloseTo((await alone.evaluate())[0]!.testError, 4);
      alone.dispose();
    }
  });

  it('shows of each member the weights and the outputs of its definition', async () => {
    const spec = smallEnsemble(name, odd, [1, 2]);
    const plan = smallPlan(odd, 2, 6);
    const ensemble = await engine.createEnsemble(spec);
    await ensemble.advance(plan);
    for (const [e, member] of spec.members.entries()) {
      const { parameters } = trainOracle(spec, e, [plan]);
      const inspection = await ensemble.inspect(e);
      for (const tensor of tensorNames(spec))
        expect(relativeError(inspection.parameters[tensor]!, parameters[tensor]!)).toBeLessThan(
          GOLDEN_TOLERANCE,
        );
      const expected = predictOracle(spec, member, parameters, member.test);
      expect(relativeError(inspection.outputs, expected)).toBeLessThan(GOLDEN_TOLERANCE);
      const expected1 = architectureOf(spec.architecture).skip
        ? predictOracle(spec, member, parameters, member.test, 'out1')
        : [];
      expect(relativeError(inspection.outputs1 ?? [], expected1)).toBeLessThan(GOLDEN_TOLERANCE);
    }
    ensemble.dispose();
  });

  it('continues from a state as if it had never stopped', async () => {
    const plan = smallPlan(odd, 2, 5);
    const spec = smallEnsemble(name, odd, [4, 5]);
    const whole = await engine.createEnsemble(spec);
    await whole.advance(plan);
    const halfway = await whole.state();
    const losses = await whole.advance(plan);
    const members = spec.members.map((member, e) => ({ ...member, resume: halfway[e]! }));
    const resumed = await engine.createEnsemble({ ...spec, members });
    expect(await resumed.advance(plan)).toEqual(losses);
    whole.dispose();
    resumed.dispose();
  });

  it('takes calls in the order in which they are made, also before earlier ones have settled', async () => {
    const plan = smallPlan(odd, 1, 4);
    const spec = smallEnsemble(name, odd, [6]);
    const patient = await engine.createEnsemble(spec);
    const expected = [];
    for (let round = 0; round < 2; round++)
      expected.push(
        await patient.advance(plan),
        await patient.evaluate(),
        await patient.state(),
        await patient.inspect(0),
      );
    const hasty = await engine.createEnsemble(spec);
    const pending = [0, 1].flatMap((): Promise<unknown>[] => [
      hasty.advance(plan),
      hasty.evaluate(),
      hasty.state(),
      hasty.inspect(0),
    ]);
    expect(await Promise.all(pending)).toEqual(expected);
    patient.dispose();
    hasty.dispose();
  });

  it('holds its number of tensors constant over steps and evaluations, and leaves none behind', async () => {
    const before = tf.memory().numTensors;
    const ensemble = await engine.createEnsemble(smallEnsemble(name, SMALL, [1, 2]));
    const held = tf.memory().numTensors;
    for (let round = 0; round < 3; round++) {
      await ensemble.advance(smallPlan(SMALL, 2, 4));
      await ensemble.evaluate();
      await ensemble.state();
      await ensemble.inspect(1);
      expect(tf.memory().numTensors).toBe(held);
    }
    ensemble.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe.each(BLOCK_NETWORKS)('the blocks of %s', (name) => {
  it('add up to the whole network, and hold what their definition says', async () => {
    const { ofSum, ofOracle } = await blockErrors(engine, name);
    expect(ofSum).toBeLessThan(ORDER_TOLERANCE);
    expect(ofOracle).toBeLessThan(GOLDEN_TOLERANCE);
  });
});

it('a network with one block says nothing of two', async () => {
  const ensemble = await engine.createEnsemble(smallEnsemble('3layer-all', SMALL, [1]));
  expect((await ensemble.evaluate())[0]!.blocks).toBeUndefined();
  ensemble.dispose();
});
