import type { RidgeProblem, RidgeSolution } from '../../src/learners/ridge/ridgeSolver.ts';
import { dimensionsOf, type SeedData } from '../../src/problem/dataset.ts';

const rowOf = (table: Float32Array, row: number, columns: number) =>
  Array.from(table.subarray(row * columns, (row + 1) * columns));

/** κ(x, x') found by comparing two inputs coordinate by coordinate. */
function gram(kernel: Float64Array, d: number, left: Float32Array, right: Float32Array): number[][] {
  const rows = (inputs: Float32Array) =>
    Array.from({ length: inputs.length / d }, (_, i) => rowOf(inputs, i, d));
  const columns = rows(right);
  return rows(left).map((a) => columns.map((b) => kernel[a.filter((x, j) => x !== b[j]).length]!));
}

/** Solves M X = Y by Gauss–Jordan elimination with row pivoting. */
function eliminate(matrix: readonly number[][], right: readonly number[][]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...right[i]!]);
  const n = rows.length;
  for (let j = 0; j < n; j++) {
    let pivot = j;
    for (let i = j + 1; i < n; i++) if (Math.abs(rows[i]![j]!) > Math.abs(rows[pivot]![j]!)) pivot = i;
    [rows[j], rows[pivot]] = [rows[pivot]!, rows[j]!];
    for (let i = 0; i < n; i++) {
      if (i === j) continue;
      const factor = rows[i]![j]! / rows[j]![j]!;
      for (let l = j; l < rows[i]!.length; l++) rows[i]![l]! -= factor * rows[j]![l]!;
    }
  }
  return rows.map((row, j) => row.slice(n).map((value) => value / row[j]!));
}

const multiply = (matrix: number[][], right: number[][]) =>
  matrix.map((row) => right[0]!.map((_, o) => row.reduce((sum, value, j) => sum + value * right[j]![o]!, 0)));

/** Kernel ridge regression with no trick at all: neither packed inputs nor symmetry. */
export function directRidge({ train, test }: SeedData, { kernel, ridge }: RidgeProblem): RidgeSolution {
  const { inputDimension: d, outputDimension: k } = dimensionsOf(train);
  const K = gram(kernel, d, train.inputs, train.inputs);
  const y = K.map((_, i) => rowOf(train.targets, i, k));
  const w = eliminate(
    K.map((row, i) => row.map((value, j) => (i === j ? value + ridge : value))),
    y,
  );
  const flat = (rows: number[][]) => Float64Array.from(rows.flat());
  return {
    weights: flat(w),
    trainOutputs: flat(multiply(K, w)),
    testOutputs: flat(multiply(gram(kernel, d, test.inputs, train.inputs), w)),
  };
}
