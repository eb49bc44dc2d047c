import { COLUMN_BYTES } from './ridgeSystem';

/**
 * C = C − A·Bᵀ for a tile of 4 × 4 in eight accumulators: the loop that nearly all of the time goes to. One turn
 * takes one index of the sum: 2 vectors, 4 scalars, 8 products, which just fit into 16 registers (see tile.ts).
 *
 * @param a a block of 4 rows from its first column on, @param b another.
 * @param columns how many columns are summed over.
 */
export function subtractTile(c: usize, a: usize, b: usize, columns: i32): void {
  let c00 = v128.load(c);
  let c01 = v128.load(c, 16);
  let c10 = v128.load(c, 32);
  let c11 = v128.load(c, 48);
  let c20 = v128.load(c, 64);
  let c21 = v128.load(c, 80);
  let c30 = v128.load(c, 96);
  let c31 = v128.load(c, 112);
  for (const end = a + <usize>columns * COLUMN_BYTES; a < end; a += COLUMN_BYTES) {
    const x = v128.load(a);
    const y = v128.load(a, 16);
    const s0 = v128.load_splat<f64>(b);
    const s1 = v128.load_splat<f64>(b, 8);
    const s2 = v128.load_splat<f64>(b, 16);
    const s3 = v128.load_splat<f64>(b, 24);
    c00 = subtractProduct(c00, s0, x);
    c01 = subtractProduct(c01, s0, y);
    c10 = subtractProduct(c10, s1, x);
    c11 = subtractProduct(c11, s1, y);
    c20 = subtractProduct(c20, s2, x);
    c21 = subtractProduct(c21, s2, y);
    c30 = subtractProduct(c30, s3, x);
    c31 = subtractProduct(c31, s3, y);
    b += COLUMN_BYTES;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(c, c10, 32);
  v128.store(c, c11, 48);
  v128.store(c, c20, 64);
  v128.store(c, c21, 80);
  v128.store(c, c30, 96);
  v128.store(c, c31, 112);
}

/** c − s·x, rounded twice: strict SIMD has no fused product. */
function subtractProduct(c: v128, s: v128, x: v128): v128 {
  return f64x2.sub(c, f64x2.mul(s, x));
}

/** L_ij of a tile, its row and column below 4. */
function at(tile: usize, row: i32, column: i32): usize {
  return tile + <usize>((column * 4 + row) << 3);
}

/** C = C · L⁻ᵀ for a tile, with L the tile on the diagonal above it. */
export function solveTile(c: usize, diagonal: usize): void {
  for (let j = 0; j < 4; j++) {
    let x = v128.load(c + <usize>j * COLUMN_BYTES);
    let y = v128.load(c + <usize>j * COLUMN_BYTES, 16);
    for (let k = 0; k < j; k++) {
      const s = v128.load_splat<f64>(at(diagonal, j, k));
      x = subtractProduct(x, s, v128.load(c + <usize>k * COLUMN_BYTES));
      y = subtractProduct(y, s, v128.load(c + <usize>k * COLUMN_BYTES, 16));
    }
    const inverse = v128.load_splat<f64>(at(diagonal, j, j));
    v128.store(c + <usize>j * COLUMN_BYTES, f64x2.mul(x, inverse));
    v128.store(c + <usize>j * COLUMN_BYTES, f64x2.mul(y, inverse), 16);
  }
}

/**
 * Factors a tile on the diagonal, C = L Lᵀ; its diagonal then holds 1 / L_jj.
 * @returns whether it is positive definite.
 */
export function factorTile(c: usize): bool {
  for (let j = 0; j < 4; j++) {
    for (let i = j; i < 4; i++) {
      let sum = load<f64>(at(c, i, j));
      for (let k = 0; k < j; k++) sum -= load<f64>(at(c, i, k)) * load<f64>(at(c, j, k));
      if (i > j) {
        sum *= load<f64>(at(c, j, j));
      } else {
        // Also false for a NaN.
        if (!(sum > 0)) return false;
        sum = 1 / Math.sqrt(sum);
      }
      store<f64>(at(c, i, j), sum);
    }
  }
  return true;
}

/** C = C · L⁻¹ for a tile of wᵀ, with L the tile on the diagonal. */
export function solveTransposedTile(c: usize, diagonal: usize): void {
  for (let j = 3; j >= 0; j--) {
    let x = v128.load(c + <usize>j * COLUMN_BYTES);
    let y = v128.load(c + <usize>j * COLUMN_BYTES, 16);
    for (let k = j + 1; k < 4; k++) {
      const s = v128.load_splat<f64>(at(diagonal, k, j));
      x = subtractProduct(x, s, v128.load(c + <usize>k * COLUMN_BYTES));
      y = subtractProduct(y, s, v128.load(c + <usize>k * COLUMN_BYTES, 16));
    }
    const inverse = v128.load_splat<f64>(at(diagonal, j, j));
    v128.store(c + <usize>j * COLUMN_BYTES, f64x2.mul(x, inverse));
    v128.store(c + <usize>j * COLUMN_BYTES, f64x2.mul(y, inverse), 16);
  }
}

/**
 * Takes 4 solved columns of wᵀ out of the columns before them: C = C − W·A, for a block of outputs.
 *
 * @param c the block of outputs from its first column on.
 * @param w the tile of 4 outputs × 4 solved columns.
 * @param a the block of L's rows that belongs to the solved columns.
 * @param columns how many columns are before them.
 */
export function subtractSolved(c: usize, w: usize, a: usize, columns: i32): void {
  const w00 = v128.load(w);
  const w01 = v128.load(w, 16);
  const w10 = v128.load(w, 32);
  const w11 = v128.load(w, 48);
  const w20 = v128.load(w, 64);
  const w21 = v128.load(w, 80);
  const w30 = v128.load(w, 96);
  const w31 = v128.load(w, 112);
  for (const end = a + <usize>columns * COLUMN_BYTES; a < end; a += COLUMN_BYTES) {
    const s0 = v128.load_splat<f64>(a);
    const s1 = v128.load_splat<f64>(a, 8);
    const s2 = v128.load_splat<f64>(a, 16);
    const s3 = v128.load_splat<f64>(a, 24);
    let x = subtractProduct(v128.load(c), s0, w00);
    let y = subtractProduct(v128.load(c, 16), s0, w01);
    x = subtractProduct(x, s1, w10);
    y = subtractProduct(y, s1, w11);
    x = subtractProduct(x, s2, w20);
    y = subtractProduct(y, s2, w21);
    v128.store(c, subtractProduct(x, s3, w30));
    v128.store(c, subtractProduct(y, s3, w31), 16);
    c += COLUMN_BYTES;
  }
}
