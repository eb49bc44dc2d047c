import * as tf from '@tensorflow/tfjs';
import { type Architecture, architectureOf } from '../../learners/architectures.ts';
import type { ParameterName } from '../../learners/network.ts';
import { type Trainable, trainableOf } from '../../learners/trainables.ts';

/**
 * Tensors of an ensemble by the parameter's name, stacked over its E members:
 * W [E, m, d], b1 [E, 1, m], U [E, m, m] or V [E, m, k], b2 [E, 1, m], A [E, k, m].
 */
export type Stacked = ReadonlyMap<ParameterName, tf.Tensor3D>;

/** The second hidden layer: u = σ(M r + b2). */
interface SecondLayer {
  /** u, [E, B, m]. */
  readonly u: tf.Tensor3D;
  /** What it reads: r = h, [E, B, m], of a free U; r = A h, [E, B, k], of a bottleneck. */
  readonly r: tf.Tensor3D;
  /** M. */
  readonly matrix: 'U' | 'V';
}

/** What a forward pass keeps for the tangent and the backward pass. */
export interface Activations {
  /** h = σ(W x + b1), [E, B, m]. */
  readonly h: tf.Tensor3D;
  readonly second?: SecondLayer;
  /** What A multiplies: h, u or h + u, [E, B, m]. */
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

/** Runs the hidden layers on x [E, B, d]; a bottleneck reads h through the A of `parameters`. */
export function hiddenLayers(architecture: Architecture, parameters: Stacked, x: tf.Tensor3D): Activations {
  const { second, skip } = architectureOf(architecture);
  const h: tf.Tensor3D = tf.relu(tf.add(timesTransposed(x, parameters.get('W')!), parameters.get('b1')!));
  if (second === 'none') return { h, features: h };
  const matrix = second === 'free' ? 'U' : 'V';
  const r = second === 'free' ? h : outputLayer(parameters, h);
  const u: tf.Tensor3D = tf.relu(tf.add(timesTransposed(r, parameters.get(matrix)!), parameters.get('b2')!));
  return { h, second: { u, r, matrix }, features: skip ? tf.add(h, u) : u };
}

/** A · features, [E, B, k]: out(x), or out1(x) from h alone. */
export function outputLayer(parameters: Stacked, features: tf.Tensor3D): tf.Tensor3D {
  return timesTransposed(features, parameters.get('A')!);
}

/** How h and the features move along δ, [E, B, m]. */
export interface Tangents {
  readonly h: tf.Tensor3D;
  readonly features: tf.Tensor3D;
}

/**
 * Forward differentiation through the hidden layers: ḣ = σ′ ⊙ (δW x + δb1) and u̇ = σ′ ⊙ (δM r + M ṙ + δb2), where ṙ is ḣ,
 * or ȯ1 = δA h + A ḣ of a bottleneck.
 *
 * @param at the activations at θ0.
 */
export function hiddenTangents(
  architecture: Architecture,
  initial: Stacked,
  delta: Stacked,
  x: tf.Tensor3D,
  at: Activations,
): Tangents {
  const dh: tf.Tensor3D = tf.mul(
    openGates(at.h),
    tf.add(timesTransposed(x, delta.get('W')!), delta.get('b1')!),
  );
  if (!at.second) return { h: dh, features: dh };
  const { second, skip } = architectureOf(architecture);
  const { u, r, matrix } = at.second;
  const dr = second === 'free' ? dh : outputTangent(initial, delta, at.h, dh);
  const moved = tf.add(timesTransposed(r, delta.get(matrix)!), timesTransposed(dr, initial.get(matrix)!));
  const du: tf.Tensor3D = tf.mul(openGates(u), tf.add(moved, delta.get('b2')!));
  return { h: dh, features: skip ? tf.add(dh, du) : du };
}

/** How A · features moves: δA · features + A · their tangent, [E, B, k]. */
export function outputTangent(
  initial: Stacked,
  delta: Stacked,
  features: tf.Tensor3D,
  dFeatures: tf.Tensor3D,
): tf.Tensor3D {
  return tf.add(outputLayer(delta, features), outputLayer(initial, dFeatures));
}

/** gᵀ x for every member: [E, B, out] and [E, B, in] to [E, out, in]. */
function outerSum(g: tf.Tensor3D, x: tf.Tensor3D): tf.Tensor3D {
  return tf.matMul(g, x, true, false);
}

/**
 * Hand-derived gradients of ½ · mean ‖out − H‖² with respect to what is trained. The same pass serves the
 * linearised learner: its gradient with respect to δ is the network's at θ0 with the linearised residual.
 * A bottleneck's A has a second gradient, through what the second layer reads, unless hidden layers rest: then that A does too.
 *
 * @param parameters where the hidden layers stand.
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
  const { movesHidden, movesOutput } = trainableOf(trainable);
  const { second, skip } = architectureOf(architecture);
  const result = new Map<ParameterName, tf.Tensor3D>();
  if (movesOutput) result.set('A', outerSum(residual, at.features));
  if (!movesHidden) return result;
  const A = parameters.get('A')!;
  const gFeatures: tf.Tensor3D = tf.matMul(residual, A);
  let gH = gFeatures;
  if (at.second) {
    const { u, r, matrix } = at.second;
    const gZ2: tf.Tensor3D = tf.mul(gFeatures, openGates(u));
    result.set(matrix, outerSum(gZ2, r));
    result.set('b2', tf.sum(gZ2, 1, true));
    const gR: tf.Tensor3D = tf.matMul(gZ2, parameters.get(matrix)!);
    if (second === 'bottleneck' && movesOutput) result.set('A', tf.add(result.get('A')!, outerSum(gR, at.h)));
    const gBelow: tf.Tensor3D = second === 'bottleneck' ? tf.matMul(gR, A) : gR;
    gH = skip ? tf.add(gFeatures, gBelow) : gBelow;
  }
  const gZ1: tf.Tensor3D = tf.mul(gH, openGates(at.h));
  result.set('W', outerSum(gZ1, x));
  result.set('b1', tf.sum(gZ1, 1, true));
  return result;
}
