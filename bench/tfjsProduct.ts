import * as tf from '@tensorflow/tfjs';
import type { Contender } from './race.ts';
import { BATCH_SIZE } from './workload.ts';

/** [batch, m]·[m, m] in a bare loop of TensorFlow.js's own product. */
export async function tfjsProduct(backend: string, width: number): Promise<Contender> {
  await tf.setBackend(backend);
  const a = tf.randomNormal([BATCH_SIZE, width]);
  const b = tf.randomNormal([width, width]);
  return {
    name: `product on tfjs-${backend}`,
    async time(count) {
      await tf.setBackend(backend);
      const began = performance.now();
      for (let i = 1; i < count; i++) tf.dispose(tf.matMul(a, b));
      const last = tf.matMul(a, b);
      await last.data();
      last.dispose();
      return performance.now() - began;
    },
    dispose: () => tf.dispose([a, b]),
  };
}
