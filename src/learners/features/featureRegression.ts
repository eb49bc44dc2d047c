import type { SeedData } from '../../problem/dataset.ts';
import { architectureOf } from '../architectures.ts';
import { type FeatureSetRecord, featureSetOf } from '../featureSets.ts';
import type { RidgeLearner } from '../learnerNames.ts';
import type { NetworkParameters, NetworkSize } from '../network.ts';
import type { Work } from '../ridge/work.ts';
import type { DenseSystem, GradientBlock } from './denseSystem.ts';
import { PartGradients } from './gradientBlocks.ts';
import { type LayerStates, networkParts, PART_NEURONS, statesOf } from './layerStates.ts';
import { type Matrix, matrix, rowsOf, transposed } from './matrix.ts';
import { PassedInputs } from './passedInputs.ts';
import { columnsOf, fitRidges, type Regression, type RidgeOutputs } from './ridgeOutputs.ts';

/** Test examples whose features are there at the same time. */
const SLICE = 500;
/** With more training examples than this, products that recur are formed again: they would take some 100 MB each. */
const MOST_KEPT = 4000;

/** What is needed of a product with `columns` columns of weights to go through the weights of the layer. */
function isNarrow({ right }: GradientBlock, testSamples: number, columns: number): boolean {
  const samples = right.rows;
  return columns * right.columns * (samples + testSamples) < samples * testSamples;
}

/** Σ_x w_x right_x left_xᵀ for each column of w: what the regression moves of a matrix of weights, [columns · right, left]. */
function* movedWeights(system: DenseSystem, { left, right }: GradientBlock, weights: Matrix): Work<Matrix> {
  const q = right.columns;
  const { rows, columns } = weights;
  const weighted = matrix(columns * q, rows);
  for (let c = 0; c < columns; c++)
    for (let j = 0; j < q; j++)
      for (let x = 0, at = (c * q + j) * rows; x < rows; x++, at++)
        weighted.values[at] = weights.values[x * columns + c]! * right.values[x * q + j]!;
  return yield* system.multiply(weighted, transposed(left));
}

/**
 * Ridge regression of H on the features of a network at its start θ0. `last` has the features φ(x) that A reads, and one
 * kernel ⟨φ, φ'⟩ for all outputs. The others have the gradients of the linearised network: output i has the features
 * ∇θ f_i(x; θ0), and a kernel of its own.
 *
 * For `last` this is where SGD goes with λ = N times the weight decay. The linearised network that SGD trains goes elsewhere: it
 * shares one δ among its outputs, and adds ∇θ f·δ to f(x; θ0). Here each output has a δ of its own, and there is no
 * f(x; θ0), which is noise to what is learned: this is the best function that is linear in the features, a kernel method
 * as the paper's theorems mean it, and what its Figure 2 shows.
 */
export class FeatureRegression implements Regression {
  /** Outputs that share a kernel, group by group. */
  readonly groups: readonly (readonly number[])[];
  readonly #system: DenseSystem;
  readonly #moving: FeatureSetRecord;
  readonly #data: SeedData;
  /** k. */
  readonly #outputs: number;
  readonly #parts: readonly PartGradients[];
  readonly #train: PassedInputs;
  readonly #test: PassedInputs;
  /** Products of what a layer reads in a slice of the test set with what it reads in the training set, by the latter. */
  readonly #readProducts = new WeakMap<Matrix, Map<number, Matrix>>();
  /** The group whose K the system holds, and its features on the training set where they are a single part's. */
  #group: readonly number[] = [];
  #blocks: readonly GradientBlock[] | undefined;

