import type { Work } from '../ridge/work.ts';
import type { Matrix } from './matrix.ts';

/**
 * The derivatives of one output with respect to one matrix of weights: at every example x it is left_x right_xᵀ, of rank
 * one, where `left` is what comes back to the matrix and `right` what it reads. Two such derivatives have the inner product
 * ⟨left_x, left_x'⟩ ⟨right_x, right_x'⟩. Both have a row for each example.
 */
export interface GradientBlock {
  readonly left: Matrix;
  readonly right: Matrix;
}

/** Linear algebra in float64 for the regressions on N examples, one kernel at a time. */
export interface DenseSystem {
  /** A Bᵀ, shape [A's rows, B's rows]. */
  multiply(a: Matrix, b: Matrix): Work<Matrix>;
  /**
   * Makes K zero.
   *
   * @param samples its rows, all N where left out; what follows is of so many examples.
   */
  clearKernel(samples?: number): void;
  /**
   * K = K + Σ over blocks of (left leftᵀ) ∘ (right rightᵀ), shape [N, N].
   *
   * @param recurring matrices among left and right that will come again: their products may be kept.
   */
  addToKernel(blocks: readonly GradientBlock[], recurring?: ReadonlySet<Matrix>): Work<void>;
  /**
   * Writes some rows of K.
   *
   * @param from the first of them.
   * @param rows as far as K's diagonal at least, or farther.
   */
  setKernelRows(from: number, rows: Matrix): void;
  /** The mean of K's diagonal. */
  meanDiagonal(): number;
  /** K w. */
  applyKernel(weights: Matrix): Matrix;
  /**
   * Solves (K + λI) w = y by Cholesky's factorisation.
   *
   * @param ridge λ > 0, absolute (not scaled by K).
   * @param targets y, shape [N, columns]: no more columns than the system was opened for.
   * @returns w, of the same shape.
   * @throws NotPositiveDefiniteError when K + λI is not positive definite to working precision.
   */
  solve(ridge: number, targets: Matrix): Work<Matrix>;
  /** Lets go of the memory. */
  dispose(): void;
}

/** N, and how many columns of targets are solved for at most. */
export interface DenseSize {
  readonly samples: number;
  readonly columns: number;
}
