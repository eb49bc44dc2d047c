import { Examples } from '../examples';
import { addActive, markActive, marksOf } from './active';
import { addLayers, fixedLayers, gatherLayer } from './kept';
import { hiddenLayers } from './layers';
import { linearisedOutputs } from './linearised';
import { clear, gatherInputs } from './rows';
import { BLOCK_NEURONS, Member, Workspace } from './structures';

/**
 * Everything up to the output of a batch: out = A h where there is one hidden layer, or the paper's ResNet,
 *
 *     h = σ(W x + b1),   out1 = y = A h,   u = σ(V y + b2),   out = out1 + A u
 *
 * or its linearisation. U = V A is never formed.
 *
 * @param wantsFirst whether out1 is wanted where it is not computed anyway.
 */
export function forward(
  w: Workspace,
  member: Member,
  examples: Examples,
  rows: usize,
  size: i32,
  wantsFirst: bool,
): void {
  if (!w.movesHidden) {
    fixedOutputs(w, member, examples, rows, size, wantsFirst);
    return;
  }
  gatherInputs(w, examples, rows, size);
  if (w.linearised) {
    fixedLayers(w, member, examples, rows, size);
    linearisedOutputs(w, member, size);
  } else {
    hiddenLayers(w, member, size, true);
  }
}

/**
 * out = A s where the hidden layers are fixed: s = h + u, u = σ(V A0 h + b2) with the A0 of the start. The room of h holds
 * s in the end.
 */
function fixedOutputs(
  w: Workspace,
  member: Member,
  examples: Examples,
  rows: usize,
  size: i32,
  wantsFirst: bool,
): void {
  if (examples.s) {
    if (wantsFirst) {
      gatherLayer(w, w.h, examples.h, rows, size);
      multiplyByA(w, w.out1, member, size);
    }
    gatherLayer(w, w.h, examples.s, rows, size);
  } else {
    gatherInputs(w, examples, rows, size);
    hiddenLayers(w, member, size, false);
    if (wantsFirst) multiplyByA(w, w.out1, member, size);
    addLayers(w);
  }
  multiplyByA(w, w.out, member, size);
}

/** C = A times what lies in the room of h, by example. */
function multiplyByA(w: Workspace, c: usize, member: Member, size: i32): void {
  clear(c, w.outputBytes, size);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const layer = w.h + <usize>first * w.batchBytes;
    const active = marksOf(w, w.hActive, first);
    markActive(w, active, layer, min(BLOCK_NEURONS, w.neurons - first), size);
    addActive(w, c, active, layer, member.A.weights + <usize>first * w.outputBytes, size);
  }
}
