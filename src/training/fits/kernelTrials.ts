import { type HammingKernel, hammingKernel } from '../../learners/kernels/hammingKernel.ts';
import type { KernelName } from '../../learners/learnerNames.ts';
import { type RidgeRange, type RidgeSearch, ridgeAt, ridgeRange } from '../../learners/ridge/ridgeGrid.ts';
import {
  NotPositiveDefiniteError,
  type RidgeSolution,
  type RidgeSystem,
  relativeResidual,
} from '../../learners/ridge/ridgeSolver.ts';
import { INPUT_DIMENSION, type Task } from '../../problem/dataset.ts';
import { type Coefficients, coefficients, meanSquaredError } from '../../problem/decomposition.ts';

/** What one exact kernel has learned. */
export interface KernelFit extends Coefficients {
  readonly kernel: KernelName;
  /** N. */
  readonly samples: number;
  /** λ in units of κ(x, x), K's diagonal. */
  readonly ridge: number;
  /** In units of √d; null where the kernel has none. */
  readonly bandwidth: number | null;
  /** ‖y − (K + λI) w‖ / ‖y‖. */
  readonly residual: number;
  /** Mean of ‖out − H‖² over the training set. */
  readonly trainError: number;
  /** The same over the test set. */
  readonly testError: number;
}

/** Floating-point operations, as they are done. */
export type Work<Result> = Generator<number, Result, void>;

/** Tries ridges for one kernel, one bandwidth and the first N examples; remembers what it saw and the best fit. */
export class KernelTrials {
  readonly range: RidgeRange;
  /** The fit with the least test error yet. */
  best: KernelFit | undefined;
  readonly #system: RidgeSystem;
  readonly #task: Task;
  readonly #name: KernelName;
  readonly #bandwidth: number | null;
  readonly #kernel: HammingKernel;
  readonly #errors = new Map<number, number>();

  /** @param task its training set is what is fitted; the system may hold more examples. */
  constructor(system: RidgeSystem, task: Task, name: KernelName, bandwidth: number | null) {
    this.#system = system;
    this.#task = task;
    this.#name = name;
    this.#bandwidth = bandwidth;
    this.#kernel = hammingKernel(name, bandwidth, INPUT_DIMENSION);
    this.range = ridgeRange(this.#kernel);
  }

  get leastError(): number {
    return this.best?.testError ?? Number.POSITIVE_INFINITY;
  }

  /** Answers a search's questions until it knows the best place. */
  *follow(search: RidgeSearch): Work<number> {
    let step = search.next();
    while (!step.done) step = search.next(yield* this.#testError(step.value));
    return step.value;
  }

  *#testError(place: number): Work<number> {
    const known = this.#errors.get(place);
    if (known !== undefined) return known;
    const ridge = ridgeAt(place);
    const absolute = ridge * this.#kernel[0]!;
    let testError = Number.POSITIVE_INFINITY;
    try {
      const { samples } = this.#task.train;
      const solution = yield* this.#system.solve({ kernel: this.#kernel, ridge: absolute, samples });
      testError = meanSquaredError(Float32Array.from(solution.testOutputs), this.#task.test);
      if (testError < this.leastError) this.best = this.#fit(solution, ridge, absolute, testError);
    } catch (error) {
      // Rounding left a tiny ridge nothing to stand on; the larger ones are still to be tried.
      if (!(error instanceof NotPositiveDefiniteError)) throw error;
    }
    this.#errors.set(place, testError);
    return testError;
  }

  #fit(solution: RidgeSolution, ridge: number, absolute: number, testError: number): KernelFit {
    const { train, test } = this.#task;
    return {
      kernel: this.#name,
      samples: train.samples,
      ridge,
      bandwidth: this.#bandwidth,
      residual: relativeResidual(train, solution, absolute),
      trainError: meanSquaredError(Float32Array.from(solution.trainOutputs), train),
      testError,
      ...coefficients(Float32Array.from(solution.testOutputs), test),
    };
  }
}
