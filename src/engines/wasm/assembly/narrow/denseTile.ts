import { addProduct, VECTOR_BYTES } from '../vectors';

/**
 * Four rows of C = max(M·B + bias, floor), or of C = [C +] M·B where the gate is open; see multiply in dense.ts.
 *
 * A tile of 4 neurons × 8 examples is summed in registers. A turn takes one index of the sum: 2 vectors, and 4 scalars.
 * Turns follow each other as in ../free/tile.ts; here the branch that parts them is the loop's own end, so any number of
 * them will do.
 *
 * @param c the first of the rows; `bytes` from one to the next, and so for B and the gate.
 * @param packed the 4 neurons' weights, interleaved, up to `end`.
 * @param columns B's first row.
 */
export function multiplyFour(
  c: usize,
  packed: usize,
  end: usize,
  columns: usize,
  bytes: usize,
  size: i32,
  bias: usize,
  floor: f32,
  gate: usize,
  adds: bool,
): void {
  for (; size > 4; size -= 8) {
    let c00 = f32x4.splat(0);
    let c01 = f32x4.splat(0);
    let c10 = f32x4.splat(0);
    let c11 = f32x4.splat(0);
    let c20 = f32x4.splat(0);
    let c21 = f32x4.splat(0);
    let c30 = f32x4.splat(0);
    let c31 = f32x4.splat(0);
    const row1 = c + bytes;
    const row2 = row1 + bytes;
    const row3 = row2 + bytes;
    if (!gate) {
      c00 = v128.load_splat<f32>(bias);
      c01 = c00;
      c10 = v128.load_splat<f32>(bias, 4);
      c11 = c10;
      c20 = v128.load_splat<f32>(bias, 8);
      c21 = c20;
      c30 = v128.load_splat<f32>(bias, 12);
      c31 = c30;
    } else if (adds) {
      c00 = v128.load(c);
      c01 = v128.load(c, 16);
      c10 = v128.load(row1);
      c11 = v128.load(row1, 16);
      c20 = v128.load(row2);
      c21 = v128.load(row2, 16);
      c30 = v128.load(row3);
      c31 = v128.load(row3, 16);
    }
    let a = packed;
    let b = columns;
    while (true) {
      let x = v128.load(b);
      let y = v128.load(b, 16);
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
      a += VECTOR_BYTES;
      b += bytes;
      if (a == end) break;
      x = v128.load(b);
      y = v128.load(b, 16);
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
      b += bytes;
      if (a == end) break;
      x = v128.load(b);
      y = v128.load(b, 16);
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
      b += bytes;
      if (a == end) break;
      x = v128.load(b);
      y = v128.load(b, 16);
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
      b += bytes;
      if (a == end) break;
    }
    if (gate) {
      const zero = f32x4.splat(0);
      let open = gate;
      v128.store(c, v128.and(c00, f32x4.gt(v128.load(open), zero)));
      v128.store(c, v128.and(c01, f32x4.gt(v128.load(open, 16), zero)), 16);
      open += bytes;
      v128.store(row1, v128.and(c10, f32x4.gt(v128.load(open), zero)));
      v128.store(row1, v128.and(c11, f32x4.gt(v128.load(open, 16), zero)), 16);
      open += bytes;
      v128.store(row2, v128.and(c20, f32x4.gt(v128.load(open), zero)));
      v128.store(row2, v128.and(c21, f32x4.gt(v128.load(open, 16), zero)), 16);
      open += bytes;
      v128.store(row3, v128.and(c30, f32x4.gt(v128.load(open), zero)));
      v128.store(row3, v128.and(c31, f32x4.gt(v128.load(open, 16), zero)), 16);
      gate += 32;
    } else {
      const least = f32x4.splat(floor);
      v128.store(c, f32x4.pmax(c00, least));
      v128.store(c, f32x4.pmax(c01, least), 16);
      v128.store(row1, f32x4.pmax(c10, least));
      v128.store(row1, f32x4.pmax(c11, least), 16);
      v128.store(row2, f32x4.pmax(c20, least));
      v128.store(row2, f32x4.pmax(c21, least), 16);
      v128.store(row3, f32x4.pmax(c30, least));
      v128.store(row3, f32x4.pmax(c31, least), 16);
    }
    c += 32;
    columns += 32;
  }
  // What is left is 4 examples wide.
  if (size > 0) {
    let c00 = f32x4.splat(0);
    let c10 = f32x4.splat(0);
    let c20 = f32x4.splat(0);
    let c30 = f32x4.splat(0);
    const row1 = c + bytes;
    const row2 = row1 + bytes;
    const row3 = row2 + bytes;
    if (!gate) {
      c00 = v128.load_splat<f32>(bias);
      c10 = v128.load_splat<f32>(bias, 4);
      c20 = v128.load_splat<f32>(bias, 8);
      c30 = v128.load_splat<f32>(bias, 12);
    } else if (adds) {
      c00 = v128.load(c);
      c10 = v128.load(row1);
      c20 = v128.load(row2);
      c30 = v128.load(row3);
    }
    let a = packed;
    let b = columns;
    while (true) {
      let x = v128.load(b);
      let s0 = v128.load_splat<f32>(a);
      let s1 = v128.load_splat<f32>(a, 4);
      let s2 = v128.load_splat<f32>(a, 8);
      let s3 = v128.load_splat<f32>(a, 12);
      c00 = addProduct(c00, s0, x);
      c10 = addProduct(c10, s1, x);
      c20 = addProduct(c20, s2, x);
      c30 = addProduct(c30, s3, x);
      a += VECTOR_BYTES;
      b += bytes;
      if (a == end) break;
      x = v128.load(b);
      s0 = v128.load_splat<f32>(a);
      s1 = v128.load_splat<f32>(a, 4);
      s2 = v128.load_splat<f32>(a, 8);
      s3 = v128.load_splat<f32>(a, 12);
      c00 = addProduct(c00, s0, x);
      c10 = addProduct(c10, s1, x);
      c20 = addProduct(c20, s2, x);
      c30 = addProduct(c30, s3, x);
      a += VECTOR_BYTES;
      b += bytes;
      if (a == end) break;
      x = v128.load(b);
      s0 = v128.load_splat<f32>(a);
      s1 = v128.load_splat<f32>(a, 4);
      s2 = v128.load_splat<f32>(a, 8);
      s3 = v128.load_splat<f32>(a, 12);
      c00 = addProduct(c00, s0, x);
      c10 = addProduct(c10, s1, x);
      c20 = addProduct(c20, s2, x);
      c30 = addProduct(c30, s3, x);
      a += VECTOR_BYTES;
      b += bytes;
      if (a == end) break;
      x = v128.load(b);
      s0 = v128.load_splat<f32>(a);
      s1 = v128.load_splat<f32>(a, 4);
      s2 = v128.load_splat<f32>(a, 8);
      s3 = v128.load_splat<f32>(a, 12);
      c00 = addProduct(c00, s0, x);
      c10 = addProduct(c10, s1, x);
      c20 = addProduct(c20, s2, x);
      c30 = addProduct(c30, s3, x);
      a += VECTOR_BYTES;
      b += bytes;
      if (a == end) break;
    }
    if (gate) {
      const zero = f32x4.splat(0);
      let open = gate;
      v128.store(c, v128.and(c00, f32x4.gt(v128.load(open), zero)));
      open += bytes;
      v128.store(row1, v128.and(c10, f32x4.gt(v128.load(open), zero)));
      open += bytes;
      v128.store(row2, v128.and(c20, f32x4.gt(v128.load(open), zero)));
      open += bytes;
      v128.store(row3, v128.and(c30, f32x4.gt(v128.load(open), zero)));
      gate += 16;
    } else {
      const least = f32x4.splat(floor);
      v128.store(c, f32x4.pmax(c00, least));
      v128.store(row1, f32x4.pmax(c10, least));
      v128.store(row2, f32x4.pmax(c20, least));
      v128.store(row3, f32x4.pmax(c30, least));
    }
  }
}
