export const VECTOR_BYTES: usize = 16;

/** c + s·x, rounded twice: strict SIMD has no fused product. */
export function addProduct(c: v128, s: v128, x: v128): v128 {
  return f32x4.add(c, f32x4.mul(s, x));
}

/** (a0 + a1, a2 + a3, b0 + b1, b2 + b3). */
export function addNeighbours(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
}

/**
 * Writes the transpose of 4 × 4 numbers; both places may be the same.
 *
 * @param targetBytes bytes from one row of 4 to the next, `sourceBytes` likewise.
 */
// @ts-ignore: decorator
@inline
export function transpose4(target: usize, targetBytes: usize, source: usize, sourceBytes: usize): void {
  storeTransposed4(
    target,
    targetBytes,
    v128.load(source),
    v128.load(source + sourceBytes),
    v128.load(source + 2 * sourceBytes),
    v128.load(source + 3 * sourceBytes),
  );
}

/** Writes the transpose of 4 × 4 numbers, whose rows are a, b, c and d. */
// @ts-ignore: decorator
@inline
export function storeTransposed4(target: usize, targetBytes: usize, a: v128, b: v128, c: v128, d: v128): void {
  const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(target, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
  v128.store(target + targetBytes, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
  v128.store(target + 2 * targetBytes, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
  v128.store(target + 3 * targetBytes, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
}

/** Σ of the squares of 4 numbers, as two sums in float64. */
export function squares(x: v128): v128 {
  const low = f64x2.promote_low_f32x4(x);
  const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3));
  return f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high));
}
