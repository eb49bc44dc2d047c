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
  const size = v128.and(x, i32x4.splat(0x7fffffff));
  return v128.andnot(x, f32x4.lt(size, f32x4.splat(least)));
}

/** g ← ∇ + wd·θ; v ← 0.9 v + g; θ ← θ − lr·v, for 4 numbers. */
export function descendVector(theta: usize, velocity: usize, gradient: v128, rate: v128, decay: v128): void {
  const value = v128.load(theta);
  const g = f32x4.add(gradient, f32x4.mul(decay, value));
  const v = flush(f32x4.add(f32x4.mul(f32x4.splat(MOMENTUM), v128.load(velocity)), g), LEAST_VELOCITY);
  v128.store(velocity, v);
  v128.store(theta, flush(f32x4.sub(value, f32x4.mul(rate, v)), LEAST_WEIGHT));
}
