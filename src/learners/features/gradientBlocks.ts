import { architectureOf } from '../architectures.ts';
import type { FeatureSetRecord } from '../featureSets.ts';
import type { Work } from '../ridge/work.ts';
import type { DenseSystem, GradientBlock } from './denseSystem.ts';
import type { Gate, LayerStates, NetworkPart } from './layerStates.ts';
import { type Matrix, matrix, rowsOf, transposed } from './matrix.ts';

/** What moves of a network. */
type Moving = Pick<FeatureSetRecord, 'movesHidden' | 'movesOutput'>;

/**
 * What comes back to a layer through σ: σ'(z) ⊙ (row + below) for every example.
 *
 * @param row of A: the same for every example, shape [1, m]; left out where A does not see the layer.
 * @param below what comes back through the layer above; left out where there is none.
 */
function throughGate(gate: Gate, row: Matrix | undefined, below?: Matrix): Matrix {
  const { columns } = (row ?? below)!;
  const values = new Float64Array(gate.length);
  if (row && below) {
    for (let first = 0; first < gate.length; first += columns)
      for (let j = 0, at = first; j < columns; j++, at++)
        values[at] = gate[at]! * (row.values[j]! + below.values[at]!);
  } else if (row) {
    for (let first = 0; first < gate.length; first += columns)
      for (let j = 0, at = first; j < columns; j++, at++) values[at] = gate[at]! * row.values[j]!;
  } else if (below) {
    for (let at = 0; at < gate.length; at++) values[at] = gate[at]! * below.values[at]!;
  }
  return { rows: gate.length / columns, columns, values };
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
  const ofOutput = matrix(rows, m);
  for (let x = 0; x < rows; x++) {
    const factor = c.values[x * c.columns + i]!;
    for (let at = x * m; at < (x + 1) * m; at++)
      ofOutput.values[at] = features.values[at]! + factor * h.values[at]!;
  }
  const others = matrix(rows, c.columns, (x, j) => (j === i ? 0 : c.values[x * c.columns + j]!));
  return [
    { left: ofOutput, right: ones(rows) },
    { left: h, right: others },
  ];
}

/** M without its last column, the bias, turned: what carries derivatives back through a layer. */
function backThrough({ rows, columns, values }: Matrix): Matrix {
  return matrix(columns - 1, rows, (j, i) => values[i * columns + j]!);
}

/** Carries derivatives back through a part of a network, output by output. */
export class PartGradients {
  readonly part: NetworkPart;
  readonly #system: DenseSystem;
  readonly #back: Matrix | undefined;
  readonly #outputTurned: Matrix;

  constructor(system: DenseSystem, part: NetworkPart) {
    this.part = part;
    this.#system = system;
    this.#back = part.second && backThrough(part.second);
    this.#outputTurned = transposed(part.output);
  }

  /** What this part adds to c = Vᵀ g2 of output i. */
  *carried(i: number, { uGate }: LayerStates): Work<Matrix> {
    return yield* this.#system.multiply(throughGate(uGate!, this.#rowOfA(i)), this.#back!);
  }

  /**
   * The gradient of out_i at some inputs, with respect to all that moves in this part. With a the row i of A, and g1, g2 the
   * derivatives of out_i with respect to what σ is applied to in either layer:
   *
   *     2layer     g1 = σ' ⊙ a
   *     3layer     g2 = σ' ⊙ a,  g1 = σ' ⊙ Uᵀ g2
   *     3resnetU   g2 = σ' ⊙ a,  g1 = σ' ⊙ (a + Uᵀ g2)
   *     3resnet    g2 = σ' ⊙ a,  g1 = σ' ⊙ (a + Aᵀ c),  c = Vᵀ g2
   *
   * A matrix that reads r then has the derivative g rᵀ, and its bias g.
   *
   * @param c of the whole network, where its second layer reads A h.
   */
  *of(
    i: number,
    states: LayerStates,
    { movesHidden, movesOutput }: Moving,
    c: Matrix | undefined,
  ): Work<readonly GradientBlock[]> {
    if (!movesHidden) return [outputBlock(states)];
    const { skip } = architectureOf(this.part.architecture);
    const { input, hGate, reads, uGate } = states;
    const a = this.#rowOfA(i);
    if (!uGate) {
      const first = { left: throughGate(hGate, a), right: input };
      return movesOutput ? [outputBlock(states), first] : [first];
    }
    const g2 = throughGate(uGate, a);
    const below = yield* c
      ? this.#system.multiply(c, this.#outputTurned)
      : this.#system.multiply(g2, this.#back!);
    const hidden = [
      { left: throughGate(hGate, skip ? a : undefined, below), right: input },
      { left: g2, right: reads! },
    ];
    if (!movesOutput) return hidden;
    return [...hidden, ...(c ? sharedOutputBlocks(i, states, c) : [outputBlock(states)])];
  }

  #rowOfA(i: number): Matrix {
    return rowsOf(this.part.output, i, i + 1);
  }
}
