import * as tf from '@tensorflow/tfjs';
import type { Dataset } from '../../problem/dataset.ts';
import type { EnsembleSpec } from '../engine.ts';
import { type LearnerPass, runLearner } from './learnerPass.ts';
import type { Stacked } from './passes.ts';
import { memberOf, padded, resize } from './stacking.ts';

/** Activations held at once, in numbers. */
const BLOCK_NUMBERS = 2 ** 23;

/** What is wanted of a pass, each of shape [E, B, k]. */
export type Wanted = (pass: LearnerPass) => tf.Tensor3D[];
export const wholeOutput: Wanted = ({ out }) => [out];
export const withFirstBlock: Wanted = ({ out, firstBlock }) => [out, firstBlock()];

/**
 * What a pass of one member gives over a whole set, each of shape [samples, k].
 *
 * @param parameters what SGD moves: θ, or δ of a linearised learner.
 */
export async function memberOutputs(
  spec: EnsembleSpec,
  initial: Stacked,
  parameters: Stacked,
  e: number,
  { inputs, samples }: Dataset,
  wanted: Wanted,
): Promise<Float32Array[]> {
  const { inputDimension: d, outputDimension: k, width } = spec;
  const block = Math.max(1, Math.floor(BLOCK_NUMBERS / padded(width)));
  const outputs: Float32Array[] = [];
  for (let first = 0; first < samples; first += block) {
    const rows = Math.min(block, samples - first);
    const picked = tf.tidy(() => {
      const values = resize(inputs.subarray(first * d, (first + rows) * d), d, rows, padded(d));
      const x = tf.tensor3d(values, [1, rows, padded(d)]);
      return wanted(runLearner(spec, memberOf(initial, e), memberOf(parameters, e), x));
    });
    for (const [i, tensor] of picked.entries()) {
      outputs[i] ??= new Float32Array(samples * k);
      outputs[i].set(resize((await tensor.data()) as Float32Array, padded(k), rows, k), first * k);
    }
    tf.dispose(picked);
  }
  return outputs;
}
