import { type NetworkParameters, parameterShapes } from '../../learners/network.ts';
import { coefficients, meanSquare, meanSquaredError, splitBlocks } from '../../problem/decomposition.ts';
import type { Ensemble, EnsembleSpec, Evaluation, Inspection, MemberState, StepPlan } from '../engine.ts';
import type { PlacedTensor } from './layout/layers.ts';
import type { Layout } from './layout/layout.ts';
import type { Routines } from './wasmModule.ts';

const INT_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** @throws RangeError when a plan does not fit its ensemble: the routines would read and write anywhere. */
function checkPlan(plan: StepPlan, { batchSize, members }: EnsembleSpec): void {
  const rowsNeeded = plan.steps * members.length * batchSize;
  if (plan.rows.length < rowsNeeded || plan.batchSizes.length < plan.steps) {
    throw new RangeError(`advance: a plan of ${plan.steps} steps has too few rows or batch sizes`);
  }
  for (let step = 0; step < plan.steps; step++) {
    const size = plan.batchSizes[step]!;
    if (!(size >= 1 && size <= batchSize))
      throw new RangeError(`advance: batch size ${size} of step ${step}`);
    members.forEach(({ train }, e) => {
      const first = (step * members.length + e) * batchSize;
      for (let i = first; i < first + size; i++) {
        const row = plan.rows[i]!;
        if (!(row >= 0 && row < train.samples)) throw new RangeError(`advance: no training row ${row}`);
      }
    });
  }
}

/** A tensor's values, row-major. */
function read(buffer: ArrayBufferLike, { address, packing }: PlacedTensor): Float32Array {
  return packing.read(new Float32Array(buffer, address, packing.floats));
}

/** An ensemble in a memory of its own. All work is done by the time a call returns its promise. */
export class WasmEnsemble implements Ensemble {
  readonly #spec: EnsembleSpec;
  #live: { readonly routines: Routines; readonly layout: Layout } | undefined;

  constructor(spec: EnsembleSpec, routines: Routines, layout: Layout) {
    this.#spec = spec;
    this.#live = { routines, layout };
  }

  #open() {
    if (!this.#live) throw new Error('wasm engine: the ensemble has been disposed of');
    return this.#live;
  }

  async advance(plan: StepPlan): Promise<Float32Array> {
    const { routines, layout } = this.#open();
    const { batchSize, members } = this.#spec;
    checkPlan(plan, this.#spec);
    const { buffer } = routines.memory;
    const rowsPerStep = members.length * batchSize;
    const losses = new Float32Array(plan.steps * members.length);
    for (let first = 0; first < plan.steps; first += layout.stepsPerCall) {
      const end = Math.min(first + layout.stepsPerCall, plan.steps);
      const rows = plan.rows.subarray(first * rowsPerStep, end * rowsPerStep);
      new Int32Array(buffer, layout.rows, rows.length).set(rows);
      new Int32Array(buffer, layout.sizes, end - first).set(plan.batchSizes.subarray(first, end));
      members.forEach(({ learningRate }, e) => {
        routines.advance(
          layout.workspace,
          layout.members[e]!.address,
          end - first,
          layout.sizes,
          layout.rows + e * batchSize * INT_BYTES,
          rowsPerStep * INT_BYTES,
          layout.losses + e * INT_BYTES,
          members.length * INT_BYTES,
          learningRate * plan.learningRateFactor,
        );
      });
      const count = (end - first) * members.length;
      losses.set(new Float32Array(buffer, layout.losses, count), first * members.length);
    }
    return losses;
  }

  async evaluate(): Promise<Evaluation[]> {
    return this.#spec.members.map(({ train, test }, e) => {
      const trainError = meanSquaredError(this.#outputs(e, 'train').outputs, train);
      const { outputs, outputs1 } = this.#outputs(e, 'test');
      const whole = coefficients(outputs, test);
      return {
        trainError,
        testError: meanSquaredError(outputs, test),
        ...whole,
        ...(outputs1 && {
          blocks: splitBlocks(whole, coefficients(outputs1, test), meanSquare(outputs1)),
        }),
      };
    });
  }

  async state(): Promise<MemberState[]> {
    return this.#spec.members.map((_, e) => ({
      parameters: this.#tensors(e, 'trained'),
      velocity: this.#tensors(e, 'velocity'),
    }));
  }

  async inspect(member: number): Promise<Inspection> {
    const { outputs, outputs1 } = this.#outputs(member, 'test');
    return {
      parameters: this.#tensors(member, 'trained'),
      outputs: outputs.slice(),
      ...(outputs1 && { outputs1: outputs1.slice() }),
    };
  }

  dispose(): void {
    this.#live = undefined;
  }

  /** A member's parameters, or their velocity; what is not trained stands as it began, and still. */
  #tensors(e: number, kind: 'trained' | 'velocity'): NetworkParameters {
    const { routines, layout } = this.#open();
    const { initial, resume } = this.#spec.members[e]!;
    const fixed = resume?.parameters ?? initial;
    const tensors = parameterShapes(this.#spec.architecture, this.#spec).map(({ name }) => {
      const placed = layout.members[e]!.variables.get(name)?.[kind];
      if (placed) return [name, read(routines.memory.buffer, placed)];
      return [name, kind === 'trained' ? fixed[name]!.slice() : new Float32Array(fixed[name]!.length)];
    });
    return Object.fromEntries(tensors) as NetworkParameters;
  }

  /**
   * out(x) of a member over one of its sets, shape [samples, k], and of a network with two blocks out1(x) on its test set:
   * where they lie until the next call.
   */
  #outputs(e: number, set: 'train' | 'test') {
    const { routines, layout } = this.#open();
    const { outputDimension, members } = this.#spec;
    const placed = layout.members[e]!;
    const outputs1 = set === 'test' ? layout.outputs1 : 0;
    routines.predict(layout.workspace, placed.address, placed[set].examples, layout.outputs, outputs1);
    const read = (address: number) =>
      new Float32Array(routines.memory.buffer, address, members[e]![set].samples * outputDimension);
    return { outputs: read(layout.outputs), outputs1: outputs1 === 0 ? undefined : read(outputs1) };
  }
}
