import { Examples } from '../examples';
import { VECTOR_BYTES } from '../vectors';
import { BLOCK_BYTES, Matrix, transposeBlock } from './panels';
import { Workspace } from './structures';

/** target = sourceᵀ, both in panels; `panels` and `rowBlocks` are the source's. */
export function transpose(target: Matrix, source: Matrix, panels: i32, rowBlocks: i32): void {
  for (let panel = 0; panel < panels; panel++) {
    let from = source.data + <usize>panel * source.stride;
    let to = target.data + <usize>panel * BLOCK_BYTES;
    for (let block = 0; block < rowBlocks; block++) {
      transposeBlock(to, from);
      from += BLOCK_BYTES;
      to += target.stride;
    }
  }
}

/**
 * Collects the rows of a batch from a row-major table into panels of 4 features.
 * The rows that pad the batch to a multiple of 4 become zeros.
 *
 * @param table rows of `target.panels` vectors.
 * @param rows which rows, `size` 32-bit integers.
 */
export function gather(target: Matrix, table: usize, rows: usize, size: i32): void {
  const panels = target.panels;
  for (let b = 0; b < size; b++) {
    let from = table + ((<usize>load<i32>(rows + ((<usize>b) << 2)) * <usize>panels) << 4);
    let to = target.data + ((<usize>b) << 4);
    for (let panel = 0; panel < panels; panel++) {
      v128.store(to, v128.load(from));
      from += VECTOR_BYTES;
      to += target.stride;
    }
  }
  for (let b = size; b & 3; b++) {
    for (let panel = 0; panel < panels; panel++) {
      v128.store(target.data + <usize>panel * target.stride + ((<usize>b) << 4), f32x4.splat(0));
    }
  }
}

/** Collects a batch's x. */
export function gatherInputs(w: Workspace, examples: Examples, rows: usize, size: i32): void {
  gather(w.xByFeature, examples.inputs, rows, size);
  transpose(w.x, w.xByFeature, w.xByFeature.panels, (size + 3) >> 2);
}

/**
 * Writes the first `size` rows of panels of 4 features into a row-major table.
 *
 * @param table the first row's place. A row's last vector may reach into the next row, which is written after
 * it.
 * @param rowBytes bytes from one row of the table to the next.
 */
export function scatter(table: usize, rowBytes: usize, source: Matrix, size: i32): void {
  for (let b = 0; b < size; b++) {
    let from = source.data + ((<usize>b) << 4);
    let to = table + <usize>b * rowBytes;
    for (let panel = 0; panel < source.panels; panel++) {
      v128.store(to, v128.load(from));
      from += source.stride;
      to += VECTOR_BYTES;
    }
  }
}
