import { descendVector } from '../sgd';
import { addProduct } from '../vectors';
import { BLOCK_BYTES } from './panels';

/**
 * One SGD step of a tile of a layer's weights: 4 rows × 8 columns of the gradient left·right, summed over the
 * batch turn by turn as in tile.ts, are used up where they are, in registers.
 *
 * @param theta the tile's first row in its first panel; `stride` bytes on, in the second.
 * @param velocity the same place in v.
 * @param a the tile's first row in the first panel of `left`; `aStride` bytes from panel to panel.
 * @param b the first of two panels of `right`; `bStride` bytes to the second.
 * @param blocks panels of the batch.
 */
export function descendTile(
  theta: usize,
  velocity: usize,
  stride: usize,
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  blocks: i32,
  rates: v128,
  decays: v128,
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
  descendVector(theta, velocity, c00, rates, decays);
  descendVector(theta + 16, velocity + 16, c10, rates, decays);
  descendVector(theta + 32, velocity + 32, c20, rates, decays);
  descendVector(theta + 48, velocity + 48, c30, rates, decays);
  theta += stride;
  velocity += stride;
  descendVector(theta, velocity, c01, rates, decays);
  descendVector(theta + 16, velocity + 16, c11, rates, decays);
  descendVector(theta + 32, velocity + 32, c21, rates, decays);
  descendVector(theta + 48, velocity + 48, c31, rates, decays);
}
