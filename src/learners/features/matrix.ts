/** A matrix in float64, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A matrix of zeros, or with an entry for each row and column. */
export function matrix(
  rows: number,
  columns: number,
  entry?: (row: number, column: number) => number,
): Matrix {
  const values = new Float64Array(rows * columns);
  if (entry) {
    let at = 0;
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) values[at++] = entry(i, j);
  }
  return { rows, columns, values };
}

/** Some rows of a matrix, not copied. */
export function rowsOf({ columns, values }: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, columns, values: values.subarray(from * columns, to * columns) };
}

/** Rows and columns that are turned together: both sides of them stay in the nearest cache. */
const SQUARE = 32;

/** Mᵀ. */
export function transposed({ rows, columns, values }: Matrix): Matrix {
  const turned = new Float64Array(values.length);
  for (let top = 0; top < rows; top += SQUARE) {
    const bottom = Math.min(rows, top + SQUARE);
    for (let left = 0; left < columns; left += SQUARE) {
      const right = Math.min(columns, left + SQUARE);
      for (let i = top; i < bottom; i++)
        for (let j = left; j < right; j++) turned[j * rows + i] = values[i * columns + j]!;
    }
  }
  return { rows: columns, columns: rows, values: turned };
}

/** (M, 1): a matrix with a column of ones behind it, so that a bias is one weight more. */
export function withOnes({ rows, columns, values }: Matrix): Matrix {
  const wider = new Float64Array(rows * (columns + 1)).fill(1);
  for (let i = 0; i < rows; i++)
    wider.set(values.subarray(i * columns, (i + 1) * columns), i * (columns + 1));
  return { rows, columns: columns + 1, values: wider };
}
