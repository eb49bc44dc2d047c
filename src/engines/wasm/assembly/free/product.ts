import { VECTOR_BYTES } from '../vectors';
import { BLOCK_BYTES, Matrix } from './panels';
import { multiplyTile } from './tile';
import { multiplyTransposedTile } from './transposedTile';

/** Passed as the floor of a product that is not rectified. */
export const NO_FLOOR: f32 = -Infinity;

/**
 * C = max(M·B + bias, floor) for a batch: W x + b1, U h + b2, Aᵀ r.
 * Four rows of M stay in the nearest cache while the batch streams past them.
 *
 * @param panels of B and C, a quarter of the batch. They are taken in pairs; of an odd number the one behind
 * the last is computed too, and nobody reads it.
 */
export function multiply(c: Matrix, m: Matrix, b: Matrix, panels: i32, bias: usize, floor: f32): void {
  for (let block = 0; block < m.rowBlocks; block++) {
    const row = <usize>block * BLOCK_BYTES;
    const rowBias = bias + <usize>block * VECTOR_BYTES;
    let columns = b.data;
    let result = c.data + row;
    for (let panel = 0; panel < panels; panel += 2) {
      multiplyTile(result, c.stride, m.data + row, m.stride, columns, b.stride, m.panels, rowBias, floor);
      columns += 2 * b.stride;
      result += 2 * c.stride;
    }
  }
}

/** C = Mᵀ·B for a batch: Uᵀ dz, and A s since A is kept as its transpose. */
export function multiplyTransposed(c: Matrix, m: Matrix, b: Matrix, panels: i32): void {
  for (let block = 0; block < m.panels; block++) {
    const rows = m.data + <usize>block * m.stride;
    let columns = b.data;
    let result = c.data + <usize>block * BLOCK_BYTES;
    for (let panel = 0; panel < panels; panel += 2) {
      multiplyTransposedTile(result, c.stride, rows, columns, b.stride, m.rowBlocks);
      columns += 2 * b.stride;
      result += 2 * c.stride;
    }
  }
}
