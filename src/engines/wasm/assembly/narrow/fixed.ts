import { add } from '../elementwise';
import { BLOCK_BYTES, Matrix } from '../panels';
import { accumulate } from '../products/narrowProduct';
import { gatherInputs } from '../rows';
import { Examples, Member, Workspace } from '../structures';
import { hiddenLayers } from './features';
import { gatherFeatures } from './strips';
import { clear } from './outputs';

/** h ← s = h + u, where there is a second layer. */
export function addLayers(w: Workspace, panels: i32): void {
  if (w.second) add(w.h.data, w.h.data, w.u.data, <usize>panels * w.h.stride);
}

/** c = A·layer, by feature. */
function multiplyByA(w: Workspace, c: Matrix, member: Member, panels: i32): void {
  clear(c, panels);
  accumulate(c, w.h.data, w.h.stride, member.A.weights, 0, w.h.rowBlocks, panels);
}

/**
 * out = A s of a narrow network whose hidden layers do not move: s = h + u, u = σ(V A0 h + b2) with the A0 of the start.
 * The room of h holds s in the end.
 *
 * @param wantsFirst whether out1 = A h is wanted too.
 */
export function fixedOutputs(
  w: Workspace,
  member: Member,
  examples: Examples,
  rows: usize,
  size: i32,
  wantsFirst: bool,
): void {
  const panels = (size + 3) >> 2;
  if (examples.s) {
    if (wantsFirst) {
      gatherFeatures(w, w.h, examples.h, examples.samples, rows, size);
      multiplyByA(w, w.out1ByFeature, member, panels);
    }
    gatherFeatures(w, w.h, examples.s, examples.samples, rows, size);
  } else {
    gatherInputs(w, examples, rows, size);
    hiddenLayers(w, member, panels, false);
    if (wantsFirst) multiplyByA(w, w.out1ByFeature, member, panels);
    addLayers(w, panels);
  }
  multiplyByA(w, w.outByFeature, member, panels);
}
