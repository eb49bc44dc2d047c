import { addProduct } from '../vectors';
import { BLOCK_BYTES } from './panels';

/*
 * The inner loops: a tile of 4 rows × 8 columns, a vector from each of two neighbouring panels of B, is summed
 * in eight accumulators. A turn takes one index of the sum: 2 vectors, 4 scalars, 8 products, which just fit into
 * 16 registers. A pass of a loop takes four turns, since compilers look for interrupts in each pass. Between two turns
 * stands a branch that is never taken, no address being as small: compilers move all loads to the top of a stretch
 * without branches, and the loads of four turns would spill, which halves the speed.
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
    let x = v128.load(b);
    let y = v128.load(right);
    let s0 = v128.load_splat<f32>(scalars);
    let s1 = v128.load_splat<f32>(scalars, 16);
    let s2 = v128.load_splat<f32>(scalars, 32);
    let s3 = v128.load_splat<f32>(scalars, 48);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    scalars += 4;
    if (scalars == 1) break;
    x = v128.load(b, 16);
    y = v128.load(right, 16);
    s0 = v128.load_splat<f32>(scalars);
    s1 = v128.load_splat<f32>(scalars, 16);
    s2 = v128.load_splat<f32>(scalars, 32);
    s3 = v128.load_splat<f32>(scalars, 48);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    scalars += 4;
    if (scalars == 2) break;
    x = v128.load(b, 32);
    y = v128.load(right, 32);
    s0 = v128.load_splat<f32>(scalars);
    s1 = v128.load_splat<f32>(scalars, 16);
    s2 = v128.load_splat<f32>(scalars, 32);
    s3 = v128.load_splat<f32>(scalars, 48);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    scalars += 4;
    if (scalars == 3) break;
    x = v128.load(b, 48);
    y = v128.load(right, 48);
    s0 = v128.load_splat<f32>(scalars);
    s1 = v128.load_splat<f32>(scalars, 16);
    s2 = v128.load_splat<f32>(scalars, 32);
    s3 = v128.load_splat<f32>(scalars, 48);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    b += BLOCK_BYTES;
    right += BLOCK_BYTES;
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
