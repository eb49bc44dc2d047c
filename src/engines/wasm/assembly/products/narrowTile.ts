import { addProduct, BLOCK_BYTES, VECTOR_BYTES } from '../panels';

/*
 * Tiles for networks whose every product has d or k on one side: 4 rows × 8 columns in eight accumulators, as in
 * tile.ts, with what else is done to a number while it is in a register.
 */

/**
 * A tile of C = M·B [+ C], where the gate is open: dz = Aᵀ r · 1[z > 0].
 *
 * @param c the tile's first row in its first panel of C; `cStride` bytes on, in the second.
 * @param a the tile's first row in M's first panel; `aStride` bytes from panel to panel.
 * @param b the first of two panels of B; `bStride` bytes to the second.
 * @param blocks how many panels of M are summed over.
 * @param gate the activation σ(z) at the tile's place; `gateStride` bytes from panel to panel.
 * @param adds whether C is added to.
 */
export function gatedTile(
  c: usize,
  cStride: usize,
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  blocks: i32,
  gate: usize,
  gateStride: usize,
  adds: bool,
): void {
  let c00 = f32x4.splat(0);
  let c10 = c00;
  let c20 = c00;
  let c30 = c00;
  let c01 = c00;
  let c11 = c00;
  let c21 = c00;
  let c31 = c00;
  const second = c + cStride;
  if (adds) {
    c00 = v128.load(c);
    c10 = v128.load(c, 16);
    c20 = v128.load(c, 32);
    c30 = v128.load(c, 48);
    c01 = v128.load(second);
    c11 = v128.load(second, 16);
    c21 = v128.load(second, 32);
    c31 = v128.load(second, 48);
  }
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
  store(c, c00, gate, 0);
  store(c, c10, gate, 16);
  store(c, c20, gate, 32);
  store(c, c30, gate, 48);
  gate += gateStride;
  store(second, c01, gate, 0);
  store(second, c11, gate, 16);
  store(second, c21, gate, 32);
  store(second, c31, gate, 48);
}

/** c = value where the gate is open. */
// @ts-ignore: decorator
@inline
function store(c: usize, value: v128, gate: usize, offset: usize): void {
  v128.store(c + offset, v128.and(value, f32x4.gt(v128.load(gate + offset), f32x4.splat(0))));
}

/**
 * A tile of C = C + Sᵀ·M: 4 examples × 8 outputs, summed over some features of a hidden layer S.
 *
 * @param c the 4 examples' rows in the first panel of C, [batch, outputs]; `cStride` bytes on, in the second.
 * @param s the first of the features in the panel of the 4 examples.
 * @param m the first of the features in the first of two panels of M, [features, outputs]; `mStride` bytes to the second.
 * @param blocks a quarter of the features.
 */
export function accumulateTile(
  c: usize,
  cStride: usize,
  s: usize,
  m: usize,
  mStride: usize,
  blocks: i32,
): void {
  const second = c + cStride;
  let c00 = v128.load(c);
  let c10 = v128.load(c, 16);
  let c20 = v128.load(c, 32);
  let c30 = v128.load(c, 48);
  let c01 = v128.load(second);
  let c11 = v128.load(second, 16);
  let c21 = v128.load(second, 32);
  let c31 = v128.load(second, 48);
  let right = m + mStride;
  for (const end = s + <usize>blocks * BLOCK_BYTES; s < end; s += VECTOR_BYTES) {
    const x = v128.load(m);
    const y = v128.load(right);
    const s0 = v128.load_splat<f32>(s);
    const s1 = v128.load_splat<f32>(s, 4);
    const s2 = v128.load_splat<f32>(s, 8);
    const s3 = v128.load_splat<f32>(s, 12);
    c00 = addProduct(c00, s0, x);
    c01 = addProduct(c01, s0, y);
    c10 = addProduct(c10, s1, x);
    c11 = addProduct(c11, s1, y);
    c20 = addProduct(c20, s2, x);
    c21 = addProduct(c21, s2, y);
    c30 = addProduct(c30, s3, x);
    c31 = addProduct(c31, s3, y);
    m += VECTOR_BYTES;
    right += VECTOR_BYTES;
  }
  v128.store(c, c00);
  v128.store(c, c10, 16);
  v128.store(c, c20, 32);
  v128.store(c, c30, 48);
  v128.store(second, c01);
  v128.store(second, c11, 16);
  v128.store(second, c21, 32);
  v128.store(second, c31, 48);
}
