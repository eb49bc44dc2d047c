import type { Kernel } from '../shaders/shader.ts';
import { compile, type Pipeline } from './pipeline.ts';

/** Some runs' worth of kernels; the one unused for longest makes room. */
const MAX_PIPELINES = 128;

/** Compiled kernels by their code: learners of one architecture share some, and a run started again all of them. */
export class PipelineCache {
  readonly #device: GPUDevice;
  readonly #compiled = new Map<string, Promise<Pipeline>>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  async compile(kernel: Kernel): Promise<Pipeline> {
    const found = this.#compiled.get(kernel.code) ?? compile(this.#device, kernel);
    this.#compiled.delete(kernel.code);
    this.#compiled.set(kernel.code, found);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > MAX_PIPELINES) this.#compiled.delete(oldest!);
    try {
      return { ...(await found), kernel };
    } catch (error) {
      this.#compiled.delete(kernel.code);
      throw error;
    }
  }
}
