/**
 * the layout that the routines keep every matrix in (see assembly/panels.ts): panels of 4 columns, row after
 * row of 4 floats, rows padded to 4 and columns to 8.
 */

/** Bytes of a panel's row. */
export const VECTOR_BYTES = 16;
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

/** How a row-major tensor of the network lies in panels; A is kept as its transpose. */
export interface PanelShape {
  readonly rows: number;
  readonly columns: number;
  readonly transposed: boolean;
}

/** Bytes of a weight in panels. */
export const panelBytes = ({ rows, columns }: PanelShape): number =>
  evenPanelsOf(columns) * panelStride(rows);

/** Calls back with every element's place in the row-major tensor and in its panels. */
function forEachElement(
  { rows, columns, transposed }: PanelShape,
  visit: (index: number, place: number) => void,
): void {
  const stride = panelStride(rows) / Float32Array.BYTES_PER_ELEMENT;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = (column >> 2) * stride + row * 4 + (column & 3);
      visit(transposed ? column * rows + row : row * columns + column, place);
    }
  }
}

/** Writes a row-major tensor into panels; the padding keeps what it holds. */
export function packPanels(values: Float32Array, shape: PanelShape, panels: Float32Array): void {
  forEachElement(shape, (index, place) => {
    panels[place] = values[index]!;
  });
}

/** Reads a row-major tensor out of panels. */
export function unpackPanels(panels: Float32Array, shape: PanelShape): Float32Array {
  const values = new Float32Array(shape.rows * shape.columns);
  forEachElement(shape, (index, place) => {
    values[index] = panels[place]!;
  });
  return values;
}
