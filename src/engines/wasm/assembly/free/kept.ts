import { Examples, fillRange } from '../examples';
import { hiddenLayers } from './forward';
import { Matrix } from './panels';
import { scatter, transpose } from './rows';
import { BLOCK_EXAMPLES, Member, Workspace } from './structures';

/**
 * Computes what does not change while a network with a free U trains, for all examples, and keeps it as row-major
 * tables: h and u, or s, and h beside it. A table that is not wanted has address 0.
 */
export function keepHiddenLayers(w: Workspace, member: Member, examples: Examples, h: usize, u: usize, s: usize): void {
  const rowBytes = (<usize>w.sByFeature.panels) << 4;
  for (let first = 0; first < examples.samples; first += BLOCK_EXAMPLES) {
    const size = min(BLOCK_EXAMPLES, examples.samples - first);
    fillRange(w.rows, first, size);
    hiddenLayers(w, member, examples, w.rows, size);
    const offset = <usize>first * rowBytes;
    if (h) keep(w, h + offset, rowBytes, w.h, size);
    if (u) keep(w, u + offset, rowBytes, w.u, size);
    if (s) keep(w, s + offset, rowBytes, w.s, size);
  }
}

function keep(w: Workspace, table: usize, rowBytes: usize, layer: Matrix, size: i32): void {
  transpose(w.sByFeature, layer, (size + 3) >> 2, layer.rowBlocks);
  scatter(table, rowBytes, w.sByFeature, size);
}
