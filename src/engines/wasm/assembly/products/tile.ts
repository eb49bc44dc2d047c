import { addProduct, BLOCK_BYTES, VECTOR_BYTES } from '../panels';

/*
 * The inner loops: a tile of 4 rows × 8 columns, a vector from each of two neighbouring panels of B, is summed
 * in eight accumulators. One turn of a loop takes one index of the sum: 2 vectors, 4 scalars, 8 products. It
 * must not be unrolled. Compilers tend to move all loads of a turn to its top; of one turn they just fit into
 * 16 registers, of more they do not, and the spilling halves the speed.
 *
 * Every element is summed in the order of its index, so its bits do not depend on where in a batch its
 * example stands.
 */

/**
 * A tile of C = max(M·B + bias, floor).
 *
 * @param c the tile's first row in its first panel of C; `cStride` bytes on, in the second.
 * @param a the tile's first row in M's first panel; `aStride` bytes from panel to panel.
 * @param b the first of two panels of B; `bStride` bytes to the second.
 * @param blocks how many panels of M are summed over.
 * @param bias 4 numbers, one per row.
 * @param floor 0 for ReLU, −∞ for none. A NaN stays one.
 */
export function multiplyTile(
  c: usize,
  cStride: usize,
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  blocks: i32,
  bias: usize,
  floor: f32,
): void {
  let c00 = v128.load_splat<f32>(bias);
  let c10 = v128.load_splat<f32>(bias, 4);
  let c20 = v128.load_splat<f32>(bias, 8);
  let c30 = v128.load_splat<f32>(bias, 12);
  let c01 = c00;
  let c11 = c10;
  let c21 = c20;
  let c31 = c30;
  let right = b + bStride;
  for (let block = 0; block < blocks; block++) {
    let scalars = a;
    for (const end = a + 16; scalars < end; scalars += 4) {
      const x = v128.load(b);
      const y = v128.load(right);
      const s0 = v128.load_splat<f32>(scalars);
      const s1 = v128.load_splat<f32>(scalars, 16);
      const s2 = v128.load_splat<f32>(scalars, 32);
      const s3 = v128.load_splat<f32>(scalars, 48);
      c00 = addProduct(c00, s0, x);
      c01 = addProduct(c01, s0, y);
      c10 = addProduct(c10, s1, x);
      c11 = addProduct(c11, s1, y);
      c20 = addProduct(c20, s2, x);
      c21 = addProduct(c21, s2, y);
      c30 = addProduct(c30, s3, x);
      c31 = addProduct(c31, s3, y);
      b += VECTOR_BYTES;
      right += VECTOR_BYTES;
    }
    a += aStride;
  }
  const least = f32x4.splat(floor);
  v128.store(c, f32x4.pmax(c00, least));
  v128.store(c, f32x4.pmax(c10, least), 16);
  v128.store(c, f32x4.pmax(c20, least), 32);
  v128.store(c, f32x4.pmax(c30, least), 48);
  const second = c + cStride;
  v128.store(second, f32x4.pmax(c01, least));
  v128.store(second, f32x4.pmax(c11, least), 16);
  v128.store(second, f32x4.pmax(c21, least), 32);
  v128.store(second, f32x4.pmax(c31, least), 48);
}

/**
 * A tile of C = Mᵀ·B: its 4 rows are the 4 columns in one panel of M, so M is read in the layout that it is
 * kept in.
 *
 * @param a the panel of M.
 * @param rowBlocks a quarter of M's rows, which are summed over.
 */
export function multiplyTransposedTile(
  c: usize,
  cStride: usize,
  a: usize,
  b: usize,
  bStride: usize,
  rowBlocks: i32,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let right = b + bStride;
  for (const end = a + <usize>rowBlocks * BLOCK_BYTES; a < end; a += VECTOR_BYTES) {
    const x = v128.load(b);
    const y = v128.load(right);
    const s0 = v128.load_splat<f32>(a);
    const s1 = v128.load_splat<f32>(a, 4);
    const s2 = v128.load_splat<f32>(a, 8);
    const s3 = v128.load_splat<f32>(a, 12);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    b += VECTOR_BYTES;
    right += VECTOR_BYTES;
  }
  v128.store(c, c00);
  v128.store(c, c10, 16);
  v128.store(c, c20, 32);
  v128.store(c, c30, 48);
  const second = c + cStride;
  v128.store(second, c01);
  v128.store(second, c11, 16);
  v128.store(second, c21, 32);
  v128.store(second, c31, 48);
}
