import { VECTOR_BYTES } from '../vectors';

/** c = a + b over `bytes` bytes, a multiple of 16. */
export function add(c: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += VECTOR_BYTES) {
    v128.store(c + i, f32x4.add(v128.load(a + i), v128.load(b + i)));
  }
}

/** c = a − b. */
export function subtract(c: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += VECTOR_BYTES) {
    v128.store(c + i, f32x4.sub(v128.load(a + i), v128.load(b + i)));
  }
}

/** c = a + c · 1[a > 0]: an activation a with its tangent, where c was the tangent of its argument. */
export function addTangent(c: usize, a: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += VECTOR_BYTES) {
    const value = v128.load(a + i);
    v128.store(c + i, f32x4.add(value, v128.and(v128.load(c + i), f32x4.gt(value, zero))));
  }
}
