import { Examples } from '../examples';
import { transpose4, VECTOR_BYTES } from '../vectors';
import { readSigns } from './signs/codes';
import { Workspace } from './structures';

/** The rows of a batch, `size` rounded up to a multiple of 4. */
export function padded(size: i32): i32 {
  return (size + 3) & ~3;
}

/** Sets a batch's rows to zero. */
export function clear(target: usize, rowBytes: usize, size: i32): void {
  memory.fill(target, 0, <usize>padded(size) * rowBytes);
}

/** Copies a batch's rows. */
export function copy(target: usize, source: usize, rowBytes: usize, size: i32): void {
  memory.copy(target, source, <usize>padded(size) * rowBytes);
}

/** Collects the rows of a batch from a table; those that pad it to a multiple of 4 become zeros. */
export function gather(target: usize, table: usize, rowBytes: usize, rows: usize, size: i32): void {
  for (let b = 0; b < size; b++) {
    const row = <usize>load<i32>(rows + ((<usize>b) << 2));
    memory.copy(target, table + row * rowBytes, rowBytes);
    target += rowBytes;
  }
  memory.fill(target, 0, <usize>(padded(size) - size) * rowBytes);
}

/**
 * By column from by example.
 *
 * @param target [columns, batch]; the columns are rounded up to a multiple of 4.
 * @param source [batch, columns]; `rowBytes` from row to row.
 */
function transpose(w: Workspace, target: usize, source: usize, rowBytes: usize, columns: i32, size: i32): void {
  for (let b = 0; b < size; b += 4) {
    for (let column = 0; column < columns; column += 4) {
      const place = (<usize>column) << 2;
      transpose4(target + <usize>column * w.batchBytes, w.batchBytes, source + place, rowBytes);
    }
    target += VECTOR_BYTES;
    source += 4 * rowBytes;
  }
}

/** Collects a batch's x, and what its signs are where they are all that it has. */
export function gatherInputs(w: Workspace, examples: Examples, rows: usize, size: i32): void {
  gather(w.x, examples.inputs, w.inputBytes, rows, size);
  transpose(w, w.xByInput, w.x, w.inputBytes, w.inputs, size);
  if (w.signs) readSigns(w, size);
}

/** What has the size of an output, by output. */
export function byOutput(w: Workspace, target: usize, source: usize, size: i32): void {
  transpose(w, target, source, w.outputBytes, w.outputs, size);
}

/**
 * Writes the outputs of a batch into an unpadded table, row-major [samples, k].
 *
 * @param target the first row's place. A row's last vector may reach into the next row, which is written after it.
 */
export function writeOutputs(w: Workspace, target: usize, source: usize, size: i32): void {
  const bytes = (<usize>w.outputs) << 2;
  for (let b = 0; b < size; b++) {
    for (let at: usize = 0; at < bytes; at += VECTOR_BYTES) v128.store(target + at, v128.load(source + at));
    target += bytes;
    source += w.outputBytes;
  }
}
