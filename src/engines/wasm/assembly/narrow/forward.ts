import { gatherInputs } from '../rows';
import { Examples, Member, Workspace } from '../structures';
import { fixedLayers, hiddenLayers, stack } from './features';
import { fixedOutputs } from './fixed';
import { linearisedOutputs } from './linearised';

/**
 * Everything up to the output of a narrow network: one with no second layer, out = A h, or the paper's ResNet,
 *
 *     h = σ(W x + b1),   out1 = y = A h,   u = σ(V y + b2),   out = out1 + A u
 *
 * or its linearisation. U = V A is never formed.
 *
 * @param wantsFirst whether out1 is wanted where it is not computed anyway.
 */
export function forwardNarrow(
  w: Workspace,
  member: Member,
  examples: Examples,
  rows: usize,
  size: i32,
  wantsFirst: bool,
): void {
  const panels = (size + 3) >> 2;
  stack(w, panels);
  if (!w.movesHidden) {
    fixedOutputs(w, member, examples, rows, size, wantsFirst);
    return;
  }
  gatherInputs(w, examples, rows, size);
  if (w.linearised) {
    fixedLayers(w, member, examples, rows, size);
    linearisedOutputs(w, member, panels);
  } else {
    hiddenLayers(w, member, panels, true);
  }
}
