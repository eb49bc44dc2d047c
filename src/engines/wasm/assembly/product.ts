import { BLOCK_BYTES, Matrix, TILE_BYTES } from './panels';
import { multiplyTile } from './tile';
import { multiplyTransposedTile } from './transposedTile';

/** Passed as the floor of a product that is not rectified. */
export const NO_FLOOR: f32 = -Infinity;

/**
 * C = max(M·B + bias, floor), column by column of the batch: W x + b1, U h + b2, Aᵀ r.
 * Eight rows of M stay in the nearest cache while the batch streams past them.
 *
 * @param panels of B and C: a quarter of the batch.
 */
export function multiply(c: Matrix, m: Matrix, b: Matrix, panels: i32, bias: usize, floor: f32): void {
  const tiles = (m.rowBlocks + 1) >> 1;
  for (let tile = 0; tile < tiles; tile++) {
    const row = <usize>tile * TILE_BYTES;
    const tileBias = bias + ((<usize>tile) << 5);
    let columns = b.data;
    let result = c.data + row;
    for (let panel = 0; panel < panels; panel++) {
      multiplyTile(result, m.data + row, m.stride, columns, m.panels, tileBias, floor);
      columns += b.stride;
      result += c.stride;
    }
  }
}

/**
 * C = Mᵀ·B, column by column of the batch: Uᵀ dz, and A s since A is kept as its transpose.
 * M has an even number of panels in memory.
 */
export function multiplyTransposed(c: Matrix, m: Matrix, b: Matrix, panels: i32): void {
  for (let pair = 0; pair < m.panels; pair += 2) {
    const left = m.data + <usize>pair * m.stride;
    let columns = b.data;
    let result = c.data + <usize>pair * BLOCK_BYTES;
    for (let panel = 0; panel < panels; panel++) {
      multiplyTransposedTile(result, left, left + m.stride, columns, m.rowBlocks);
      columns += b.stride;
      result += c.stride;
    }
  }
}
