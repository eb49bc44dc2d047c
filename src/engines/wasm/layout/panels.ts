import { type Packing, packingOf, type WeightShape } from './packing.ts';

/**
 * The layout of a network with a free U (see assembly/free/panels.ts): panels of 4 columns, row after row of 4 floats, rows
 * padded to 4 and columns to 8.
 */

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Bytes of 4 rows of a panel: a cache line. */
const BLOCK_BYTES = 64;

/** How many panels of 4 columns, or blocks of 4 rows, hold `count` of them. */
export const panelsOf = (count: number): number => Math.ceil(count / 4);

/** The same, rounded up to pairs: products take two panels at a time. */
export const evenPanelsOf = (count: number): number => Math.ceil(count / 8) * 2;

/**
 * Bytes from one panel of a matrix of `rows` rows to the next. An odd number of cache lines, because an even
 * one (a power of two at the worst) would put the same rows of all panels into few sets of the cache.
 */
export const panelStride = (rows: number): number => (panelsOf(rows) | 1) * BLOCK_BYTES;

/** A weight in panels. */
export function panelPacking(shape: WeightShape): Packing {
  const stride = panelStride(shape.rows) / FLOAT_BYTES;
  const placeOf = (row: number, column: number) => (column >> 2) * stride + row * 4 + (column & 3);
  return packingOf(shape, evenPanelsOf(shape.columns) * stride, placeOf);
}
