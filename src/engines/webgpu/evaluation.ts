import type { Evaluation } from '../engine.ts';
import { bind, type Dispatch, type Pipeline, record } from './device/pipeline.ts';
import type { Readback } from './device/readback.ts';
import { batchStride, writeBatch } from './memory/batchUniform.ts';
import type { Layout } from './memory/layout.ts';
import type { Memory } from './memory/memory.ts';
import { firstLayer, secondLayer } from './shaders/forward.ts';
import { measure, ROWS_PER_SUM } from './shaders/measure.ts';
import type { BindingName, Shader } from './shaders/shader.ts';

export type Buffers = Readonly<Partial<Record<BindingName, GPUBuffer>>>;

/** A data set of an evaluation, cut into blocks of at most `capacity` rows. */
export interface Block {
  readonly set: 'train' | 'test';
  readonly first: number;
  readonly size: number;
  /** Its first partial sum among a member's. */
  readonly slot: number;
}

/** What an evaluation runs on, and in what pieces. */
export interface EvaluationPlan {
  readonly capacity: number;
  readonly samples: { readonly train: number; readonly test: number };
  readonly blocks: readonly Block[];
  /** Partial sums of a member; those of the training set come first. */
  readonly slots: number;
  readonly testSlot: number;
}

export function planEvaluation(capacity: number, samples: EvaluationPlan['samples']): EvaluationPlan {
  const blocks: Block[] = [];
  let slot = 0;
  let testSlot = 0;
  for (const set of ['train', 'test'] as const) {
    if (set === 'test') testSlot = slot;
    for (let first = 0; first < samples[set]; first += capacity) {
      const size = Math.min(capacity, samples[set] - first);
      blocks.push({ set, first, size, slot });
      slot += Math.ceil(size / ROWS_PER_SUM);
    }
  }
  return { capacity, samples, blocks, slots: slot, testSlot };
}

/** The shaders of an evaluation: a forward pass over a block of rows, and the sums over it. */
export function evaluationShaders(layout: Layout, { capacity, slots }: EvaluationPlan): Shader[] {
  const first = firstLayer(layout, { capacity, gathered: false });
  const second = layout.hiddenLayers === 2 ? [secondLayer(layout, capacity)] : [];
  return [first, ...second, measure(layout, capacity, slots)];
}

/** Measures an ensemble on its training and test sets; only partial sums leave the GPU. */
export class Evaluator {
  readonly #device: GPUDevice;
  readonly #layout: Layout;
  readonly #plan: EvaluationPlan;
  readonly #dispatches: Readonly<Record<Block['set'], readonly Dispatch[]>>;
  readonly #sums: GPUBuffer;
  readonly #stride: number;

  /** @param buffers of either set: `members`, `inputs`, `targets`, `weights`, `learned`, `activations`. */
  constructor(
    device: GPUDevice,
    layout: Layout,
    plan: EvaluationPlan,
    pipelines: readonly Pipeline[],
    memory: Memory,
    buffers: Readonly<Record<Block['set'], Buffers>>,
  ) {
    this.#device = device;
    this.#layout = layout;
    this.#plan = plan;
    this.#stride = batchStride(device.limits);
    this.#sums = memory.storage('evaluation sums', layout.members * plan.slots * 16);
    const view = new DataView(new ArrayBuffer(plan.blocks.length * this.#stride));
    plan.blocks.forEach(({ set, first, size, slot }, i) => {
      const samples = plan.samples[set];
      const signals = set === 'train' ? 1 : 3;
      writeBatch(view, i * this.#stride, { size, first, samples, signals, learningRateFactor: 0, slot });
    });
    const batch = memory.uniform('evaluation blocks', view.buffer);
    const dispatches = (set: Block['set']) =>
      pipelines.map((pipeline) => bind(device, pipeline, { ...buffers[set], batch, sums: this.#sums }));
    this.#dispatches = { train: dispatches('train'), test: dispatches('test') };
  }

  /** Submits an evaluation; the promise settles when its sums have been read. */
  async run(readback: Readback): Promise<Evaluation[]> {
    const offset = new Uint32Array(1);
    this.#plan.blocks.forEach(({ set }, i) => {
      // A submit for each block: a large ensemble's must not outlast a driver's watchdog.
      const encoder = this.#device.createCommandEncoder({ label: `evaluation block ${i}` });
      const pass = encoder.beginComputePass();
      offset[0] = i * this.#stride;
      record(pass, this.#dispatches[set], offset);
      pass.end();
      this.#device.queue.submit([encoder.finish()]);
    });
    return this.#conclude(await readback.read(this.#sums, this.#sums.size));
  }

  /** Adds the partial sums up in float64. */
  #conclude(sums: Float32Array): Evaluation[] {
    const { slots, testSlot, samples } = this.#plan;
    const total = (e: number, from: number, to: number, which: number) => {
      let sum = 0;
      for (let slot = from; slot < to; slot++) sum += sums[(e * slots + slot) * 4 + which]!;
      return sum;
    };
    const testNumbers = samples.test * this.#layout.outputDimension;
    return Array.from({ length: this.#layout.members }, (_, e) => ({
      trainError: total(e, 0, testSlot, 0) / samples.train,
      testError: total(e, testSlot, slots, 0) / samples.test,
      baseCoefficient: total(e, testSlot, slots, 1) / testNumbers,
      compositeCoefficient: total(e, testSlot, slots, 2) / testNumbers,
    }));
  }
}
