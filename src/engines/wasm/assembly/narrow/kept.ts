import { fillRange, gatherInputs, scatter } from '../rows';
import { BLOCK_EXAMPLES, Examples, Member, Workspace } from '../structures';
import { hiddenLayers, stack } from './features';
import { addLayers } from './fixed';
import { keepFeatures } from './strips';

/**
 * Computes what does not change while a narrow network trains, for all examples, and keeps it: h, u and y, or
 * s, and h beside it. A table that is not wanted has address 0.
 */
export function keepNarrow(
  w: Workspace,
  member: Member,
  examples: Examples,
  h: usize,
  u: usize,
  s: usize,
  y: usize,
): void {
  const samples = examples.samples;
  for (let first = 0; first < samples; first += BLOCK_EXAMPLES) {
    const size = min(BLOCK_EXAMPLES, samples - first);
    const panels = (size + 3) >> 2;
    stack(w, panels);
    fillRange(w.rows, first, size);
    gatherInputs(w, examples, w.rows, size);
    hiddenLayers(w, member, panels, false);
    if (h) keepFeatures(w, w.h, h, samples, first, size);
    if (u) keepFeatures(w, w.u, u, samples, first, size);
    if (s) {
      addLayers(w, panels);
      keepFeatures(w, w.h, s, samples, first, size);
    }
    const rowBytes = (<usize>w.yByFeature.panels) << 4;
    if (y) scatter(y + <usize>first * rowBytes, rowBytes, w.yByFeature, size);
  }
}
