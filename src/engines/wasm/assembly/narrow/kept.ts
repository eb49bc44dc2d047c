import { Examples, fillRange } from '../examples';
import { transpose4, VECTOR_BYTES } from '../vectors';
import { hiddenLayers } from './layers';
import { byOutput, gather, gatherInputs } from './rows';
import { BLOCK_EXAMPLES, BLOCK_NEURONS, Member, Workspace } from './structures';

/** Collects a batch of a kept layer, [m, batch]. The last example stands for those that pad it to a multiple of 4. */
export function gatherLayer(w: Workspace, layer: usize, table: usize, rows: usize, size: i32): void {
  const bytes = w.batchBytes;
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const end = min(first + BLOCK_NEURONS, w.neurons);
    for (let b = 0; b < size; b += 4) {
      const p = rowOf(w, table, rows, b);
      const q = rowOf(w, table, rows, min(b + 1, size - 1));
      const r = rowOf(w, table, rows, min(b + 2, size - 1));
      const s = rowOf(w, table, rows, min(b + 3, size - 1));
      let to = layer + <usize>first * bytes + ((<usize>b) << 2);
      for (let neuron = first; neuron < end; neuron += 4) {
        const at = (<usize>neuron) << 2;
        v128.store(w.packed, v128.load(p + at));
        v128.store(w.packed, v128.load(q + at), 16);
        v128.store(w.packed, v128.load(r + at), 32);
        v128.store(w.packed, v128.load(s + at), 48);
        transpose4(to, bytes, w.packed, VECTOR_BYTES);
        to += 4 * bytes;
      }
    }
  }
}

function rowOf(w: Workspace, table: usize, rows: usize, b: i32): usize {
  return table + <usize>load<i32>(rows + ((<usize>b) << 2)) * w.keptBytes;
}

/** Keeps a layer of a batch: the rows of `size` examples from `table` on. */
function keepLayer(w: Workspace, layer: usize, table: usize, size: i32): void {
  for (let neuron = 0; neuron < w.neurons; neuron += 4) {
    for (let b = 0; b < size; b += 4) {
      transpose4(w.packed, VECTOR_BYTES, layer + ((<usize>b) << 2), w.batchBytes);
      for (let i = b; i < min(b + 4, size); i++) {
        v128.store(table + <usize>i * w.keptBytes, v128.load(w.packed + ((<usize>(i - b)) << 4)));
      }
    }
    layer += 4 * w.batchBytes;
    table += VECTOR_BYTES;
  }
}

/** h, u and y at the start of a linearised network: collected where they were kept, or computed anew. */
export function fixedLayers(w: Workspace, member: Member, examples: Examples, rows: usize, size: i32): void {
  if (!examples.h) {
    hiddenLayers(w, member, size, false);
    return;
  }
  gatherLayer(w, w.h, examples.h, rows, size);
  if (!w.second) return;
  gatherLayer(w, w.u, examples.u, rows, size);
  gather(w.y, examples.y, w.outputBytes, rows, size);
  byOutput(w, w.yByOutput, w.y, size);
}

/** h ← s = h + u, where there is a second layer. */
export function addLayers(w: Workspace): void {
  if (!w.second) return;
  const end = <usize>w.neurons * w.batchBytes;
  for (let at: usize = 0; at < end; at += VECTOR_BYTES) {
    v128.store(w.h + at, f32x4.add(v128.load(w.h + at), v128.load(w.u + at)));
  }
}

/**
 * Computes what does not change while a network trains, for all examples, and keeps it, row after row: h, u and y, or s, and
 * h beside it. A table that is not wanted has address 0.
 */
export function keepHiddenLayers(
  w: Workspace,
  member: Member,
  examples: Examples,
  h: usize,
  u: usize,
  s: usize,
  y: usize,
): void {
  for (let first = 0; first < examples.samples; first += BLOCK_EXAMPLES) {
    const size = min(BLOCK_EXAMPLES, examples.samples - first);
    const at = <usize>first * w.keptBytes;
    fillRange(w.rows, first, size);
    gatherInputs(w, examples, w.rows, size);
    hiddenLayers(w, member, size, false);
    if (h) keepLayer(w, w.h, h + at, size);
    if (u) keepLayer(w, w.u, u + at, size);
    if (y) memory.copy(y + <usize>first * w.outputBytes, w.y, <usize>size * w.outputBytes);
    if (!s) continue;
    addLayers(w);
    keepLayer(w, w.h, s + at, size);
  }
}
