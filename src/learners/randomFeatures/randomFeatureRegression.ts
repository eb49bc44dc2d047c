import { dimensionsOf, type SeedData, type TestSet } from '../../problem/dataset.ts';
import type { DenseSystem } from '../features/denseSystem.ts';
import { type Matrix, matrix, transposed } from '../features/matrix.ts';
import { columnsOf, fitRidges, type Regression, type RidgeOutputs } from '../features/ridgeOutputs.ts';
import type { Work } from '../ridge/work.ts';
import type { FeatureMap } from './featureMap.ts';

/** Features that are there at the same time. */
const PART_FEATURES = 1000;

function inputsOf({ samples, inputs }: TestSet): Matrix {
  return { rows: samples, columns: inputs.length / samples, values: Float64Array.from(inputs) };
}

/**
 * Ridge regression of H on D features that the data do not choose, all outputs on the same ones: Theorem 3 of the paper's version 2.
 * It is solved by its kernel, ⟨φ(x), φ(x')⟩, some features after the others, so that D is no matter of memory.
 */
export class RandomFeatureRegression implements Regression {
  readonly groups: readonly (readonly number[])[];
  readonly #system: DenseSystem;
  readonly #map: FeatureMap;
  readonly #data: SeedData;
  readonly #train: Matrix;
  readonly #test: Matrix;

  constructor(system: DenseSystem, map: FeatureMap, data: SeedData) {
    const { outputDimension } = dimensionsOf(data.train);
    this.groups = [Array.from({ length: outputDimension }, (_, i) => i)];
    this.#system = system;
    this.#map = map;
    this.#data = data;
    this.#train = inputsOf(data.train);
    this.#test = inputsOf(data.test);
  }

  *open(): Work<number> {
    this.#system.clearKernel();
    const ones = matrix(this.#train.rows, 1, () => 1);
    for (const [from, to] of this.#parts()) {
      const features = yield* this.#map.of(this.#system, this.#train, from, to);
      yield* this.#system.addToKernel([{ left: features, right: ones }]);
    }
    return this.#system.meanDiagonal();
  }

  *fit(ridges: readonly number[]): Work<RidgeOutputs[]> {
    const [all] = this.groups as [readonly number[]];
    const targets = columnsOf(this.#data.train.targets, all.length, all);
    return yield* fitRidges(this.#system, targets, ridges, (weights) => this.#predict(weights));
  }

  /** φ(x) (Σ_x' φ(x') w_x')  for the test inputs. */
  *#predict(weights: Matrix): Work<Matrix> {
    const predicted = matrix(this.#test.rows, weights.columns);
    const turned = transposed(weights);
    for (const [from, to] of this.#parts()) {
      const train = yield* this.#map.of(this.#system, this.#train, from, to);
      const coefficients = yield* this.#system.multiply(turned, transposed(train));
      const test = yield* this.#map.of(this.#system, this.#test, from, to);
      const said = yield* this.#system.multiply(test, coefficients);
      for (let i = 0; i < said.values.length; i++) predicted.values[i]! += said.values[i]!;
    }
    return predicted;
  }

  #parts(): (readonly [from: number, to: number])[] {
    const { count } = this.#map;
    return Array.from({ length: Math.ceil(count / PART_FEATURES) }, (_, i) => [
      i * PART_FEATURES,
      Math.min(count, (i + 1) * PART_FEATURES),
    ]);
  }
}
