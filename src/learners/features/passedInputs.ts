import type { Work } from '../ridge/work.ts';
import type { DenseSystem } from './denseSystem.ts';
import type { PartGradients } from './gradientBlocks.ts';
import { firstLayer, type LayerStates, layerStates } from './layerStates.ts';
import { type Matrix, matrix, withOnes } from './matrix.ts';

function add(sum: Matrix, part: Matrix): void {
  for (let i = 0; i < sum.values.length; i++) sum.values[i]! += part.values[i]!;
}

/** A data set's inputs in a network at its start, a part of its neurons at a time; a single part is kept. */
export class PassedInputs {
  /** (x, 1). */
  readonly input: Matrix;
  /** (A h, 1), where the second layer reads that. */
  readonly outputs1: Matrix | undefined;
  readonly #system: DenseSystem;
  readonly #parts: readonly PartGradients[];
  #kept: LayerStates | undefined;

  private constructor(
    system: DenseSystem,
    parts: readonly PartGradients[],
    input: Matrix,
    outputs1: Matrix | undefined,
  ) {
    this.#system = system;
    this.#parts = parts;
    this.input = input;
    this.outputs1 = outputs1;
  }

  /** @param inputs x, row-major, shape [samples, d]. @param isNarrow whether the second layer reads A h. */
  static *of(
    system: DenseSystem,
    parts: readonly PartGradients[],
    inputs: Float32Array,
    isNarrow: boolean,
  ): Work<PassedInputs> {
    const [{ part }] = parts as [PartGradients];
    const d = part.first.columns - 1;
    const rows = inputs.length / d;
    const input = withOnes({ rows, columns: d, values: Float64Array.from(inputs) });
    if (!isNarrow) return new PassedInputs(system, parts, input, undefined);
    const outputs1 = matrix(rows, part.output.rows);
    for (const { part } of parts) {
      const h = yield* firstLayer(system, part, input);
      add(outputs1, yield* system.multiply(h, part.output));
    }
    return new PassedInputs(system, parts, input, withOnes(outputs1));
  }

  /** The states of a part. */
  *states(part: PartGradients): Work<LayerStates> {
    const states = this.#kept ?? (yield* layerStates(this.#system, part.part, this.input, this.outputs1));
    if (this.#parts.length === 1) this.#kept = states;
    return states;
  }

  /** c = Vᵀ g2 of output i, shape [samples, k]; undefined where the second layer does not read A h. */
  *carried(i: number): Work<Matrix | undefined> {
    if (!this.outputs1) return undefined;
    const c = matrix(this.input.rows, this.outputs1.columns - 1);
    for (const part of this.#parts) add(c, yield* part.carried(i, yield* this.states(part)));
    return c;
  }
}
