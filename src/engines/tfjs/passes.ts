import * as tf from '@tensorflow/tfjs';
import type { Architecture, Trainable } from '../../learners/learnerNames.ts';
import type { ParameterName } from '../../learners/network.ts';

/**
 * Tensors of an ensemble by the parameter's name, stacked over its E members:
 * W [E, m, d], b1 [E, 1, m], U [E, m, m], b2 [E, 1, m], A [E, k, m].
 */
export type Stacked = ReadonlyMap<ParameterName, tf.Tensor3D>;

/** What a forward pass keeps for the tangent and the backward pass; all [E, B, m]. */
export interface Activations {
  /** h = σ(W x + b1). */
  readonly h: tf.Tensor3D;
  /** u = σ(U h + b2), where there is a second hidden layer. */
  readonly u?: tf.Tensor3D;
  /** What A multiplies: h, u or h + u. */
  readonly features: tf.Tensor3D;
}

/** x wᵀ for every member: [E, B, in] and [E, out, in] to [E, B, out]. */
function timesTransposed(x: tf.Tensor3D, w: tf.Tensor3D): tf.Tensor3D {
  return tf.matMul(x, w, false, true);
}

/** Where a ReLU is open: 1 for a positive activation, 0 elsewhere, as in PyTorch. */
function openGates(activation: tf.Tensor3D): tf.Tensor3D {
  return tf.step(activation);
}

/** Runs the hidden layers on x [E, B, d]. */
export function hiddenLayers(architecture: Architecture, parameters: Stacked, x: tf.Tensor3D): Activations {
  const h: tf.Tensor3D = tf.relu(tf.add(timesTransposed(x, parameters.get('W')!), parameters.get('b1')!));
  if (architecture === '2layer') return { h, features: h };
  const u: tf.Tensor3D = tf.relu(tf.add(timesTransposed(h, parameters.get('U')!), parameters.get('b2')!));
  return { h, u, features: architecture === '3layer' ? u : tf.add(h, u) };
}

/** out(x) = A · features, [E, B, k]. */
export function outputLayer(parameters: Stacked, { features }: Activations): tf.Tensor3D {
  return timesTransposed(features, parameters.get('A')!);
}

/**
 * The tangent ∇θ f(x; θ0)·δ, [E, B, k], by forward differentiation:
 * ḣ = σ′ ⊙ (δW x + δb1), u̇ = σ′ ⊙ (δU h + U ḣ + δb2), and δA · features + A · (their sum).
 *
 * @param at the activations at θ0.
 */
export function tangent(
  architecture: Architecture,
  initial: Stacked,
  delta: Stacked,
  x: tf.Tensor3D,
  at: Activations,
): tf.Tensor3D {
  const dh: tf.Tensor3D = tf.mul(
    openGates(at.h),
    tf.add(timesTransposed(x, delta.get('W')!), delta.get('b1')!),
  );
  let dFeatures = dh;
  if (at.u) {
    const throughU = tf.add(timesTransposed(at.h, delta.get('U')!), timesTransposed(dh, initial.get('U')!));
    const du: tf.Tensor3D = tf.mul(openGates(at.u), tf.add(throughU, delta.get('b2')!));
    dFeatures = architecture === '3layer' ? du : tf.add(dh, du);
  }
  return tf.add(timesTransposed(at.features, delta.get('A')!), timesTransposed(dFeatures, initial.get('A')!));
}

/** gᵀ x for every member: [E, B, out] and [E, B, in] to [E, out, in]. */
function outerSum(g: tf.Tensor3D, x: tf.Tensor3D): tf.Tensor3D {
  return tf.matMul(g, x, true, false);
}

/**
 * Hand-derived gradients of ½ · mean ‖out − H‖² with respect to what is trained. The same pass serves the
 * linearised learner: its gradient with respect to δ is the network's at θ0 with the linearised residual.
 *
 * @param residual (out − H) / batch size, [E, B, k].
 * @param at the activations at `parameters`.
 */
export function gradients(
  trainable: Trainable,
  architecture: Architecture,
  parameters: Stacked,
  x: tf.Tensor3D,
  at: Activations,
  residual: tf.Tensor3D,
): Stacked {
  const result = new Map<ParameterName, tf.Tensor3D>();
  if (trainable !== 'hidden') result.set('A', outerSum(residual, at.features));
  if (trainable === 'last') return result;
  const gFeatures: tf.Tensor3D = tf.matMul(residual, parameters.get('A')!);
  let gH = gFeatures;
  if (at.u) {
    const gU: tf.Tensor3D = tf.mul(gFeatures, openGates(at.u));
    result.set('U', outerSum(gU, at.h));
    result.set('b2', tf.sum(gU, 1, true));
    const throughU: tf.Tensor3D = tf.matMul(gU, parameters.get('U')!);
    gH = architecture === '3layer' ? throughU : tf.add(gFeatures, throughU);
  }
  const gZ: tf.Tensor3D = tf.mul(gH, openGates(at.h));
  result.set('W', outerSum(gZ, x));
  result.set('b1', tf.sum(gZ, 1, true));
  return result;
}
