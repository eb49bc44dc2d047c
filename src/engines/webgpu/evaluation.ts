import { splitBlocks } from '../../problem/decomposition.ts';
import type { Evaluation } from '../engine.ts';
import { bind, type Dispatch, type Pipeline, record } from './device/pipeline.ts';
import type { Readback } from './device/readback.ts';
import { batchStride, writeBatch } from './memory/batchUniform.ts';
import type { Block, EvaluationPlan } from './memory/evaluationPlan.ts';
import type { Layout } from './memory/layout.ts';
import type { Memory } from './memory/memory.ts';
import { sumsPerSlot } from './memory/needs.ts';
import { SUMS } from './shaders/measure.ts';
import type { BindingName } from './shaders/shader.ts';

export type Buffers = Readonly<Partial<Record<BindingName, GPUBuffer>>>;

/** Measures an ensemble on its training and test sets; only partial sums leave the GPU. */
export class Evaluator {
  readonly #device: GPUDevice;
  readonly #layout: Layout;
  readonly #plan: EvaluationPlan;
  readonly #dispatches: Readonly<Record<Block['set'], readonly Dispatch[]>>;
  readonly #sums: GPUBuffer;
  readonly #stride: number;

  /**
   * @param buffers of either set: `sizes`, `members`, `inputs`, `targets`, `weights`, `learned`, `activations` or
   * `partials`.
   */
  constructor(
    device: GPUDevice,
    layout: Layout,
    plan: EvaluationPlan,
    pipelines: readonly Pipeline[],
    memory: Memory,
    buffers: Readonly<Record<Block['set'], Buffers>> & { readonly sums: GPUBuffer },
  ) {
    this.#device = device;
    this.#layout = layout;
    this.#plan = plan;
    this.#stride = batchStride(device.limits);
    this.#sums = buffers.sums;
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

  #conclude(sums: Float32Array): Evaluation[] {
    const { testSlot, slots, samples } = this.#plan;
    const { members, skip, outputDimension: k } = this.#layout;
    return Array.from({ length: members }, (_, e) => {
      const onTest = (name: keyof typeof SUMS) => this.#total(sums, e, name, testSlot, slots);
      const mean = (name: keyof typeof SUMS) => onTest(name) / (samples.test * k);
      const whole = { baseCoefficient: mean('base'), compositeCoefficient: mean('composite') };
      const block1 = () => ({ baseCoefficient: mean('base1'), compositeCoefficient: mean('composite1') });
      return {
        trainError: this.#total(sums, e, 'squaredError', 0, testSlot) / samples.train,
        testError: onTest('squaredError') / samples.test,
        ...whole,
        ...(skip && { blocks: splitBlocks(whole, block1(), mean('square1')) }),
      };
    });
  }

  /** Adds a member's partial sums of some slots up in float64. */
  #total(sums: Float32Array, e: number, name: keyof typeof SUMS, from: number, to: number): number {
    const { vec4, component } = SUMS[name];
    const perSlot = sumsPerSlot(this.#layout);
    let sum = 0;
    for (let slot = from; slot < to; slot++) {
      sum += sums[((slot * this.#layout.members + e) * perSlot + vec4) * 4 + component]!;
    }
    return sum;
  }
}
