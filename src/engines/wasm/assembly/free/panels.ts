import { transpose4, VECTOR_BYTES } from '../vectors';

/**
 * The one layout of every matrix here: panels of 4 columns. A panel holds 4 consecutive columns, row by row,
 * so row r of panel p is one vector at `data + p · stride + 16 r`, and 4 rows × 4 columns are one contiguous
 * block, a cache line. Rows are padded with zeros to a multiple of 4, and columns to one of 8. Weights,
 * activations and their transposes are all in it, so every product finds both its factors as its inner loop
 * wants them:
 *
 * - a weight [out, in] has panels of 4 inputs (A is kept as its transpose [m, k]);
 * - activations by example [features, batch] have panels of 4 examples;
 * - activations by feature [batch, features] have panels of 4 features.
 */
@unmanaged
export class Matrix {
  data: usize;
  /** Bytes from one panel to the next: an odd number of blocks, so that panels spread over a cache's sets. */
  stride: usize;
  /** Rows in blocks of 4; 0 where they are the batch. */
  rowBlocks: i32;
  /** Columns in panels of 4; 0 where they are the batch. */
  panels: i32;
}

/** 4 rows of a panel. */
export const BLOCK_BYTES: usize = 64;

/** Writes the transpose of a block of 4 × 4 numbers; both blocks may be the same. */
export function transposeBlock(target: usize, source: usize): void {
  transpose4(target, VECTOR_BYTES, source, VECTOR_BYTES);
}
