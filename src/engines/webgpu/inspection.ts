import type { Inspection } from '../engine.ts';
import { bind, type Dispatch, type Pipeline, record } from './device/pipeline.ts';
import type { Readback } from './device/readback.ts';
import type { Buffers } from './evaluation.ts';
import { batchStride, writeBatch } from './memory/batchUniform.ts';
import type { Block, EvaluationPlan } from './memory/evaluationPlan.ts';
import type { Layout } from './memory/layout.ts';
import type { Memory } from './memory/memory.ts';
import { unpackParameters } from './memory/packing.ts';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Looks into one member at a time: its parameters and its outputs on the test set leave the GPU, and nothing else. */
export class Inspector {
  readonly #device: GPUDevice;
  readonly #layout: Layout;
  readonly #samples: number;
  readonly #blocks: readonly Block[];
  readonly #learned: GPUBuffer;
  readonly #predictions: GPUBuffer;
  readonly #batch: GPUBuffer;
  readonly #dispatches: readonly Dispatch[];
  readonly #stride: number;

  /**
   * @param pipelines the forward pass through the hidden layers, then the inspection's own.
   * @param buffers of the test set, as for an evaluation.
   */
  constructor(
    device: GPUDevice,
    layout: Layout,
    { samples, blocks }: EvaluationPlan,
    pipelines: readonly Pipeline[],
    memory: Memory,
    buffers: Buffers & { readonly learned: GPUBuffer; readonly predictions: GPUBuffer },
  ) {
    this.#device = device;
    this.#layout = layout;
    this.#samples = samples.test;
    this.#blocks = blocks.filter(({ set }) => set === 'test');
    this.#learned = buffers.learned;
    this.#stride = batchStride(device.limits);
    this.#batch = memory.uniform('inspection blocks', this.#blocks.length * this.#stride);
    this.#predictions = buffers.predictions;
    const all = { ...buffers, batch: this.#batch };
    this.#dispatches = pipelines.map((pipeline) => bind(device, pipeline, all));
  }

  /** Submits an inspection; the promise settles when it has been read. */
  async run(member: number, readback: Readback): Promise<Inspection> {
    const { queue } = this.#device;
    const view = new DataView(new ArrayBuffer(this.#batch.size));
    this.#blocks.forEach(({ first, size }, i) => {
      const block = { size, first, samples: this.#samples, signals: 3, learningRateFactor: 0 } as const;
      writeBatch(view, i * this.#stride, { ...block, slot: member });
    });
    queue.writeBuffer(this.#batch, 0, view.buffer);
    const offset = new Uint32Array(1);
    this.#blocks.forEach((_, i) => {
      // A submit for each block, as in an evaluation.
      const encoder = this.#device.createCommandEncoder({ label: `inspection block ${i}` });
      const pass = encoder.beginComputePass();
      offset[0] = i * this.#stride;
      record(pass, this.#dispatches, offset);
      pass.end();
      queue.submit([encoder.finish()]);
    });
    const { parameterCount, skip } = this.#layout;
    const bytes = parameterCount * FLOAT_BYTES;
    const [packed, predictions] = await Promise.all([
      readback.read(this.#learned, bytes, member * bytes),
      readback.read(this.#predictions, this.#predictions.size),
    ]);
    return {
      parameters: unpackParameters(this.#layout, packed),
      outputs: this.#unpad(predictions, 0),
      ...(skip && { outputs1: this.#unpad(predictions, 1) }),
    };
  }

  /** One output of every row, out(x) (0) or out1(x) (1), shape [samples, k]. */
  #unpad(predictions: Float32Array, which: number): Float32Array {
    const { paddedOutputs, outputDimension: k } = this.#layout;
    const outputs = new Float32Array(this.#samples * k);
    for (let row = 0; row < this.#samples; row++) {
      const at = (which * this.#samples + row) * paddedOutputs;
      outputs.set(predictions.subarray(at, at + k), row * k);
    }
    return outputs;
  }
}
