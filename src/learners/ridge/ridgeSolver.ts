import { type Dataset, dimensionsOf, type SeedData } from '../../problem/dataset.ts';
import type { DenseSize, DenseSystem } from '../features/denseSystem.ts';
import type { HammingKernel } from '../kernels/hammingKernel.ts';

const GIGABYTE = 1e9;

/** One linear system of a kernel ridge regression, with a kernel that is a table unless another form is said. */
export interface RidgeProblem<Kernel = HammingKernel> {
  readonly kernel: Kernel;
  /** λ > 0, absolute (not scaled by K). */
  readonly ridge: number;
  /** Fit on the first so many training examples. */
  readonly samples: number;
}

/** What kernel ridge regression says: f(x) = Σ_j κ(x, x_j) w_j with (K + λI) w = y. All float64, row-major. */
export interface RidgeSolution {
  /** w, shape [samples, k]. */
  readonly weights: Float64Array;
  /** K w, the fit of the examples it was fitted on, shape [samples, k]. */
  readonly trainOutputs: Float64Array;
  /** f on all test inputs, shape [test samples, k]. */
  readonly testOutputs: Float64Array;
}

/** K + λI has a pivot that is not positive, as far as float64 can tell. */
export class NotPositiveDefiniteError extends RangeError {
  constructor(ridge: number) {
    super(`solve: K + ${ridge} I is not positive definite`);
  }
}

/** A seed's data with all the memory that its regressions take; one problem at a time. */
export interface RidgeSystem<Kernel = HammingKernel> {
  /**
   * Solves (K + λI) w = y for all outputs by Cholesky's factorisation in float64, in pieces of some milliseconds.
   * Yields the floating-point operations of each piece; they add up to `solveWork`.
   * @throws NotPositiveDefiniteError when K + λI is not positive definite to working precision.
   */
  solve(problem: RidgeProblem<Kernel>): Generator<number, RidgeSolution, void>;
  /** Lets go of the memory. */
  dispose(): void;
}

/** Solves kernel ridge regressions; engines implement it. */
export interface RidgeSolver {
  /**
   * Takes the memory for the data of a seed.
   * @throws RangeError with one sentence that names N and the gigabytes, when there is not as much.
   */
  open(data: SeedData): Promise<RidgeSystem>;
  /**
   * Takes the memory for regressions whose kernel is no table: those on a network's features.
   * @throws RangeError when there is not as much.
   */
  openDense(size: DenseSize): Promise<DenseSystem>;
}

/** @throws RangeError when a problem does not fit its system: a solver would read and write anywhere. */
export function checkProblem({ kernel, samples }: RidgeProblem, { train }: SeedData): void {
  if (!(Number.isInteger(samples) && samples >= 1 && samples <= train.samples)) {
    throw new RangeError(`solve: ${samples} of ${train.samples} training examples`);
  }
  const distances = dimensionsOf(train).inputDimension + 1;
  if (kernel.length !== distances)
    throw new RangeError(`solve: a kernel of ${kernel.length} distances, and there are ${distances}`);
}

/** About how many floating-point operations a solution takes: N³/3 for the factor, the rest for the outputs. */
export function solveWork(samples: number, testSamples: number, outputDimension: number): number {
  return samples ** 3 / 3 + 2 * outputDimension * samples * (2 * samples + testSamples);
}

/** Bytes that a solver takes for N training examples: the lower triangle of the factor in float64, and a few rows. */
export function kernelMemoryBytes(samples: number): number {
  const ROWS = 64;
  return 4 * samples * (samples + 4) + 8 * ROWS * (samples + 4);
}

/** The same where the kernel is no table: K and its factor, and the test inputs' values. */
export function generalMemoryBytes(samples: number, testSamples: number): number {
  return 2 * kernelMemoryBytes(samples) + 8 * samples * testSamples;
}

/**
 * The sentence with which a solver refuses an N that its memory cannot hold.
 *
 * @param bytes what it needs.
 */
export function refuseMemory(
  samples: number,
  cause?: unknown,
  bytes: number = kernelMemoryBytes(samples),
): RangeError {
  const gigabytes = (bytes / GIGABYTE).toFixed(2);
  return new RangeError(
    `An exact kernel with N = ${samples} needs ${gigabytes} GB of memory, and there is not as much.`,
    { cause },
  );
}

/**
 * Residual of a solution relative to its right-hand side, ‖y − K w − λ w‖ / ‖y‖ over all outputs.
 *
 * @param train the examples that the solution was fitted on.
 */
export function relativeResidual(train: Dataset, solution: RidgeSolution, ridge: number): number {
  const { weights, trainOutputs } = solution;
  let residual = 0;
  let norm = 0;
  for (let i = 0; i < weights.length; i++) {
    residual += (train.targets[i]! - trainOutputs[i]! - ridge * weights[i]!) ** 2;
    norm += train.targets[i]! ** 2;
  }
  return norm === 0 ? Math.sqrt(residual) : Math.sqrt(residual / norm);
}
