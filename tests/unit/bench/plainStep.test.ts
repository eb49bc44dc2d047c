import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { engineStep } from '../../../bench/engineStep.ts';
import { PlainNet } from '../../../bench/plainStep.ts';
import { ensembleSpec, stepPlan } from '../../../bench/workload.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import type { NetworkName } from '../../../src/learners/learnerNames.ts';

/** Both compute in float32, in different orders. */
const RELATIVE_TOLERANCE = 1e-4;
const STEPS = 20;

it.each<NetworkName>(['3resnetU-all', '3resnetU-hidden', '3layer-last', '2layer-all'])(
  'the plain network that %s is held against takes the same steps',
  async (learner) => {
    await tf.setBackend('cpu');
    const workload = { learner, width: 12, members: 1, samples: 200 };
    const spec = ensembleSpec(workload);
    const plan = stepPlan(STEPS, 1, workload.samples);
    const ensemble = await createWasmEngine(await loadInNode()).createEnsemble(spec);
    const losses = await ensemble.advance(plan);
    const net = new PlainNet(spec);
    for (let i = 0; i < STEPS; i++) {
      const rows = plan.rows.subarray(i * spec.batchSize, (i + 1) * spec.batchSize);
      const loss = tf.tidy(() => net.loss(rows)).dataSync()[0]!;
      expect(Math.abs(loss / losses[i]! - 1)).toBeLessThan(RELATIVE_TOLERANCE);
      net.step(rows);
    }
    net.dispose();
    ensemble.dispose();
  },
);

it('an engine’s step is timed from call to result, without drawing its batches', async () => {
  const workload = { learner: '3resnetU-all', width: 12, members: 2, samples: 200 } as const;
  const step = await engineStep(createWasmEngine(await loadInNode()), workload);
  const ms = await step.time(50);
  expect(ms).toBeGreaterThan(0);
  expect(step.leastSynchronousMs()).toBeLessThanOrEqual(ms / 50);
  step.dispose();
});
