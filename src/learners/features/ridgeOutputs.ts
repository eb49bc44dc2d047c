import type { Work } from '../ridge/work.ts';
import type { DenseSystem } from './denseSystem.ts';
import { type Matrix, matrix } from './matrix.ts';

/** What a ridge came to for some outputs. */
export interface RidgeOutputs {
  /** out on the training set, shape [N, outputs]. */
  readonly train: Matrix;
  /** out on the test set. */
  readonly test: Matrix;
  /** Σ over examples and outputs of (y − K w − λ w)². */
  readonly residualSquares: number;
  /** Σ of y². */
  readonly targetSquares: number;
}

/** Some columns of a row-major table of k columns. */
export function columnsOf(table: Float32Array, k: number, outputs: readonly number[]): Matrix {
  return matrix(table.length / k, outputs.length, (x, c) => table[x * k + outputs[c]!]!);
}

/** Ridge regression on features, some outputs at a time. */
export interface Regression {
  /** Outputs that share a kernel, group by group. */
  readonly groups: readonly (readonly number[])[];
  /** Forms the kernel of a group of outputs. @returns the mean of its diagonal. */
  open(group: readonly number[]): Work<number>;
  /**
   * Fits the group that is open with some ridges, all of which are predicted together.
   *
   * @param ridges λ, absolute.
   */
  fit(ridges: readonly number[]): Work<RidgeOutputs[]>;
}

/**
 * Fits some outputs with some ridges on the kernel that a system holds.
 *
 * @param targets y, shape [N, outputs].
 * @param predict Σ_x' K(x, x') w_x' for the test inputs and each column of w, shape [N, ridges · outputs].
 */
export function* fitRidges(
  system: DenseSystem,
  targets: Matrix,
  ridges: readonly number[],
  predict: (weights: Matrix) => Work<Matrix>,
): Work<RidgeOutputs[]> {
  const outputs = targets.columns;
  const columns = ridges.length * outputs;
  const weights = matrix(targets.rows, columns);
  const fits = [];
  for (const [place, ridge] of ridges.entries()) {
    const w = yield* system.solve(ridge, targets);
    const product = system.applyKernel(w);
    yield 2 * targets.rows ** 2 * outputs;
    let residualSquares = 0;
    for (let i = 0; i < w.values.length; i++) {
      const [x, c] = [Math.floor(i / outputs), i % outputs];
      residualSquares += (targets.values[i]! - product.values[i]! - ridge * w.values[i]!) ** 2;
      weights.values[x * columns + place * outputs + c] = w.values[i]!;
    }
    fits.push({ train: product, residualSquares });
  }
  const predicted = yield* predict(weights);
  const targetSquares = targets.values.reduce((sum, y) => sum + y * y, 0);
  return fits.map((fit, place) => {
    const predictedAt = (x: number, c: number) => predicted.values[x * columns + place * outputs + c]!;
    return { ...fit, targetSquares, test: matrix(predicted.rows, outputs, predictedAt) };
  });
}
