import { addProduct, VECTOR_BYTES } from '../panels';

const MOMENTUM: f32 = 0.9;

/*
 * Weights that decay to nothing would pass through denormal numbers, on which processors are up to a hundred
 * times slower, and so would their products before them. Both limits are far below the rounding of any weight
 * that matters.
 */
const LEAST_WEIGHT: f32 = 1e-12;
const LEAST_VELOCITY: f32 = 1e-20;

/** x, and 0 where |x| is less than `least`. A NaN stays one. */
function flush(x: v128, least: f32): v128 {
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(least)));
}

/** g ← ∇ + wd·θ; v ← 0.9 v + g; θ ← θ − lr·v, for 4 numbers. */
export function descendVector(theta: usize, velocity: usize, gradient: v128, rate: v128, decay: v128): void {
  const value = v128.load(theta);
  const g = f32x4.add(gradient, f32x4.mul(decay, value));
  const v = flush(f32x4.add(f32x4.mul(f32x4.splat(MOMENTUM), v128.load(velocity)), g), LEAST_VELOCITY);
  v128.store(velocity, v);
  v128.store(theta, flush(f32x4.sub(value, f32x4.mul(rate, v)), LEAST_WEIGHT));
}

/**
 * One SGD step of a tile of a layer's weights: 4 rows × 8 columns of the gradient left·right, summed over the
 * batch as in multiplyTile, are used up where they are, in registers.
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
