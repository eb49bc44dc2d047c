import { addProduct, VECTOR_BYTES } from '../vectors';
import { BLOCK_BYTES } from './panels';

/**
 * A tile of C = Mᵀ·B, turn by turn as in tile.ts: its 4 rows are the 4 columns in one panel of M, so M is read in the layout that it is
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
  const end = b + <usize>rowBlocks * BLOCK_BYTES;
  while (b < end) {
    let x = v128.load(b);
    let y = v128.load(right);
    let s0 = v128.load_splat<f32>(a);
    let s1 = v128.load_splat<f32>(a, 4);
    let s2 = v128.load_splat<f32>(a, 8);
    let s3 = v128.load_splat<f32>(a, 12);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    a += 16;
    if (a == 1) break;
    x = v128.load(b, 16);
    y = v128.load(right, 16);
    s0 = v128.load_splat<f32>(a);
    s1 = v128.load_splat<f32>(a, 4);
    s2 = v128.load_splat<f32>(a, 8);
    s3 = v128.load_splat<f32>(a, 12);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    a += 16;
    if (a == 2) break;
    x = v128.load(b, 32);
    y = v128.load(right, 32);
    s0 = v128.load_splat<f32>(a);
    s1 = v128.load_splat<f32>(a, 4);
    s2 = v128.load_splat<f32>(a, 8);
    s3 = v128.load_splat<f32>(a, 12);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    a += 16;
    if (a == 3) break;
    x = v128.load(b, 48);
    y = v128.load(right, 48);
    s0 = v128.load_splat<f32>(a);
    s1 = v128.load_splat<f32>(a, 4);
    s2 = v128.load_splat<f32>(a, 8);
    s3 = v128.load_splat<f32>(a, 12);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    a += VECTOR_BYTES;
    b += BLOCK_BYTES;
    right += BLOCK_BYTES;
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
