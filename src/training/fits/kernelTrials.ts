import { hammingKernel } from '../../learners/kernels/hammingKernel.ts';
import type { KernelName } from '../../learners/learnerNames.ts';
import { type RidgeRange, type RidgeSearch, ridgeAt, ridgeRange } from '../../learners/ridge/ridgeGrid.ts';
import {
  NotPositiveDefiniteError,
  type RidgeSolution,
  type RidgeSystem,
  relativeResidual,
} from '../../learners/ridge/ridgeSolver.ts';
import type { Work } from '../../learners/ridge/work.ts';
import type { SeedData } from '../../problem/dataset.ts';
import { type Coefficients, coefficients, meanSquaredError, projected } from '../../problem/decomposition.ts';
import type { Problem } from '../../problem/problem.ts';
import { projectionOn } from '../../problem/testProducts.ts';

/** What one kernel ridge regression has learned. */
export interface RidgeFit extends Coefficients {
  /** N. */
  readonly samples: number;
  /** λ in units of K's diagonal; of its mean, where the diagonal is not constant. */
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

/** What one exact kernel has learned. */
export interface KernelFit extends RidgeFit {
  readonly kernel: KernelName;
}

/** How exact kernels are known, and what solves their regressions. */
export interface SolvedKernels<Kernel> {
  readonly system: RidgeSystem<Kernel>;
  /** A kernel. @param bandwidth null for one without. */
  readonly kernelOf: (name: KernelName, bandwidth: number | null) => Kernel;
  /** The mean of κ(x, x) over the first training examples. */
  readonly meanDiagonal: (kernel: Kernel, samples: number) => number;
}

/** What is tried on which examples. */
interface Trial<Kernel> {
  readonly solved: SolvedKernels<Kernel>;
  /** Its training set is what is fitted; the system may hold more examples. */
  readonly data: SeedData;
  readonly problem: Problem;
  readonly name: KernelName;
  readonly bandwidth: number | null;
}

/** Tries ridges for one kernel, one bandwidth and the first N examples; remembers what it saw and the best fit. */
export class KernelTrials<Kernel> {
  readonly range: RidgeRange;
  /** The fit with the least test error yet. */
  best: KernelFit | undefined;
  readonly #trial: Trial<Kernel>;
  readonly #kernel: Kernel;
  /** What ridges are in units of. */
  readonly #diagonal: number;
  readonly #errors = new Map<number, number>();

  constructor(trial: Trial<Kernel>) {
    const { solved, data, name, bandwidth, problem } = trial;
    this.#trial = trial;
    this.#kernel = solved.kernelOf(name, bandwidth);
    this.#diagonal = solved.meanDiagonal(this.#kernel, data.train.samples);
    // On other inputs than those of the cube the search begins where it would begin there.
    this.range = ridgeRange(
      hammingKernel(name, bandwidth, problem.inputDimension),
      problem.parities ? problem.degrees.base : 1,
    );
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
    const { solved, data } = this.#trial;
    const ridge = ridgeAt(place);
    const absolute = ridge * this.#diagonal;
    let testError = Number.POSITIVE_INFINITY;
    try {
      const { samples } = data.train;
      const solution = yield* solved.system.solve({ kernel: this.#kernel, ridge: absolute, samples });
      testError = meanSquaredError(Float32Array.from(solution.testOutputs), data.test);
      if (testError < this.leastError) this.best = this.#fit(solution, ridge, absolute, testError);
    } catch (error) {
      // Rounding left a tiny ridge nothing to stand on; the larger ones are still to be tried.
      if (!(error instanceof NotPositiveDefiniteError)) throw error;
    }
    this.#errors.set(place, testError);
    return testError;
  }

  #fit(solution: RidgeSolution, ridge: number, absolute: number, testError: number): KernelFit {
    const { data, problem, name, bandwidth } = this.#trial;
    const { train, test } = data;
    const products = coefficients(Float32Array.from(solution.testOutputs), test);
    return {
      kernel: name,
      samples: train.samples,
      ridge,
      bandwidth,
      residual: relativeResidual(train, solution, absolute),
      trainError: meanSquaredError(Float32Array.from(solution.trainOutputs), train),
      testError,
      ...projected(products, projectionOn(problem, test)),
    };
  }
}
