import { BLOCK_BYTES } from '../panels';
import { accumulate } from '../products/narrowProduct';
import { multiplyRows } from '../products/product';
import { gather } from '../rows';
import { Examples, Member, Workspace } from '../structures';
import { gatherFeatures } from './strips';
import { byExample, clear, copy } from './outputs';

/**
 * A narrow network's hidden layers are taken so many features at a time, in blocks of 4: what is computed of them is
 * used while it is in the nearest cache, and the cost of a step grows in proportion to m.
 */
export const FEATURE_BLOCKS: i32 = 8;

/** Puts u behind h and r behind q, for a batch of so many panels: so ∇A = h qᵀ + u rᵀ is one product. */
export function stack(w: Workspace, panels: i32): void {
  if (!w.second) return;
  w.u.data = w.h.data + <usize>panels * w.h.stride;
  w.rByFeature.data = w.qByFeature.data + <usize>panels * BLOCK_BYTES;
}

/**
 * The hidden layers of a batch whose x is collected: h = σ(W x + b1), y = A h and u = σ(V y + b2). The room of y is
 * that of out where there is no second layer.
 *
 * @param addsOutput whether out = y + A u is computed on the way.
 */
export function hiddenLayers(w: Workspace, member: Member, panels: i32, addsOutput: bool): void {
  const W = member.W;
  const rowBlocks = w.h.rowBlocks;
  clear(w.yByFeature, panels);
  for (let first = 0; first < rowBlocks; first += FEATURE_BLOCKS) {
    const blocks = min(FEATURE_BLOCKS, rowBlocks - first);
    const h = w.h.data + <usize>first * BLOCK_BYTES;
    multiplyRows(h, w.h.stride, W.weights, first, blocks, w.x, panels, W.bias, 0);
    accumulate(w.yByFeature, h, w.h.stride, member.reader, first, blocks, panels);
  }
  if (!w.second) return;
  const V = member.second;
  const A = member.A.weights;
  byExample(w.y, w.yByFeature, panels);
  if (addsOutput) copy(w.outByFeature, w.yByFeature, panels);
  for (let first = 0; first < rowBlocks; first += FEATURE_BLOCKS) {
    const blocks = min(FEATURE_BLOCKS, rowBlocks - first);
    const u = w.u.data + <usize>first * BLOCK_BYTES;
    multiplyRows(u, w.u.stride, V.weights, first, blocks, w.y, panels, V.bias, 0);
    if (addsOutput) accumulate(w.outByFeature, u, w.u.stride, A, first, blocks, panels);
  }
}

/** The same at the start of a network whose hidden layers do not move: collected where they were kept. */
export function fixedLayers(w: Workspace, member: Member, examples: Examples, rows: usize, size: i32): void {
  const panels = (size + 3) >> 2;
  if (!examples.h) {
    hiddenLayers(w, member, panels, false);
    return;
  }
  gatherFeatures(w, w.h, examples.h, examples.samples, rows, size);
  if (!w.second) return;
  gatherFeatures(w, w.u, examples.u, examples.samples, rows, size);
  gather(w.yByFeature, examples.y, rows, size);
  byExample(w.y, w.yByFeature, panels);
}
