import { dimensionsOf, type SeedData } from '../../problem/dataset.ts';
import { PlainDenseSystem } from '../features/plainDenseSystem.ts';
import { hammingDistance, packInputs } from '../kernels/hammingKernel.ts';
import {
  checkProblem,
  NotPositiveDefiniteError,
  type RidgeProblem,
  type RidgeSolution,
  type RidgeSolver,
  type RidgeSystem,
  refuseMemory,
  solveWork,
} from './ridgeSolver.ts';

/** Floating-point operations of a piece: some milliseconds. */
const PIECE_WORK = 1e7;

/** Where row i of a packed lower triangle begins. */
const rowStart = (i: number): number => (i * (i + 1)) / 2;

/** Σ_k a_k b_k over `length` numbers from two places of one array on. */
function dot(values: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += values[a + k]! * values[b + k]!;
  return sum;
}

/**
 * The definition in plain TypeScript, a row at a time: what the fast solver is held against, and what is left where
 * WebAssembly is refused.
 */
export function createPlainRidgeSolver(): RidgeSolver {
  return {
    async open(data) {
      try {
        return new PlainRidgeSystem(data);
      } catch (cause) {
        throw cause instanceof RangeError ? refuseMemory(data.train.samples, cause) : cause;
      }
    },
    openDense: async (size) => new PlainDenseSystem(size),
  };
}

class PlainRidgeSystem implements RidgeSystem {
  readonly #data: SeedData;
  /** k. */
  readonly #outputs: number;
  readonly #train: Int32Array;
  readonly #test: Int32Array;
  /** L's lower triangle, row after row. */
  #factor: Float64Array | undefined;

  constructor(data: SeedData) {
    const { inputDimension, outputDimension } = dimensionsOf(data.train);
    this.#data = data;
    this.#outputs = outputDimension;
    this.#train = packInputs(data.train.inputs, inputDimension);
    this.#test = packInputs(data.test.inputs, inputDimension);
    this.#factor = new Float64Array(rowStart(data.train.samples));
  }

  *solve(problem: RidgeProblem): Generator<number, RidgeSolution, void> {
    checkProblem(problem, this.#data);
    const { samples } = problem;
    const total = solveWork(samples, this.#test.length, this.#outputs);
    let due = 0;
    let yielded = 0;
    for (let i = 0; i < samples; i++) {
      this.#factorRow(problem, i);
      due += i * i;
      if (due < PIECE_WORK) continue;
      yield due;
      yielded += due;
      due = 0;
    }
    const weights = this.#solveTriangles(samples);
    const trainOutputs = this.#predict(problem, this.#train.subarray(0, samples), weights);
    const testOutputs = this.#predict(problem, this.#test, weights);
    yield total - yielded;
    return { weights, trainOutputs, testOutputs };
  }

  dispose(): void {
    this.#factor = undefined;
  }

  #open(): Float64Array {
    if (!this.#factor) throw new Error('solve: the ridge system has been disposed of');
    return this.#factor;
  }

  /** Row i of L: L_ij = (K_ij − Σ_k L_ik L_jk) / L_jj. */
  #factorRow({ kernel, ridge }: RidgeProblem, i: number): void {
    const L = this.#open();
    const row = rowStart(i);
    for (let j = 0; j < i; j++) {
      const above = rowStart(j);
      const entry = kernel[hammingDistance(this.#train[i]!, this.#train[j]!)]!;
      L[row + j] = (entry - dot(L, row, above, j)) / L[above + j]!;
    }
    const pivot = kernel[0]! + ridge - dot(L, row, row, i);
    if (!(pivot > 0)) throw new NotPositiveDefiniteError(ridge);
    L[row + i] = Math.sqrt(pivot);
  }

  /** w = L⁻ᵀ L⁻¹ y. */
  #solveTriangles(samples: number): Float64Array {
    const k = this.#outputs;
    const L = this.#open();
    const w = Float64Array.from(this.#data.train.targets.subarray(0, samples * k));
    for (let i = 0; i < samples; i++) {
      for (let j = 0; j < i; j++) {
        const l = L[rowStart(i) + j]!;
        for (let o = 0; o < k; o++) w[i * k + o]! -= l * w[j * k + o]!;
      }
      for (let o = 0; o < k; o++) w[i * k + o]! /= L[rowStart(i) + i]!;
    }
    for (let i = samples - 1; i >= 0; i--) {
      for (let o = 0; o < k; o++) w[i * k + o]! /= L[rowStart(i) + i]!;
      for (let j = 0; j < i; j++) {
        const l = L[rowStart(i) + j]!;
        for (let o = 0; o < k; o++) w[j * k + o]! -= l * w[i * k + o]!;
      }
    }
    return w;
  }

  /** Σ_j κ(x, x_j) w_j for each input x. */
  #predict({ kernel }: RidgeProblem, codes: Int32Array, weights: Float64Array): Float64Array {
    const k = this.#outputs;
    const outputs = new Float64Array(codes.length * k);
    codes.forEach((code, row) => {
      for (let j = 0; j * k < weights.length; j++) {
        const entry = kernel[hammingDistance(code, this.#train[j]!)]!;
        for (let o = 0; o < k; o++) outputs[row * k + o]! += entry * weights[j * k + o]!;
      }
    });
    return outputs;
  }
}
