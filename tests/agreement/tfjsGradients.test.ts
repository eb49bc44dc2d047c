import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { relativeError } from '../../src/engines/golden/replay.ts';
import { runLearner } from '../../src/engines/tfjs/learnerPass.ts';
import { gradients, type Stacked } from '../../src/engines/tfjs/passes.ts';
import { stack } from '../../src/engines/tfjs/stacking.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { initialParameters } from '../../src/learners/initialisation.ts';
import { type Architecture, NETWORK_NAMES, parseLearner } from '../../src/learners/learnerNames.ts';
import type { ParameterName } from '../../src/learners/network.ts';

/** Two float32 computations of the same sum in different orders. */
const FLOAT32_TOLERANCE = 1e-5;
const MEMBERS = 2;
const BATCH = 9;
const size = { inputDimension: 12, width: 16, outputDimension: 8 };

beforeAll(async () => {
  await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

function someTensors(architecture: Architecture, firstSeed: number): Stacked {
  const seeds = Array.from({ length: MEMBERS }, (_, e) => firstSeed + e);
  return stack(
    architecture,
    size,
    seeds.map((seed) => initialParameters(seed, architecture, size)),
  );
}

describe.each(NETWORK_NAMES)('the hand-derived gradients of %s', (name) => {
  const learner = parseLearner(name);
  const { architecture, trainable } = learner;

  it('are those of automatic differentiation', async () => {
    const initial = someTensors(architecture, 1);
    const parameters = someTensors(architecture, 50);
    const x = tf.sign(tf.randomNormal([MEMBERS, BATCH, 12], 0, 1, 'float32', 7)) as tf.Tensor3D;
    const targets = tf.randomNormal([MEMBERS, BATCH, 8], 0, 1, 'float32', 8) as tf.Tensor3D;

    const { at, activations, out } = runLearner(learner, initial, parameters, x);
    const residual: tf.Tensor3D = tf.div(tf.sub(out, targets), BATCH);
    const byHand = gradients(trainable, architecture, at, x, activations, residual);

    const names = [...byHand.keys()];
    const loss = (...values: tf.Tensor[]): tf.Scalar => {
      const moved: Stacked = new Map([
        ...parameters,
        ...names.map((key, i) => [key, values[i] as tf.Tensor3D] as const),
      ]);
      const outputs = runLearner(learner, initial, moved, x).out;
      return tf.mul(tf.sum(tf.square(tf.sub(outputs, targets))), 0.5 / BATCH);
    };
    const automatic = tf.grads(loss)(names.map((key) => parameters.get(key)!));
    for (const [i, key] of names.entries()) {
      const error = relativeError(await byHand.get(key)!.data(), await automatic[i]!.data());
      expect(error, key).toBeLessThan(FLOAT32_TOLERANCE);
    }
  });

  it('move exactly what the learner trains', () => {
    const x = tf.ones([MEMBERS, BATCH, 12]) as tf.Tensor3D;
    const start = someTensors(architecture, 1);
    const { at, activations, out } = runLearner(learner, start, start, x);
    const moved = gradients(trainable, architecture, at, x, activations, out);
    const every = [...start.keys()];
    const expected: Record<typeof trainable, ParameterName[]> = {
      all: every,
      ntk: every,
      hidden: every.filter((key) => key !== 'A'),
      last: ['A'],
    };
    expect([...moved.keys()].sort()).toEqual(expected[trainable].sort());
  });
});
