import { VECTOR_BYTES } from '../vectors';

/** c = a + b over `bytes` bytes, a multiple of 16; c may be a or b. */
export function add(c: usize, a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += VECTOR_BYTES) {
    v128.store(c + i, f32x4.add(v128.load(a + i), v128.load(b + i)));
  }
}

/** c = a · 1[gate > 0], ReLU's derivative: PyTorch takes 0 at 0. */
export function mask(c: usize, a: usize, gate: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += VECTOR_BYTES) {
    v128.store(c + i, v128.and(v128.load(a + i), f32x4.gt(v128.load(gate + i), zero)));
  }
}

/** c = (a + b) · 1[gate > 0]. */
export function addAndMask(c: usize, a: usize, b: usize, gate: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += VECTOR_BYTES) {
    const sum = f32x4.add(v128.load(a + i), v128.load(b + i));
    v128.store(c + i, v128.and(sum, f32x4.gt(v128.load(gate + i), zero)));
  }
}
