import { beforeAll, describe, expect, it } from 'vitest';
import { PlainNet } from '../../../bench/plainStep.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { relativeError } from '../../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../../src/engines/tfjs/tfjsEngine.ts';
import { NETWORK_NAMES, parseLearner } from '../../../src/learners/learnerNames.ts';
import { trainableOf } from '../../../src/learners/trainables.ts';
import { SMALL, smallEnsemble, smallPlan } from '../../agreement/smallEnsembles.ts';

/** Two float32 computations of the same steps in different orders. */
const ORDER_TOLERANCE = 1e-5;
const STEPS = 6;

let engine: Engine;
beforeAll(async () => {
  engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

describe('the plain network that engines are raced against', () => {
  const plain = NETWORK_NAMES.filter((name) => !trainableOf(parseLearner(name).trainable).linearised);
  it.each(plain)('takes the steps of %s', async (name) => {
    const spec = smallEnsemble(name, SMALL, [1]);
    const plan = smallPlan(SMALL, 1, STEPS);
    const ensemble = await engine.createEnsemble(spec);
    const expected = await ensemble.advance(plan);
    ensemble.dispose();
    const net = new PlainNet(spec);
    const losses = Array.from(expected, (_, step) => {
      const first = step * SMALL.batchSize;
      const rows = plan.rows.subarray(first, first + plan.batchSizes[step]!);
      const loss = net.loss(rows).dataSync()[0]!;
      net.step(rows);
      return loss;
    });
    net.dispose();
    expect(relativeError(losses, expected)).toBeLessThan(ORDER_TOLERANCE);
  });
});
