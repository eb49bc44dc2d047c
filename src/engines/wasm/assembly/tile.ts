import { addProduct, BLOCK_BYTES } from './panels';

/**
 * One tile of C = max(M·B + bias, floor): 8 rows × the 4 columns of a panel, all of it in registers. Eight
 * accumulators hide the latency of the additions, and each is summed in order of its index, so an element's bits do not
 * depend on where in a batch it stands.
 *
 * @param c the tile's first row in C.
 * @param a the tile's first row in M's first panel; the 4 × 8 numbers of a panel are read as scalars.
 * @param stride bytes from one panel of M to the next.
 * @param b the panel of B.
 * @param blocks a quarter of the sum's length.
 * @param bias 8 numbers, one per row.
 * @param floor 0 for ReLU, −∞ for none. A NaN stays one.
 */
export function multiplyTile(
  c: usize,
  a: usize,
  stride: usize,
  b: usize,
  blocks: i32,
  bias: usize,
  floor: f32,
): void {
  let c0 = v128.load_splat<f32>(bias);
  let c1 = v128.load_splat<f32>(bias, 4);
  let c2 = v128.load_splat<f32>(bias, 8);
  let c3 = v128.load_splat<f32>(bias, 12);
  let c4 = v128.load_splat<f32>(bias, 16);
  let c5 = v128.load_splat<f32>(bias, 20);
  let c6 = v128.load_splat<f32>(bias, 24);
  let c7 = v128.load_splat<f32>(bias, 28);
  let x: v128;
  for (let block = 0; block < blocks; block++) {
    x = v128.load(b);
    c0 = addProduct(c0, v128.load_splat<f32>(a), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a, 16), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a, 32), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a, 48), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a, 64), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a, 80), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a, 96), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a, 112), x);
    x = v128.load(b, 16);
    c0 = addProduct(c0, v128.load_splat<f32>(a, 4), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a, 20), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a, 36), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a, 52), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a, 68), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a, 84), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a, 100), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a, 116), x);
    x = v128.load(b, 32);
    c0 = addProduct(c0, v128.load_splat<f32>(a, 8), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a, 24), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a, 40), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a, 56), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a, 72), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a, 88), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a, 104), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a, 120), x);
    x = v128.load(b, 48);
    c0 = addProduct(c0, v128.load_splat<f32>(a, 12), x);
    c1 = addProduct(c1, v128.load_splat<f32>(a, 28), x);
    c2 = addProduct(c2, v128.load_splat<f32>(a, 44), x);
    c3 = addProduct(c3, v128.load_splat<f32>(a, 60), x);
    c4 = addProduct(c4, v128.load_splat<f32>(a, 76), x);
    c5 = addProduct(c5, v128.load_splat<f32>(a, 92), x);
    c6 = addProduct(c6, v128.load_splat<f32>(a, 108), x);
    c7 = addProduct(c7, v128.load_splat<f32>(a, 124), x);
    a += stride;
    b += BLOCK_BYTES;
  }
  const least = f32x4.splat(floor);
  v128.store(c, f32x4.pmax(c0, least));
  v128.store(c, f32x4.pmax(c1, least), 16);
  v128.store(c, f32x4.pmax(c2, least), 32);
  v128.store(c, f32x4.pmax(c3, least), 48);
  v128.store(c, f32x4.pmax(c4, least), 64);
  v128.store(c, f32x4.pmax(c5, least), 80);
  v128.store(c, f32x4.pmax(c6, least), 96);
  v128.store(c, f32x4.pmax(c7, least), 112);
}
