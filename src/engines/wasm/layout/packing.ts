/** How a tensor of the network lies in linear memory. */
export interface Packing {
  readonly floats: number;
  /** Writes a row-major tensor; the padding keeps what it holds. */
  write(values: Float32Array, packed: Float32Array): void;
  /** Reads it back. */
  read(packed: Float32Array): Float32Array;
}

/** A weight [rows, columns], one row for each hidden neuron; A is kept as its transpose. */
export interface WeightShape {
  readonly rows: number;
  readonly columns: number;
  readonly transposed: boolean;
}

/** A packing in which an element of a weight has a place. */
export function packingOf(
  { rows, columns, transposed }: WeightShape,
  floats: number,
  placeOf: (row: number, column: number) => number,
): Packing {
  const forEachElement = (visit: (index: number, place: number) => void) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        visit(transposed ? column * rows + row : row * columns + column, placeOf(row, column));
      }
    }
  };
  return {
    floats,
    write(values, packed) {
      forEachElement((index, place) => {
        packed[place] = values[index]!;
      });
    },
    read(packed) {
      const values = new Float32Array(rows * columns);
      forEachElement((index, place) => {
        values[index] = packed[place]!;
      });
      return values;
    },
  };
}

/** A bias, padded to pairs of vectors. */
export function biasPacking(length: number): Packing {
  return {
    floats: Math.ceil(length / 8) * 8,
    write: (values, packed) => packed.set(values),
    read: (packed) => packed.slice(0, length),
  };
}
