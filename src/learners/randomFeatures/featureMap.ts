import { normals } from '../../random/normals.ts';
import { openStream } from '../../random/streams.ts';
import type { RandomFeatures } from '../catalogue.ts';
import type { DenseSystem } from '../features/denseSystem.ts';
import { type Matrix, matrix, rowsOf, withOnes } from '../features/matrix.ts';
import type { Work } from '../ridge/work.ts';
import { chooseProducts, type Product } from './products.ts';

/** Features that are drawn once and then fixed: φ(x) ∈ R^D. */
export interface FeatureMap {
  /** D, or fewer where there are no more. */
  readonly count: number;
  /**
   * Some features of some inputs.
   *
   * @param inputs x, shape [samples, d].
   * @returns features `from` … `to` − 1, shape [samples, to − from].
   */
  of(system: DenseSystem, inputs: Matrix, from: number, to: number): Work<Matrix>;
}

class Products implements FeatureMap {
  readonly #products: readonly Product[];

  constructor(products: readonly Product[]) {
    this.#products = products;
  }

  get count(): number {
    return this.#products.length;
  }

  *of(_: DenseSystem, { rows, columns, values }: Matrix, from: number, to: number): Work<Matrix> {
    const features = matrix(rows, to - from);
    for (let x = 0, at = 0; x < rows; x++) {
      for (let f = from; f < to; f++, at++) {
        let product = 1;
        for (const input of this.#products[f]!) product *= values[x * columns + input]!;
        features.values[at] = product;
      }
    }
    yield rows * (to - from);
    return features;
  }
}

class Neurons implements FeatureMap {
  readonly #weights: Matrix;

  /** @param weights (w, b), shape [D, d + 1]. */
  constructor(weights: Matrix) {
    this.#weights = weights;
  }

  get count(): number {
    return this.#weights.rows;
  }

  *of(system: DenseSystem, inputs: Matrix, from: number, to: number): Work<Matrix> {
    const features = yield* system.multiply(withOnes(inputs), rowsOf(this.#weights, from, to));
    const { values } = features;
    for (let at = 0; at < values.length; at++) if (!(values[at]! > 0)) values[at] = 0;
    return features;
  }
}

/**
 * Draws D features: products of inputs, or σ(⟨w, x⟩ + b) with w ~ N(0, 1/d) and b ~ N(0, 1/d).
 *
 * @param count D.
 */
export function drawFeatures(
  kind: RandomFeatures,
  seed: number,
  inputDimension: number,
  count: number,
): FeatureMap {
  const stream = openStream(seed, 'initialisation');
  if (kind === 'products') return new Products(chooseProducts(stream, inputDimension, count));
  const draw = normals(stream);
  return new Neurons(matrix(count, inputDimension + 1, () => draw() / Math.sqrt(inputDimension)));
}
