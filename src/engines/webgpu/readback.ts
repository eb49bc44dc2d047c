/** Brings results to the CPU through mappable buffers that are used again. */
export class Readback {
  readonly #device: GPUDevice;
  readonly #free: GPUBuffer[] = [];
  readonly #inUse = new Set<GPUBuffer>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /**
   * Records a copy of a buffer's first bytes at the end of an encoder's commands.
   *
   * @returns what reads the copy, to be called after the commands are submitted.
   */
  record(encoder: GPUCommandEncoder, source: GPUBuffer, bytes: number): () => Promise<Float32Array> {
    const staging = this.#take(bytes);
    encoder.copyBufferToBuffer(source, 0, staging, 0, bytes);
    return async () => {
      await staging.mapAsync(GPUMapMode.READ, 0, bytes);
      const values = new Float32Array(staging.getMappedRange(0, bytes).slice(0));
      staging.unmap();
      this.#inUse.delete(staging);
      this.#free.push(staging);
      return values;
    };
  }

  dispose(): void {
    for (const buffer of [...this.#free, ...this.#inUse]) buffer.destroy();
    this.#free.length = 0;
    this.#inUse.clear();
  }

  #take(bytes: number): GPUBuffer {
    const found = this.#free.findIndex(({ size }) => size >= bytes);
    const [fitting] = found < 0 ? [] : this.#free.splice(found, 1);
    // What was too small once is replaced, so that there are never more buffers than reads under way.
    if (!fitting) for (const small of this.#free.splice(0)) small.destroy();
    const size = 2 ** Math.ceil(Math.log2(bytes));
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const buffer = fitting ?? this.#device.createBuffer({ label: 'readback', size, usage });
    this.#inUse.add(buffer);
    return buffer;
  }
}
