import { architectureOf } from '../architectures.ts';
import type { FeatureSetRecord } from '../featureSets.ts';
import type { Work } from '../ridge/work.ts';
import type { DenseSystem, GradientBlock } from './denseSystem.ts';
import type { LayerStates, StartNetwork } from './layerStates.ts';
import { type Matrix, matrix, rowsOf, transposed } from './matrix.ts';

/** What moves of a network. */
type Moving = Pick<FeatureSetRecord, 'movesHidden' | 'movesOutput'>;

/** left where the layer is active, 0 where it is not: σ'(z) ⊙ left. */
function gated(left: Matrix, state: Matrix): Matrix {
  return { ...left, values: left.values.map((value, i) => (state.values[i]! > 0 ? value : 0)) };
}

/** Row i of A for every example. */
function spread(row: Matrix, examples: number): Matrix {
  return matrix(examples, row.columns, (_, j) => row.values[j]!);
}

const ones = (examples: number): Matrix => matrix(examples, 1, () => 1);

/**
 * What A's row i adds to the gradient of out_i where A stands in one place: φ. Every output has the same, and no other row
 * has a part in it.
 */
function outputBlock({ features }: LayerStates): GradientBlock {
  return { left: features, right: ones(features.rows) };
}

/** What A adds where the second layer reads through it, too: row j has the derivative δ_ij φ + c_j h, with c = Vᵀ g2. */
function sharedOutputBlocks(i: number, { h, features }: LayerStates, c: Matrix): GradientBlock[] {
  const { rows, columns: m } = h;
  const own = matrix(rows, m, (x, j) => {
    const at = x * m + j;
    return features.values[at]! + c.values[x * c.columns + i]! * h.values[at]!;
  });
  const others = matrix(rows, c.columns, (x, j) => (j === i ? 0 : c.values[x * c.columns + j]!));
  return [
    { left: own, right: ones(rows) },
    { left: h, right: others },
  ];
}

/** M without its last column, the bias, turned: what carries derivatives back through a layer. */
function backThrough({ rows, columns, values }: Matrix): Matrix {
  return matrix(columns - 1, rows, (j, i) => values[i * columns + j]!);
}

/** Carries derivatives back through a network, output by output. */
export class Gradients {
  readonly #system: DenseSystem;
  readonly #network: StartNetwork;
  readonly #back: Matrix | undefined;
  readonly #outputTurned: Matrix;

  constructor(system: DenseSystem, network: StartNetwork) {
    this.#system = system;
    this.#network = network;
    this.#back = network.second && backThrough(network.second);
    this.#outputTurned = transposed(network.output);
  }

  /**
   * The gradient of out_i at some inputs, with respect to all that moves. With a the row i of A, and g1, g2 the derivatives
   * of out_i with respect to what σ is applied to in either layer:
   *
   *     2layer     g1 = σ' ⊙ a
   *     3layer     g2 = σ' ⊙ a,  g1 = σ' ⊙ Uᵀ g2
   *     3resnetU   g2 = σ' ⊙ a,  g1 = σ' ⊙ (a + Uᵀ g2)
   *     3resnet    g2 = σ' ⊙ a,  g1 = σ' ⊙ (a + Aᵀ c),  c = Vᵀ g2
   *
   * A matrix that reads r then has the derivative g rᵀ, and its bias g.
   */
  *of(i: number, states: LayerStates, { movesHidden, movesOutput }: Moving): Work<readonly GradientBlock[]> {
    if (!movesHidden) return [outputBlock(states)];
    const { second, skip } = architectureOf(this.#network.architecture);
    const { input, h, reads, u } = states;
    const a = spread(rowsOf(this.#network.output, i, i + 1), h.rows);
    if (!u) {
      const first = { left: gated(a, h), right: input };
      return movesOutput ? [outputBlock(states), first] : [first];
    }
    const g2 = gated(a, u);
    const c = yield* this.#system.multiply(g2, this.#back!);
    const below = second === 'free' ? c : yield* this.#system.multiply(c, this.#outputTurned);
    const back = skip ? { ...below, values: below.values.map((value, at) => value + a.values[at]!) } : below;
    const hidden = [
      { left: gated(back, h), right: input },
      { left: g2, right: reads! },
    ];
    if (!movesOutput) return hidden;
    const output = second === 'free' ? [outputBlock(states)] : sharedOutputBlocks(i, states, c);
    return [...hidden, ...output];
  }
}
