import * as tf from '@tensorflow/tfjs';
import type { NetworkLearner } from '../../learners/learnerNames.ts';
import { trainableOf } from '../../learners/trainables.ts';
import {
  type Activations,
  hiddenLayers,
  hiddenTangents,
  outputLayer,
  outputTangent,
  type Stacked,
} from './passes.ts';

/** What an ensemble computes on some examples x [E, B, d]. */
export interface LearnerPass {
  /** Where the hidden layers stand, and where gradients are taken: θ0 of a kernel learner, θ of any other. */
  readonly at: Stacked;
  readonly activations: Activations;
  /** out(x), [E, B, k]. */
  readonly out: tf.Tensor3D;
  /** What the features h alone give, out1(x) = A h or its linearisation, [E, B, k]: block 1 of a network with a skip. */
  readonly firstBlock: () => tf.Tensor3D;
}

/**
 * Runs a learner on x. The hidden layers of a kernel learner stand at the start, and so does the A through which a
 * bottleneck reads: where A alone is trained, out = A (h + u) stays linear in it.
 *
 * @param initial θ0.
 * @param parameters θ, or δ of a linearised learner: out = f(x; θ0) + ∇θ f(x; θ0)·δ.
 */
export function runLearner(
  { architecture, trainable }: NetworkLearner,
  initial: Stacked,
  parameters: Stacked,
  x: tf.Tensor3D,
): LearnerPass {
  const { linearised, movesHidden } = trainableOf(trainable);
  const at = linearised || !movesHidden ? initial : parameters;
  const activations = hiddenLayers(architecture, at, x);
  const { h, features } = activations;
  if (!linearised) {
    const read = (from: tf.Tensor3D) => outputLayer(parameters, from);
    return { at, activations, out: read(features), firstBlock: () => read(h) };
  }
  const moved = hiddenTangents(architecture, initial, parameters, x, activations);
  const read = (from: tf.Tensor3D, dFrom: tf.Tensor3D): tf.Tensor3D =>
    tf.add(outputLayer(initial, from), outputTangent(initial, parameters, from, dFrom));
  return { at, activations, out: read(features, moved.features), firstBlock: () => read(h, moved.h) };
}
