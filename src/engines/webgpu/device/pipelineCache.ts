import type { Shader } from '../shaders/shader.ts';
import { compile, type Pipeline } from './pipeline.ts';

/** Some runs' worth of shaders; the one unused for longest makes room. */
const MAX_PIPELINES = 128;

/** Compiled shaders by their code: learners of one architecture share some, and a run started again all of them. */
export class PipelineCache {
  readonly #device: GPUDevice;
  readonly #compiled = new Map<string, Promise<Pipeline>>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  async compile(shader: Shader): Promise<Pipeline> {
    const found = this.#compiled.get(shader.code) ?? compile(this.#device, shader);
    this.#compiled.delete(shader.code);
    this.#compiled.set(shader.code, found);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > MAX_PIPELINES) this.#compiled.delete(oldest!);
    try {
      return { ...(await found), shader };
    } catch (error) {
      this.#compiled.delete(shader.code);
      throw error;
    }
  }
}
