import { type Packing, packingOf, type WeightShape } from './packing.ts';

/**
 * The layout of a narrow network (see assembly/narrow/structures.ts): row after row, a row padded to whole cache lines and
 * the rows to a multiple of 8.
 */

const LINE_FLOATS = 16;

/** Floats of a row of `columns` numbers. */
export const rowFloats = (columns: number): number => Math.ceil(columns / LINE_FLOATS) * LINE_FLOATS;

/** Bytes of a row of `columns` numbers. */
export const rowBytes = (columns: number): number => rowFloats(columns) * Float32Array.BYTES_PER_ELEMENT;

/** m, padded to a multiple of 8: so many neurons share a table of sums. */
export const padTo8 = (count: number): number => Math.ceil(count / 8) * 8;

/** `count`, padded to a multiple of 4. */
export const padTo4 = (count: number): number => Math.ceil(count / 4) * 4;

/** A weight, row after row. */
export function rowPacking(shape: WeightShape): Packing {
  const floats = rowFloats(shape.columns);
  return packingOf(shape, padTo8(shape.rows) * floats, (row, column) => row * floats + column);
}
