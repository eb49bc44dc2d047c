import { packInputs } from '../../../learners/kernels/hammingKernel.ts';
import {
  checkProblem,
  type RidgeProblem,
  type RidgeSolution,
  type RidgeSystem,
  solveWork,
} from '../../../learners/ridge/ridgeSolver.ts';
import { dimensionsOf, type SeedData } from '../../../problem/dataset.ts';
import type { Routines } from '../wasmModule.ts';
import { factorAndSolve, PIECE_WORK, TILE_WORK } from './factorAndSolve.ts';
import {
  blocksOf,
  packOutputs,
  type RidgeLayout,
  unpackOutputs,
  unpackPredictions,
  writeSamples,
} from './ridgeLayout.ts';

/** The regressions on one seed's data in a WebAssembly memory. */
export class WasmRidgeSystem implements RidgeSystem {
  readonly #data: SeedData;
  /** k. */
  readonly #outputs: number;
  readonly #layout: RidgeLayout;
  readonly #release: () => void;
  #routines: Routines | undefined;

  /** @param release is called once, when the memory is free again. */
  constructor(data: SeedData, routines: Routines, layout: RidgeLayout, release: () => void) {
    const { inputDimension, outputDimension } = dimensionsOf(data.train);
    this.#data = data;
    this.#outputs = outputDimension;
    this.#routines = routines;
    this.#layout = layout;
    this.#release = release;
    const write = (address: number, inputs: Float32Array) => {
      const codes = packInputs(inputs, inputDimension);
      const target = new Int32Array(routines.memory.buffer, address, blocksOf(codes.length) * 4);
      target.fill(0).set(codes);
    };
    write(layout.trainCodes, data.train.inputs);
    write(layout.testCodes, data.test.inputs);
  }

  *solve(problem: RidgeProblem): Generator<number, RidgeSolution, void> {
    checkProblem(problem, this.#data);
    const { samples, kernel } = problem;
    const { table, weights, outputBlocks, testCodes, trainCodes } = this.#layout;
    const k = this.#outputs;
    const { train, test } = this.#data;
    const blocks = blocksOf(samples);
    const buffer = this.#open().memory.buffer as ArrayBuffer;
    writeSamples(buffer, this.#layout, samples);
    new Float64Array(buffer, table, kernel.length).set(kernel);
    const packed = new Float64Array(buffer, weights, outputBlocks * blocks * 16);
    packOutputs(train.targets.subarray(0, samples * k), k, blocks * 4, packed);

    let yielded = 0;
    const pieces = factorAndSolve(() => this.#open(), this.#layout.system, problem);
    for (const work of pieces) {
      yielded += work;
      yield work;
    }
    const trainOutputs = yield* this.#predict(trainCodes, samples, samples);
    const testOutputs = yield* this.#predict(testCodes, test.samples, samples);
    const predicted = 2 * k * samples * (samples + test.samples);
    yield solveWork(samples, test.samples, k) - yielded - predicted;
    return { weights: unpackOutputs(packed, k, blocks * 4, samples), trainOutputs, testOutputs };
  }

  dispose(): void {
    if (this.#routines) this.#release();
    this.#routines = undefined;
  }

  #open(): Routines {
    if (!this.#routines) throw new Error('solve: the ridge system has been disposed of');
    return this.#routines;
  }

  /** Outputs on some packed inputs, row-major [count, k]. */
  *#predict(codes: number, count: number, samples: number): Generator<number, Float64Array, void> {
    const { system, outputs, outputBlocks } = this.#layout;
    const blocks = blocksOf(count);
    const piece = Math.max(1, Math.floor(PIECE_WORK / (outputBlocks * TILE_WORK * blocksOf(samples))));
    for (let block = 0; block < blocks; block += piece) {
      const last = Math.min(blocks, block + piece);
      const target = outputs + block * outputBlocks * 128;
      this.#open().predictKernel(system, codes + block * 16, last - block, target);
      yield 2 * this.#outputs * samples * (Math.min(count, last * 4) - block * 4);
    }
    const tiles = new Float64Array(this.#open().memory.buffer, outputs, blocks * outputBlocks * 16);
    return unpackPredictions(tiles, this.#outputs, count);
  }
}
