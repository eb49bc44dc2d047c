import { NotPositiveDefiniteError } from '../ridge/ridgeSolver.ts';
import type { Work } from '../ridge/work.ts';
import type { DenseSize, DenseSystem, GradientBlock } from './denseSystem.ts';
import { type Matrix, matrix } from './matrix.ts';

/** Σ_c a_c b_c over a row of either matrix. */
function dotRows(a: Matrix, i: number, b: Matrix, j: number): number {
  let sum = 0;
  const [left, right] = [i * a.columns, j * b.columns];
  for (let c = 0; c < a.columns; c++) sum += a.values[left + c]! * b.values[right + c]!;
  return sum;
}

/** The definition in plain TypeScript: what the fast system is held against, and what is left where WebAssembly is refused. */
export class PlainDenseSystem implements DenseSystem {
  readonly #most: number;
  /** Rows of K, at most as many as there is room for. */
  #samples: number;
  #kernel: Matrix;

  constructor({ samples }: DenseSize) {
    this.#most = samples;
    this.#samples = samples;
    this.#kernel = matrix(samples, samples);
  }

  *multiply(a: Matrix, b: Matrix): Work<Matrix> {
    const product = matrix(a.rows, b.rows);
    for (let i = 0; i < a.rows; i++) {
      for (let j = 0; j < b.rows; j++) product.values[i * b.rows + j] = dotRows(a, i, b, j);
      yield 2 * b.rows * a.columns;
    }
    return product;
  }

  clearKernel(samples = this.#most): void {
    this.#samples = samples;
    this.#kernel.values.fill(0);
  }

  setKernelRows(from: number, { rows, columns, values }: Matrix): void {
    const n = this.#samples;
    for (let row = 0; row < rows; row++)
      for (let j = 0, i = from + row; j <= i; j++) {
        const entry = values[row * columns + j]!;
        this.#kernel.values[i * n + j] = entry;
        this.#kernel.values[j * n + i] = entry;
      }
  }

  *addToKernel(blocks: readonly GradientBlock[]): Work<void> {
    const n = this.#samples;
    const { values } = this.#kernel;
    for (const { left, right } of blocks) {
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= i; j++)
          values[i * n + j]! += dotRows(left, i, left, j) * dotRows(right, i, right, j);
        yield 2 * (i + 1) * (left.columns + right.columns);
      }
    }
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) values[j * n + i] = values[i * n + j]!;
  }

  meanDiagonal(): number {
    const n = this.#samples;
    let trace = 0;
    for (let i = 0; i < n; i++) trace += this.#kernel.values[i * n + i]!;
    return trace / n;
  }

  applyKernel({ columns, values }: Matrix): Matrix {
    const n = this.#samples;
    return matrix(n, columns, (i, c) => {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += this.#kernel.values[i * n + j]! * values[j * columns + c]!;
      return sum;
    });
  }

  *solve(ridge: number, { columns, values }: Matrix): Work<Matrix> {
    const n = this.#samples;
    const L = this.#kernel.values.slice(0, n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = L[i * n + j]! + (i === j ? ridge : 0);
        for (let c = 0; c < j; c++) sum -= L[i * n + c]! * L[j * n + c]!;
        if (i === j && !(sum > 0)) throw new NotPositiveDefiniteError(ridge);
        L[i * n + j] = i === j ? Math.sqrt(sum) : sum / L[j * n + j]!;
      }
      yield i * i;
    }
    const w = values.slice();
    const eliminate = (i: number, j: number, entry: number) => {
      for (let c = 0; c < columns; c++) w[i * columns + c]! -= entry * w[j * columns + c]!;
    };
    const divide = (i: number) => {
      for (let c = 0; c < columns; c++) w[i * columns + c]! /= L[i * n + i]!;
    };
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) eliminate(i, j, L[i * n + j]!);
      divide(i);
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let j = i + 1; j < n; j++) eliminate(i, j, L[j * n + i]!);
      divide(i);
    }
    return { rows: n, columns, values: w };
  }

  dispose(): void {
    this.#kernel = matrix(0, 0);
  }
}
