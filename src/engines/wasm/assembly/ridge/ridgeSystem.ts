/**
 * One kernel ridge regression, (K + λI) w = y, as the TypeScript side lays it out in memory, field by field in
 * this order (../ridge/records.ts names the same fields).
 *
 * The one layout of every matrix in it: blocks of 4 rows, which hold their columns one after the other, 4
 * float64 each. So 4 rows × 4 columns are one contiguous tile of 16 numbers, column after column, and a product
 * A·Bᵀ runs along both its factors. On the hypercube an entry of an exact kernel depends on the Hamming distance of its
 * two inputs alone: K is not stored but looked up. Any other K is laid out as L is.
 */
@unmanaged
export class RidgeSystem {
  /** N. */
  samples: i32;
  /** Blocks of 4 that hold N rows. The rows that fill the last one up belong to an identity matrix. */
  blocks: i32;
  /** Blocks of 4 that hold the k outputs; the outputs that fill the last one up are zero. */
  outputBlocks: i32;
  /** The training inputs, 32 bits each, a bit per coordinate. */
  codes: usize;
  /** κ by Hamming distance, float64. */
  table: usize;
  /** L's lower triangle: a block of rows has as many columns as reach its diagonal. Its diagonal holds 1 / L_jj. */
  factor: usize;
  /** wᵀ [k, N]; before the elimination yᵀ, after it L⁻¹y, transposed. */
  weights: usize;
  /** Room for κ of 4 inputs and all training inputs, [4, N]. */
  entries: usize;
  /** K's lower triangle, the diagonal of what pads it 1; 0 where κ is looked up. */
  kernel: usize;
}

/** 4 rows × 4 columns. */
export const TILE_BYTES: usize = 128;
/** 4 rows × 1 column. */
export const COLUMN_BYTES: usize = 32;

/** Where a block of L's rows begins. */
export function rowsOf(s: RidgeSystem, block: i32): usize {
  return s.factor + ((<usize>block * <usize>(block + 1)) << 6);
}

/** Where a block of wᵀ's rows begins. */
export function outputsOf(s: RidgeSystem, block: i32): usize {
  return s.weights + <usize>block * <usize>s.blocks * TILE_BYTES;
}
