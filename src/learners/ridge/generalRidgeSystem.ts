import { dimensionsOf, type SeedData } from '../../problem/dataset.ts';
import type { DenseSystem } from '../features/denseSystem.ts';
import { type Matrix, matrix, rowsOf, transposed } from '../features/matrix.ts';
import type { GeneralKernel } from '../kernels/generalKernel.ts';
import type { RidgeProblem, RidgeSolution, RidgeSolver, RidgeSystem } from './ridgeSolver.ts';
import type { Work } from './work.ts';

/** Inputs whose products with the training inputs are there at the same time. */
const BLOCK = 256;
/** Floating-point operations of a value of a kernel, about. */
const ENTRY_WORK = 50;

/** Some inputs, and ‖x‖²/d of each. */
interface Inputs {
  readonly x: Matrix;
  readonly norms: Float64Array;
}

function inputsOf(values: Float32Array, inputDimension: number): Inputs {
  const rows = values.length / inputDimension;
  const x = { rows, columns: inputDimension, values: Float64Array.from(values) };
  const norms = new Float64Array(rows);
  x.values.forEach((value, at) => {
    norms[Math.floor(at / inputDimension)]! += (value * value) / inputDimension;
  });
  return { x, norms };
}

/**
 * The regressions on one seed's data with kernels of any inputs: K is formed block by block from the inputs' products. It is kept,
 * with the test inputs' values, from one ridge to the next.
 */
export class GeneralRidgeSystem implements RidgeSystem<GeneralKernel> {
  readonly #system: DenseSystem;
  readonly #data: SeedData;
  readonly #train: Inputs;
  readonly #test: Inputs;
  /** What K is of at present, and the kernel of the test inputs with the training inputs. */
  #formed: { readonly kernel: GeneralKernel; readonly samples: number; readonly test: Matrix } | undefined;

  private constructor(system: DenseSystem, data: SeedData) {
    const { inputDimension } = dimensionsOf(data.train);
    this.#system = system;
    this.#data = data;
    this.#train = inputsOf(data.train.inputs, inputDimension);
    this.#test = inputsOf(data.test.inputs, inputDimension);
  }

  /** @throws RangeError where there is not as much memory. */
  static async open(solver: RidgeSolver, data: SeedData): Promise<GeneralRidgeSystem> {
    const columns = dimensionsOf(data.train).outputDimension;
    return new GeneralRidgeSystem(await solver.openDense({ samples: data.train.samples, columns }), data);
  }

  /** The mean of κ(x, x) over the first training examples. */
  meanDiagonal(kernel: GeneralKernel, samples: number): number {
    let sum = 0;
    for (const norm of this.#train.norms.subarray(0, samples)) sum += kernel(norm, norm, norm);
    return sum / samples;
  }

  *solve({ kernel, ridge, samples }: RidgeProblem<GeneralKernel>): Work<RidgeSolution> {
    const { train } = this.#data;
    if (!(Number.isInteger(samples) && samples >= 1 && samples <= train.samples))
      throw new RangeError(`solve: ${samples} of ${train.samples} training examples`);
    const formed = this.#formed;
    const test =
      formed?.kernel === kernel && formed.samples === samples
        ? formed.test
        : yield* this.#form(kernel, samples);
    const k = train.targets.length / train.samples;
    const targets = matrix(samples, k, (i, c) => train.targets[i * k + c]!);
    const weights = yield* this.#system.solve(ridge, targets);
    const trainOutputs = this.#system.applyKernel(weights);
    yield 2 * samples ** 2 * k;
    const testOutputs = yield* this.#system.multiply(test, transposed(weights));
    return {
      weights: weights.values,
      trainOutputs: trainOutputs.values,
      testOutputs: testOutputs.values,
    };
  }

  dispose(): void {
    this.#formed = undefined;
    this.#system.dispose();
  }

  /** Forms K of the first examples. @returns κ(x, x_j) of the test inputs. */
  *#form(kernel: GeneralKernel, samples: number): Work<Matrix> {
    this.#formed = undefined;
    this.#system.clearKernel(samples);
    for (let from = 0; from < samples; from += BLOCK) {
      const to = Math.min(samples, from + BLOCK);
      this.#system.setKernelRows(from, yield* this.#entries(kernel, this.#train, from, to, to));
    }
    const test = matrix(this.#test.x.rows, samples);
    for (let from = 0; from < test.rows; from += BLOCK) {
      const to = Math.min(test.rows, from + BLOCK);
      const entries = yield* this.#entries(kernel, this.#test, from, to, samples);
      test.values.set(entries.values, from * samples);
    }
    this.#formed = { kernel, samples, test };
    return test;
  }

  /** κ of some inputs with the first training inputs. @param across how many of those. */
  *#entries(
    kernel: GeneralKernel,
    { x, norms }: Inputs,
    from: number,
    to: number,
    across: number,
  ): Work<Matrix> {
    const d = x.columns;
    const entries = yield* this.#system.multiply(rowsOf(x, from, to), rowsOf(this.#train.x, 0, across));
    for (let i = from, at = 0; i < to; i++) {
      for (let j = 0; j < across; j++, at++)
        entries.values[at] = kernel(entries.values[at]! / d, norms[i]!, this.#train.norms[j]!);
      yield ENTRY_WORK * across;
    }
    return entries;
  }
}
