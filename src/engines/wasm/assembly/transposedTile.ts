import { addProduct, BLOCK_BYTES } from './panels';

/**
 * One tile of C = Mᵀ·B: 8 rows × the 4 columns of a panel. The 8 rows of C are the 8 columns in two neighbouring panels of
 * M, so M is read in the layout it is stored in.
 *
 * @param c the tile's first row in C.
 * @param a0 a panel of M, @param a1 the next one.
 * @param b the panel of B.
 * @param blocks a quarter of the sum's length.
 */
export function multiplyTransposedTile(c: usize, a0: usize, a1: usize, b: usize, blocks: i32): void {
  let c0 = f32x4.splat(0);
  let c1 = f32x4.splat(0);
  let c2 = f32x4.splat(0);
  let c3 = f32x4.splat(0);
  let c4 = f32x4.splat(0);
  let c5 = f32x4.splat(0);
  let c6 = f32x4.splat(0);
  let c7 = f32x4.splat(0);
  let x: v128;
  for (let block = 0; block < blocks; block++) {
    x = v128.load(b);
    c0 = addProduct(c0, v128.load_splat<f32>(a0), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a0, 4), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a0, 8), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a0, 12), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a1), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a1, 4), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a1, 8), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a1, 12), x);
    x = v128.load(b, 16);
    c0 = addProduct(c0, v128.load_splat<f32>(a0, 16), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a0, 20), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a0, 24), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a0, 28), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a1, 16), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a1, 20), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a1, 24), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a1, 28), x);
    x = v128.load(b, 32);
    c0 = addProduct(c0, v128.load_splat<f32>(a0, 32), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a0, 36), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a0, 40), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a0, 44), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a1, 32), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a1, 36), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a1, 40), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a1, 44), x);
    x = v128.load(b, 48);
    c0 = addProduct(c0, v128.load_splat<f32>(a0, 48), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a0, 52), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a0, 56), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a0, 60), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a1, 48), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a1, 52), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a1, 56), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a1, 60), x);
    a0 += BLOCK_BYTES;
    a1 += BLOCK_BYTES;
    b += BLOCK_BYTES;
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
  v128.store(c, c4, 64);
  v128.store(c, c5, 80);
  v128.store(c, c6, 96);
  v128.store(c, c7, 112);
}
