import { addActive, markActive } from './active';
import { multiply } from './dense';
import { descendHidden, descendOutput, descendOutputAlone } from './descent';
import { byOutput, copy } from './rows';
import { BLOCK_NEURONS, Member, Workspace } from './structures';

/**
 * The backward pass, hand-derived, and the SGD step of every layer that is trained. Each layer steps after its old
 * weights were last used:
 *
 *     dz2 = σ'(z2) Aᵀ r,   q = r + Vᵀ dz2,   dz1 = σ'(z1) Aᵀ q
 *     ∇V = dz2 yᵀ,   ∇A = q hᵀ + r uᵀ,   ∇W = dz1 xᵀ,   ∇b = dz summed over the batch
 *
 * Without a second layer q = r and ∇A = r hᵀ; where the hidden layers are fixed ∇A = r sᵀ. A linearised network has
 * the gradient of the network at its start, with the residual of the linearised output.
 */
export function backward(w: Workspace, member: Member, size: i32, rate: f32): void {
  const A = member.A;
  if (!w.movesHidden) {
    descendOutputAlone(w, member, size, rate);
    return;
  }
  byOutput(w, w.rByOutput, w.r, size);
  if (w.second) throughSecondLayer(w, member, size, rate);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const neurons = min(BLOCK_NEURONS, w.neurons - first);
    const at = <usize>first;
    const h = w.h + at * w.batchBytes;
    const weights = A.weights + at * w.outputBytes;
    multiply(w, w.block, weights, w.outputBytes, w.outputs, w.qByOutput, neurons, size, 0, 0, h, false);
    descendHidden(w, member, member.W, first, neurons, h, w.x, w.inputBytes, w.q, size, rate);
    if (A.trained) descendOutput(w, member, first, neurons, rate);
  }
}

/** q, and the second layer's step. */
function throughSecondLayer(w: Workspace, member: Member, size: i32, rate: f32): void {
  const V = member.V;
  copy(w.q, w.r, w.outputBytes, size);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const neurons = min(BLOCK_NEURONS, w.neurons - first);
    const at = <usize>first;
    const u = w.u + at * w.batchBytes;
    const row = at * w.outputBytes;
    const weights = member.A.weights + row;
    multiply(w, w.block, weights, w.outputBytes, w.outputs, w.rByOutput, neurons, size, 0, 0, u, false);
    markActive(w, w.block, neurons, size);
    addActive(w, w.q, w.block, V.weights + row, size);
    descendHidden(w, member, V, first, neurons, u, w.y, w.outputBytes, w.r, size, rate);
  }
  byOutput(w, w.qByOutput, w.q, size);
}
