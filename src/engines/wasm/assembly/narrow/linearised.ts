import { addActive, markActive, marksOf } from './active';
import { multiply, NO_FLOOR } from './dense';
import { add, addTangent, subtract } from './elementwise';
import { byOutput, clear, padded } from './rows';
import { multiplyInputs } from './signs/product';
import { BLOCK_NEURONS, Member, Workspace } from './structures';

/**
 * out = f(x; θ0) + ∇f(x; θ0)·δ, with θ0 = (W, b1, V, b2, A) in `weights` and δ = (δW, δb1, δV, δb2, δA) in `trained`, and
 * h, y = A h and u at θ0:
 *
 *     ḣ = σ'(z1) (δW x + δb1)
 *     ẏ = A ḣ + δA h
 *     u̇ = σ'(z2) (δV y + δb2 + V ẏ)
 *     out = A (h + ḣ) + A (u + u̇) + δA (h + u),   out1 = y + ẏ
 */
export function linearisedOutputs(w: Workspace, member: Member, size: i32): void {
  const W = member.W;
  clear(w.out, w.outputBytes, size);
  clear(w.tangent, w.outputBytes, size);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const neurons = min(BLOCK_NEURONS, w.neurons - first);
    const at = <usize>first;
    const h = w.h + at * w.batchBytes;
    const weights = W.trained + at * w.inputBytes;
    const bias = W.trainedBias + (at << 2);
    multiplyInputs(w, w.block, weights, neurons, size, bias, NO_FLOOR);
    addTangent(w.block, h, <usize>neurons * w.batchBytes);
    addToOutput(w, member, first, marksOf(w, w.hActive, first), h, neurons, size);
  }
  const bytes = <usize>padded(size) * w.outputBytes;
  if (w.second) secondLayer(w, member, size, bytes);
  add(w.out, w.out, w.tangent, bytes);
}

/** What some neurons of a layer give to the output, with their tangent in the block. */
function addToOutput(
  w: Workspace,
  member: Member,
  first: i32,
  active: usize,
  layer: usize,
  neurons: i32,
  size: i32,
): void {
  const row = <usize>first * w.outputBytes;
  markActive(w, active, layer, neurons, size);
  addActive(w, w.out, active, w.block, member.A.weights + row, size);
  addActive(w, w.tangent, active, layer, member.A.trained + row, size);
}

/** out1 = y + ẏ, and what u and u̇ give. The room of q holds ẏ meanwhile. */
function secondLayer(w: Workspace, member: Member, size: i32, bytes: usize): void {
  const V = member.V;
  add(w.out1, w.out, w.tangent, bytes);
  subtract(w.q, w.out1, w.y, bytes);
  byOutput(w, w.yDotByOutput, w.q, size);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const neurons = min(BLOCK_NEURONS, w.neurons - first);
    const at = <usize>first;
    const u = w.u + at * w.batchBytes;
    const row = at * w.outputBytes;
    const moved = V.trained + row;
    const bias = V.trainedBias + (at << 2);
    multiply(w, w.block, moved, w.outputBytes, w.outputs, w.yByOutput, neurons, size, bias, NO_FLOOR, 0, false);
    const fixed = V.weights + row;
    multiply(w, w.block, fixed, w.outputBytes, w.outputs, w.yDotByOutput, neurons, size, 0, NO_FLOOR, u, true);
    add(w.block, w.block, u, <usize>neurons * w.batchBytes);
    addToOutput(w, member, first, marksOf(w, w.uActive, first), u, neurons, size);
  }
}
