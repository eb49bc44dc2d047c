import { BLOCK_BYTES } from '../panels';
import { descendBiasRows, descendRows } from '../products/descent';
import { accumulate, gatedRows } from '../products/narrowProduct';
import { Member, Workspace } from '../structures';
import { FEATURE_BLOCKS } from './features';
import { byExample, copy } from './outputs';

/**
 * The backward pass of a narrow network, hand-derived, and the SGD step of every layer that is trained. Each layer
 * steps after its old weights were last used:
 *
 *     dz2 = σ'(z2) Aᵀ r,   q = r + Vᵀ dz2,   dz1 = σ'(z1) Aᵀ q
 *     ∇V = dz2 yᵀ,   ∇A = q hᵀ + r uᵀ,   ∇W = dz1 xᵀ,   ∇b = dz summed over the batch
 *
 * Without a second layer q = r and ∇A = r hᵀ; where the hidden layers are fixed ∇A = r sᵀ. A linearised network has
 * the gradient of the network at its start, with the residual of the linearised output.
 */
export function backwardNarrow(w: Workspace, member: Member, panels: i32, rate: f32): void {
  const decay = member.weightDecay;
  const W = member.W;
  const A = member.A;
  const rowBlocks = w.h.rowBlocks;
  const reachesBoth = w.second && w.movesHidden;
  if (reachesBoth) throughSecondLayer(w, member, panels, rate);
  for (let first = 0; first < rowBlocks; first += FEATURE_BLOCKS) {
    const blocks = min(FEATURE_BLOCKS, rowBlocks - first);
    if (w.movesHidden) {
      gatedRows(w.block, A.weights, first, blocks, w.second ? w.q : w.r, panels, w.h, false);
      descendRows(W, first, blocks, w.block.data, w.block.stride, w.xByFeature, panels, rate, decay);
      descendBiasRows(W, first, blocks, w.block.data, w.block.stride, panels, rate, decay);
    }
    if (!A.trained) continue;
    const features = w.h.data + <usize>first * BLOCK_BYTES;
    if (reachesBoth) descendRows(A, first, blocks, features, w.h.stride, w.qByFeature, 2 * panels, rate, decay);
    else descendRows(A, first, blocks, features, w.h.stride, w.rByFeature, panels, rate, decay);
  }
}

/** q, and the second layer's step. */
function throughSecondLayer(w: Workspace, member: Member, panels: i32, rate: f32): void {
  const decay = member.weightDecay;
  const V = member.second;
  const rowBlocks = w.h.rowBlocks;
  const block = w.block.data;
  const stride = w.block.stride;
  copy(w.qByFeature, w.rByFeature, panels);
  for (let first = 0; first < rowBlocks; first += FEATURE_BLOCKS) {
    const blocks = min(FEATURE_BLOCKS, rowBlocks - first);
    gatedRows(w.block, member.A.weights, first, blocks, w.r, panels, w.u, false);
    accumulate(w.qByFeature, block, stride, V.weights, first, blocks, panels);
    descendRows(V, first, blocks, block, stride, w.yByFeature, panels, rate, decay);
    descendBiasRows(V, first, blocks, block, stride, panels, rate, decay);
  }
  byExample(w.q, w.qByFeature, panels);
}
