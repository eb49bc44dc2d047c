import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { relativeError } from '../../src/engines/golden/replay.ts';
import { runLearner } from '../../src/engines/tfjs/learnerPass.ts';
import { stack } from '../../src/engines/tfjs/stacking.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import type { Architecture } from '../../src/learners/architectures.ts';
import { initialParameters } from '../../src/learners/initialisation.ts';
import type { NetworkParameters } from '../../src/learners/network.ts';
import { START_NAMES } from '../../src/learners/starts.ts';

/** V (A h) and (V A) h sum in another order. */
const ORDER_TOLERANCE = 1e-5;
const SAMPLES = 8;

beforeAll(async () => {
  await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

/** U = V A, shape [m, m], summed in float64. */
function product({ V, A }: NetworkParameters, m: number, k: number): Float32Array {
  return Float32Array.from({ length: m * m }, (_, at) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += V![Math.floor(at / m) * k + j]! * A[j * m + (at % m)]!;
    return sum;
  });
}

it('the paper’s ResNet is the one with a free U at U = V A, whatever its sizes, start and scale', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }).map((n) => 4 * n),
      fc.integer({ min: 1, max: 4 }).map((n) => 4 * n),
      fc.constantFrom(...START_NAMES),
      fc.constantFrom(0.5, 1, 4),
      fc.integer({ min: 1, max: 1000 }),
      (width, outputDimension, start, scale, seed) => {
        const size = { inputDimension: 2 * outputDimension, width, outputDimension };
        const parameters = initialParameters(seed, '3resnet', size, { start, scale });
        const { V: _, ...others } = parameters;
        const free = { ...others, U: product(parameters, width, outputDimension) };
        const outputs = tf.tidy(() => {
          const x = tf.sign(
            tf.randomNormal([1, SAMPLES, size.inputDimension], 0, 1, 'float32', seed),
          ) as tf.Tensor3D;
          const run = (architecture: Architecture, tensors: NetworkParameters) => {
            const at = stack(architecture, size, [tensors]);
            return runLearner({ architecture, trainable: 'all' }, at, at, x).out.dataSync();
          };
          return [run('3resnet', parameters), run('3resnetU', free)] as const;
        });
        expect(relativeError(...outputs)).toBeLessThan(ORDER_TOLERANCE);
      },
    ),
    { numRuns: 40 },
  );
});
