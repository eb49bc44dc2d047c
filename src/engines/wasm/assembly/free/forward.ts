import { Examples } from '../examples';
import { add } from './elementwise';
import { linearisedOutputs } from './linearised';
import { Matrix } from './panels';
import { multiply, multiplyTransposed } from './product';
import { gather, gatherInputs, transpose } from './rows';
import { Member, Workspace } from './structures';

/**
 * What the hidden layers of a network with a free U say of a batch: h = σ(W x + b1), u = σ(U h + b2) and s, the sum
 * of those that the output layer sees. Where they were kept for every example they are only collected.
 */
export function hiddenLayers(w: Workspace, member: Member, examples: Examples, rows: usize, size: i32): void {
  const panels = (size + 3) >> 2;
  if (examples.s) {
    collect(w.s, w.sByFeature, examples.s, rows, size);
    return;
  }
  gatherInputs(w, examples, rows, size);
  if (examples.h) {
    collect(w.h, w.hByFeature, examples.h, rows, size);
    collect(w.u, w.sByFeature, examples.u, rows, size);
  } else {
    multiply(w.h, member.W.weights, w.x, panels, member.W.bias, 0);
    multiply(w.u, member.U.weights, w.h, panels, member.U.bias, 0);
    if (w.movesHidden) transpose(w.hByFeature, w.h, panels, w.h.rowBlocks);
  }
  if (w.skip) add(w.s.data, w.h.data, w.u.data, <usize>(panels * w.panelBytes));
}

/** Collects a hidden layer where it was kept. */
function collect(layer: Matrix, byFeature: Matrix, table: usize, rows: usize, size: i32): void {
  gather(byFeature, table, rows, size);
  transpose(layer, byFeature, byFeature.panels, (size + 3) >> 2);
}

/**
 * Everything up to out = A s, or its linearisation.
 *
 * @param wantsFirst whether what block 1 says, A h or its linearisation, is wanted too.
 */
export function forward(
  w: Workspace,
  member: Member,
  examples: Examples,
  rows: usize,
  size: i32,
  wantsFirst: bool,
): void {
  const panels = (size + 3) >> 2;
  hiddenLayers(w, member, examples, rows, size);
  if (w.linearised) {
    linearisedOutputs(w, member, panels, wantsFirst);
  } else {
    multiplyTransposed(w.out, member.A.weights, w.s, panels);
    if (wantsFirst) {
      if (examples.s) collect(w.h, w.hByFeature, examples.h, rows, size);
      multiplyTransposed(w.out1, member.A.weights, w.h, panels);
    }
  }
  transpose(w.outByFeature, w.out, panels, w.out.rowBlocks);
  if (wantsFirst) transpose(w.out1ByFeature, w.out1, panels, w.out1.rowBlocks);
}
