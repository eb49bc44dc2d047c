import type { StepPlan } from '../engine.ts';
import { bind, type Dispatch, type Pipeline, record } from './device/pipeline.ts';
import type { Readback } from './device/readback.ts';
import { batchStride, writeBatch } from './memory/batchUniform.ts';
import type { Layout } from './memory/layout.ts';
import { largestBuffer, type Memory } from './memory/memory.ts';
import type { BindingName } from './shaders/shader.ts';

/** Steps whose uniforms are on the GPU at once; a longer plan is submitted in parts. */
const MAX_STEPS_PER_SUBMIT = 4096;
const FLOAT_BYTES = 4;

/** Buffers that grow with the longest plan seen. */
interface PlanBuffers {
  readonly batch: GPUBuffer;
  readonly rows: GPUBuffer;
  readonly losses: GPUBuffer;
  readonly dispatches: readonly Dispatch[];
  /** The uniforms' bytes on the CPU. */
  readonly uniforms: DataView<ArrayBuffer>;
  /** Steps in one submit, and in a whole plan, that there is room for. */
  readonly steps: number;
  readonly planSteps: number;
}

/** Takes SGD steps: all of a plan in one submit where it fits, and where the plan asks for no shorter ones. */
export class Trainer {
  readonly #device: GPUDevice;
  readonly #layout: Layout;
  readonly #samples: number;
  readonly #pipelines: readonly Pipeline[];
  readonly #memory: Memory;
  readonly #buffers: Readonly<Partial<Record<BindingName, GPUBuffer>>>;
  readonly #stride: number;
  readonly #maxSteps: number;
  #plan: PlanBuffers | undefined;

  /** @param samples examples in each training set. */
  constructor(
    device: GPUDevice,
    layout: Layout,
    samples: number,
    pipelines: readonly Pipeline[],
    memory: Memory,
    buffers: Readonly<Partial<Record<BindingName, GPUBuffer>>>,
  ) {
    this.#device = device;
    this.#layout = layout;
    this.#samples = samples;
    this.#pipelines = pipelines;
    this.#memory = memory;
    this.#buffers = buffers;
    this.#stride = batchStride(device.limits);
    const affordable = Math.floor(largestBuffer(device.limits) / FLOAT_BYTES / this.#rowsPerStep);
    this.#maxSteps = Math.min(affordable, MAX_STEPS_PER_SUBMIT);
  }

  get #rowsPerStep(): number {
    return this.#layout.members * this.#layout.batchSize;
  }

  /** Submits a plan's steps; the promise settles when their losses have been read. */
  async run(plan: StepPlan, readback: Readback): Promise<Float32Array> {
    if (plan.steps === 0) return new Float32Array();
    const buffers = this.#roomFor(plan.steps);
    const { submitSteps = plan.steps } = plan;
    const atOnce = Math.max(1, Math.min(Math.round(submitSteps), buffers.steps));
    for (let from = 0; from < plan.steps; from += atOnce) {
      this.#submit(plan, from, Math.min(from + atOnce, plan.steps), buffers, submitSteps < 1);
    }
    return readback.read(buffers.losses, plan.steps * this.#layout.members * FLOAT_BYTES);
  }

  /** @param apart whether each dispatch is a submit of its own. */
  #submit(plan: StepPlan, from: number, to: number, buffers: PlanBuffers, apart: boolean): void {
    const { queue } = this.#device;
    const steps = to - from;
    const perStep = this.#rowsPerStep;
    for (let step = 0; step < steps; step++) {
      writeBatch(buffers.uniforms, step * this.#stride, {
        size: plan.batchSizes[from + step]!,
        first: step * perStep,
        samples: this.#samples,
        signals: 1,
        learningRateFactor: plan.learningRateFactor,
        slot: from + step,
      });
    }
    queue.writeBuffer(buffers.batch, 0, buffers.uniforms.buffer, 0, steps * this.#stride);
    queue.writeBuffer(buffers.rows, 0, plan.rows as Int32Array<ArrayBuffer>, from * perStep, steps * perStep);
    if (apart) for (const dispatch of buffers.dispatches) this.#dispatch([dispatch], steps);
    else this.#dispatch(buffers.dispatches, steps);
  }

  /** Submits so many steps of some dispatches. */
  #dispatch(dispatches: readonly Dispatch[], steps: number): void {
    const encoder = this.#device.createCommandEncoder({ label: 'SGD steps' });
    const pass = encoder.beginComputePass({ label: 'SGD steps' });
    const offset = new Uint32Array(1);
    for (let step = 0; step < steps; step++) {
      offset[0] = step * this.#stride;
      record(pass, dispatches, offset);
    }
    pass.end();
    this.#device.queue.submit([encoder.finish()]);
  }

  /** The plan's buffers, made anew at least twice as large when a plan outgrows them. */
  #roomFor(planSteps: number): PlanBuffers {
    const old = this.#plan;
    if (old && old.planSteps >= planSteps) return old;
    if (old) for (const buffer of [old.batch, old.rows, old.losses]) this.#memory.free(buffer);
    const room = 2 ** Math.ceil(Math.log2(planSteps));
    const steps = Math.min(room, this.#maxSteps);
    const batch = this.#memory.uniform('step batches', steps * this.#stride);
    const rows = this.#memory.storage('batch rows', steps * this.#rowsPerStep * FLOAT_BYTES);
    const losses = this.#memory.storage('step losses', room * this.#layout.members * FLOAT_BYTES);
    const buffers = { ...this.#buffers, batch, rows, losses };
    const dispatches = this.#pipelines.map((pipeline) => bind(this.#device, pipeline, buffers));
    const uniforms = new DataView(new ArrayBuffer(batch.size));
    this.#plan = { batch, rows, losses, dispatches, uniforms, steps, planSteps: room };
    return this.#plan;
  }
}
