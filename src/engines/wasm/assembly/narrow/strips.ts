import { BLOCK_BYTES, Matrix, transposeBlock, VECTOR_BYTES } from '../panels';
import { Workspace } from '../structures';

/*
 * A hidden layer that is kept for every example lies in strips of 16 features, [m/16, samples, 16]: an example's part
 * of a strip is a cache line, and what a batch needs of a strip lies close together.
 */
const STRIP_BLOCKS: i32 = 4;
const STRIP_BYTES: usize = 64;

/** Collects a batch of a kept layer, [m, batch]. The examples that pad it to a multiple of 4 become zeros. */
export function gatherFeatures(w: Workspace, layer: Matrix, table: usize, samples: i32, rows: usize, size: i32): void {
  for (let strip = 0; strip < layer.rowBlocks; strip += STRIP_BLOCKS) {
    const blocks = min(STRIP_BLOCKS, layer.rowBlocks - strip);
    let to = layer.data + <usize>strip * BLOCK_BYTES;
    for (let b = 0; b < size; b += 4) {
      const p = placeOf(w, table, rows, b, size);
      const q = placeOf(w, table, rows, b + 1, size);
      const r = placeOf(w, table, rows, b + 2, size);
      const s = placeOf(w, table, rows, b + 3, size);
      for (let block = 0; block < blocks; block++) {
        const offset = <usize>block * VECTOR_BYTES;
        const place = to + <usize>block * BLOCK_BYTES;
        v128.store(place, v128.load(p + offset));
        v128.store(place, v128.load(q + offset), 16);
        v128.store(place, v128.load(r + offset), 32);
        v128.store(place, v128.load(s + offset), 48);
        transposeBlock(place, place);
      }
      to += layer.stride;
    }
    table += <usize>samples * STRIP_BYTES;
  }
}

/** Where an example of a batch lies in a strip; zeros behind the batch's end. */
function placeOf(w: Workspace, strip: usize, rows: usize, b: i32, size: i32): usize {
  return b < size ? strip + <usize>load<i32>(rows + ((<usize>b) << 2)) * STRIP_BYTES : w.zeros;
}

/** Keeps a layer of `size` examples from `first` on. */
export function keepFeatures(w: Workspace, layer: Matrix, table: usize, samples: i32, first: i32, size: i32): void {
  for (let block = 0; block < layer.rowBlocks; block++) {
    let place = layer.data + <usize>block * BLOCK_BYTES;
    const strip = table + <usize>(block / STRIP_BLOCKS) * <usize>samples * STRIP_BYTES;
    let to = strip + <usize>first * STRIP_BYTES + <usize>(block % STRIP_BLOCKS) * VECTOR_BYTES;
    for (let b = 0; b < size; b += 4) {
      transposeBlock(w.block.data, place);
      for (let i = 0; i < min(4, size - b); i++) {
        v128.store(to, v128.load(w.block.data + <usize>i * VECTOR_BYTES));
        to += STRIP_BYTES;
      }
      place += layer.stride;
    }
  }
}
