import { add } from './elementwise';
import { linearisedOutputs } from './linearised';
import { multiply, multiplyTransposed } from './product';
import { gather, transpose } from './rows';
import { Examples, Member, Workspace } from './structures';

/** Collects a batch's x. */
export function gatherInputs(w: Workspace, examples: Examples, rows: usize, size: i32): void {
  gather(w.xByFeature, examples.inputs, rows, size);
  transpose(w.x, w.xByFeature, w.xByFeature.panels, (size + 3) >> 2);
}

/**
 * What the hidden layers say of a batch: h = σ(W x + b1), u = σ(U h + b2) and s, the sum of those that the
 * output layer sees. Where they were kept for every example they are only collected.
 */
export function hiddenLayers(w: Workspace, member: Member, examples: Examples, rows: usize, size: i32): void {
  const panels = (size + 3) >> 2;
  if (examples.s) {
    collect(w, examples.s, rows, size);
    return;
  }
  if (examples.h) {
    gather(w.hByFeature, examples.h, rows, size);
    transpose(w.h, w.hByFeature, w.hByFeature.panels, panels);
    if (w.second) {
      gather(w.sByFeature, examples.u, rows, size);
      transpose(w.u, w.sByFeature, w.sByFeature.panels, panels);
    }
  } else {
    multiply(w.h, member.W.weights, w.x, panels, member.W.bias, 0);
    if (w.second) multiply(w.u, member.U.weights, w.h, panels, member.U.bias, 0);
    if (w.second && member.U.trained) transpose(w.hByFeature, w.h, panels, w.h.rowBlocks);
  }
  if (w.skip) add(w.s.data, w.h.data, w.u.data, <usize>(panels * w.panelBytes));
}

/** Collects s where it was kept. */
function collect(w: Workspace, table: usize, rows: usize, size: i32): void {
  gather(w.sByFeature, table, rows, size);
  transpose(w.s, w.sByFeature, w.sByFeature.panels, (size + 3) >> 2);
}

/** out = A s, or its linearisation. */
export function outputs(w: Workspace, member: Member, panels: i32): void {
  if (w.linearised) linearisedOutputs(w, member, panels);
  else multiplyTransposed(w.out, member.A.weights, w.s, panels);
}
