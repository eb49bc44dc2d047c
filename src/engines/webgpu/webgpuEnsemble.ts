import type { Ensemble, Evaluation, Inspection, MemberState, StepPlan } from '../engine.ts';
import type { DeviceWatch } from './device/deviceWatch.ts';
import type { Readback } from './device/readback.ts';
import type { Evaluator } from './evaluation.ts';
import type { Inspector } from './inspection.ts';
import type { Layout } from './memory/layout.ts';
import type { Memory } from './memory/memory.ts';
import { unpackParameters } from './memory/packing.ts';
import type { Trainer } from './training.ts';

/** What an ensemble is made of. */
export interface EnsembleParts {
  readonly layout: Layout;
  readonly memory: Memory;
  /** What SGD moves, and its momentum; both [E, parameterCount]. */
  readonly learned: GPUBuffer;
  readonly velocity: GPUBuffer;
  readonly trainer: Trainer;
  readonly evaluator: Evaluator;
  readonly inspector: Inspector;
}

/** An ensemble whose whole state is in GPU memory. */
export class WebGpuEnsemble implements Ensemble {
  readonly #watch: DeviceWatch;
  readonly #parts: EnsembleParts;
  readonly #readback: Readback;
  #disposed = false;

  constructor(watch: DeviceWatch, readback: Readback, parts: EnsembleParts) {
    this.#watch = watch;
    this.#readback = readback;
    this.#parts = parts;
  }

  async advance(plan: StepPlan): Promise<Float32Array> {
    this.#check(plan);
    return this.#run('take SGD steps', () => this.#parts.trainer.run(plan, this.#readback));
  }

  async evaluate(): Promise<Evaluation[]> {
    return this.#run('evaluate', () => this.#parts.evaluator.run(this.#readback));
  }

  async state(): Promise<MemberState[]> {
    const { layout, learned, velocity } = this.#parts;
    const [parameters, momentum] = await this.#run('read the parameters', () =>
      Promise.all([learned, velocity].map((buffer) => this.#readback.read(buffer, buffer.size))),
    );
    const parametersOf = (all: Float32Array, e: number) =>
      unpackParameters(layout, all.subarray(e * layout.parameterCount, (e + 1) * layout.parameterCount));
    return Array.from({ length: layout.members }, (_, e) => ({
      parameters: parametersOf(parameters!, e),
      velocity: parametersOf(momentum!, e),
    }));
  }

  async inspect(member: number): Promise<Inspection> {
    return this.#run('look into a member', () => this.#parts.inspector.run(member, this.#readback));
  }

  dispose(): void {
    this.#disposed = true;
    this.#parts.memory.dispose();
  }

  /** Starts the work at once, in the order of the calls. */
  async #run<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (this.#disposed) throw new Error(`Cannot ${what}: the ensemble was disposed of`);
    try {
      return await this.#watch.untilLost(() => this.#watch.checked<T>(what, work));
    } catch (error) {
      // Freeing the buffers cuts off what is being read from them.
      if (this.#disposed) throw new Error(`Cannot ${what}: the ensemble was disposed of`);
      throw error;
    }
  }

  /** Rows themselves are not looked at: a row past the set reads some other example, never other memory. */
  #check({ steps, batchSizes, rows }: StepPlan): void {
    const { members, batchSize } = this.#parts.layout;
    const bad = batchSizes.find((size) => size < 1 || size > batchSize);
    if (bad !== undefined) throw new RangeError(`advance: batch sizes must be 1 to ${batchSize}, got ${bad}`);
    if (batchSizes.length !== steps || rows.length !== steps * members * batchSize) {
      throw new RangeError(
        `advance: ${steps} steps of ${members} members need ${steps} batch sizes and ` +
          `${steps * members * batchSize} rows, got ${batchSizes.length} and ${rows.length}`,
      );
    }
  }
}
