import { add, addTangent, subtract } from '../elementwise';
import { BLOCK_BYTES, Matrix } from '../panels';
import { accumulate, gatedRows } from '../products/narrowProduct';
import { multiplyRows, NO_FLOOR } from '../products/product';
import { Member, Workspace } from '../structures';
import { FEATURE_BLOCKS } from './features';
import { byExample, clear } from './outputs';

/**
 * out = f(x; θ0) + ∇f(x; θ0)·δ of a narrow network, with θ0 = (W, b1, V, b2, A) in `weights` and
 * δ = (δW, δb1, δV, δb2, δA) in `trained`, and h, y = A h and u at θ0:
 *
 *     ḣ = σ'(z1) (δW x + δb1)
 *     ẏ = A ḣ + δA h
 *     u̇ = σ'(z2) (δV y + δb2 + V ẏ)
 *     out = A (h + ḣ) + A (u + u̇) + δA (h + u),   out1 = y + ẏ
 */
export function linearisedOutputs(w: Workspace, member: Member, panels: i32): void {
  const W = member.W;
  const A = member.A;
  const rowBlocks = w.h.rowBlocks;
  const block = w.block.data;
  const stride = w.block.stride;
  const out = w.outByFeature;
  clear(out, panels);
  clear(w.tangent, panels);
  for (let first = 0; first < rowBlocks; first += FEATURE_BLOCKS) {
    const blocks = min(FEATURE_BLOCKS, rowBlocks - first);
    const h = w.h.data + <usize>first * BLOCK_BYTES;
    multiplyRows(block, stride, W.trained!, first, blocks, w.x, panels, W.trainedBias, NO_FLOOR);
    for (let panel = 0; panel < panels; panel++) {
      const at = <usize>panel;
      addTangent(block + at * stride, h + at * w.h.stride, <usize>blocks * BLOCK_BYTES);
    }
    accumulate(out, block, stride, A.weights, first, blocks, panels);
    accumulate(w.tangent, h, w.h.stride, A.trained!, first, blocks, panels);
  }
  if (w.second) secondLayer(w, member, panels);
  sum(w, out, panels);
}

/** c = out + tangent. */
function sum(w: Workspace, c: Matrix, panels: i32): void {
  for (let panel = 0; panel < c.panels; panel++) {
    const at = <usize>panel;
    const out = w.outByFeature.data + at * w.outByFeature.stride;
    add(c.data + at * c.stride, out, w.tangent.data + at * w.tangent.stride, <usize>panels * BLOCK_BYTES);
  }
}

/** out1 = y + ẏ, and what u and u̇ add. The room of q holds ẏ by feature meanwhile. */
function secondLayer(w: Workspace, member: Member, panels: i32): void {
  const V = member.second;
  const A = member.A;
  const rowBlocks = w.h.rowBlocks;
  const block = w.block.data;
  const stride = w.block.stride;
  sum(w, w.out1ByFeature, panels);
  for (let panel = 0; panel < w.qByFeature.panels; panel++) {
    const at = <usize>panel;
    const yDot = w.qByFeature.data + at * w.qByFeature.stride;
    const out1 = w.out1ByFeature.data + at * w.out1ByFeature.stride;
    subtract(yDot, out1, w.yByFeature.data + at * w.yByFeature.stride, <usize>panels * BLOCK_BYTES);
  }
  byExample(w.yDot, w.qByFeature, panels);
  for (let first = 0; first < rowBlocks; first += FEATURE_BLOCKS) {
    const blocks = min(FEATURE_BLOCKS, rowBlocks - first);
    const u = w.u.data + <usize>first * BLOCK_BYTES;
    multiplyRows(block, stride, V.trained!, first, blocks, w.y, panels, V.trainedBias, NO_FLOOR);
    gatedRows(w.block, V.weights, first, blocks, w.yDot, panels, w.u, true);
    for (let panel = 0; panel < panels; panel++) {
      const at = <usize>panel;
      const place = block + at * stride;
      add(place, place, u + at * w.u.stride, <usize>blocks * BLOCK_BYTES);
    }
    accumulate(w.outByFeature, block, stride, A.weights, first, blocks, panels);
    accumulate(w.tangent, u, w.u.stride, A.trained!, first, blocks, panels);
  }
}