  private constructor(
    system: DenseSystem,
    moving: FeatureSetRecord,
    data: SeedData,
    parts: readonly PartGradients[],
    train: PassedInputs,
    test: PassedInputs,
  ) {
    this.#system = system;
    this.#moving = moving;
    this.#data = data;
    this.#parts = parts;
    this.#train = train;
    this.#test = test;
    this.#outputs = parts[0]!.part.output.rows;
    const all = Array.from({ length: this.#outputs }, (_, i) => i);
    this.groups = moving.movesHidden ? all.map((i) => [i]) : [all];
  }

  /** Passes a seed's data through a network. @param start θ0. */
  static *of(
    system: DenseSystem,
    { architecture, features }: RidgeLearner,
    size: NetworkSize,
    start: NetworkParameters,
    data: SeedData,
  ): Work<FeatureRegression> {
    const parts = networkParts(architecture, size, start, PART_NEURONS).map(
      (part) => new PartGradients(system, part),
    );
    const isNarrow = architectureOf(architecture).second === 'bottleneck';
    const train = yield* PassedInputs.of(system, parts, data.train.inputs, isNarrow);
    const test = yield* PassedInputs.of(system, parts, data.test.inputs, isNarrow);
    return new FeatureRegression(system, featureSetOf(features), data, parts, train, test);
  }

  /** Forms the kernel of a group of outputs. @returns the mean of its diagonal. */
  *open(group: readonly number[]): Work<number> {
    this.#group = group;
    this.#system.clearKernel();
    const c = yield* this.#carried(this.#train);
    for (const part of this.#parts) {
      const states = yield* this.#train.states(part);
      const blocks = yield* part.of(group[0]!, states, this.#moving, c);
      yield* this.#system.addToKernel(blocks, this.#recurring(states));
      this.#blocks = this.#parts.length === 1 ? blocks : undefined;
    }
    return this.#system.meanDiagonal();
  }

  /** c of the group that is open, where its gradients need it. */
  *#carried(inputs: PassedInputs): Work<Matrix | undefined> {
    return this.#moving.movesHidden ? yield* inputs.carried(this.#group[0]!) : undefined;
  }

  /** What the gradients of every output have in common. */
  #recurring({ input, h, features, reads }: LayerStates): ReadonlySet<Matrix> {
    if (input.rows > MOST_KEPT) return new Set();
    const always = [input, ...(reads ? [reads] : [])];
    return new Set(this.#parts.length === 1 ? [...always, h, features] : always);
  }

  /**
   * Fits the group that is open with some ridges, all of which are predicted together.
   *
   * @param ridges λ, absolute.
   */
  *fit(ridges: readonly number[]): Work<RidgeOutputs[]> {
    const targets = columnsOf(this.#data.train.targets, this.#outputs, this.#group);
    return yield* fitRidges(this.#system, targets, ridges, (weights) => this.#predict(weights));
  }

  /** Σ_x' K(x, x') w_x' for the test inputs and each column of w. */
  *#predict(weights: Matrix): Work<Matrix> {
    const predicted = matrix(this.#data.test.samples, weights.columns);
    const [cTrain, cTest] = [yield* this.#carried(this.#train), yield* this.#carried(this.#test)];
    for (const part of this.#parts) {
      const trainBlocks =
        this.#blocks ??
        (yield* part.of(this.#group[0]!, yield* this.#train.states(part), this.#moving, cTrain));
      yield* this.#addPrediction(part, trainBlocks, weights, cTest, predicted);
    }
    return predicted;
  }

  /** Adds what a part of the network has to say. @param c of the test inputs. */
  *#addPrediction(
    part: PartGradients,
    trainBlocks: readonly GradientBlock[],
    weights: Matrix,
    c: Matrix | undefined,
    predicted: Matrix,
  ): Work<void> {
    const { rows: samples, columns } = predicted;
    const moved: (Matrix | undefined)[] = [];
    for (const block of trainBlocks)
      moved.push(
        isNarrow(block, samples, columns) ? yield* movedWeights(this.#system, block, weights) : undefined,
      );
    const turned = transposed(weights);
    const all = yield* this.#test.states(part);
    for (let from = 0; from < samples; from += SLICE) {
      const to = Math.min(samples, from + SLICE);
      const cHere = c && rowsOf(c, from, to);
      const blocks = yield* part.of(this.#group[0]!, statesOf(all, from, to), this.#moving, cHere);
      for (const [b, block] of blocks.entries()) {
        const said = yield* moved[b]
          ? this.#throughWeights(block, moved[b], columns)
          : this.#throughKernel(block, trainBlocks[b]!, turned, from);
        const target = predicted.values.subarray(from * columns);
        for (let i = 0; i < said.values.length; i++) target[i]! += said.values[i]!;
      }
    }
  }

  /** left_xᵀ (Σ_x' w_x' left_x' right_x'ᵀ) right_x. */
  *#throughWeights({ left, right }: GradientBlock, moved: Matrix, columns: number): Work<Matrix> {
    const q = right.columns;
    const product = yield* this.#system.multiply(left, moved);
    return matrix(left.rows, columns, (x, c) => {
      let sum = 0;
      const first = x * product.columns + c * q;
      for (let j = 0; j < q; j++) sum += product.values[first + j]! * right.values[x * q + j]!;
      return sum;
    });
  }

  /** Σ_x' ⟨left_x, left_x'⟩ ⟨right_x, right_x'⟩ w_x'. */
  *#throughKernel(
    test: GradientBlock,
    train: GradientBlock,
    weightsTurned: Matrix,
    slice: number,
  ): Work<Matrix> {
    const kernel = yield* this.#system.multiply(test.left, train.left);
    const known = this.#readProducts.get(train.right) ?? new Map<number, Matrix>();
    const right = known.get(slice) ?? (yield* this.#system.multiply(test.right, train.right));
    if (train.right.rows <= MOST_KEPT) this.#readProducts.set(train.right, known.set(slice, right));
    for (let i = 0; i < kernel.values.length; i++) kernel.values[i]! *= right.values[i]!;
    return yield* this.#system.multiply(kernel, weightsTurned);
  }
}
