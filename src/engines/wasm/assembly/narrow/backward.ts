import { addActive, marksOf } from './active';
import { multiply, throughOutput } from './dense';
import { descendHidden, descendOutput, descendOutputAlone } from './descent';
import { markExamples } from './gradient';
import { byOutput, copy } from './rows';
import { descendBySigns } from './signs/descent';
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
    const h = w.h + <usize>first * w.batchBytes;
    const chunks = markExamples(w, marksOf(w, w.hActive, first), size);
    if (w.signs) {
      descendBySigns(w, member, first, neurons, h, chunks, size, rate);
    } else {
      throughOutput(w, member, first, neurons, h, size);
      descendHidden(w, member, member.W, first, neurons, h, w.x, w.inputBytes, w.q, chunks, size, rate);
    }
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
    const active = marksOf(w, w.uActive, first);
    addActive(w, w.q, active, w.block, V.weights + row, size);
    const chunks = markExamples(w, active, size);
    descendHidden(w, member, V, first, neurons, u, w.y, w.outputBytes, w.r, chunks, size, rate);
  }
  byOutput(w, w.qByOutput, w.q, size);
}
