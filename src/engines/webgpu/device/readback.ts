/** What one staging buffer holds, unless a single result is larger. */
const STAGING_BYTES = 256 * 1024;
/** Where a mapped range may begin. */
const ALIGNMENT = 8;

/** A result that waits in a staging buffer. */
interface Result {
  readonly from: number;
  readonly bytes: number;
  readonly resolve: (values: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/** A mappable buffer and the results that have been copied into it. */
interface Staging {
  readonly buffer: GPUBuffer;
  readonly results: Result[];
  used: number;
}

/**
 * Brings results to the CPU. One read is under way at a time; what comes up meanwhile is gathered and read
 * together by the next, so that a fast GPU is asked a few times a second, however small the pieces of its work.
 */
export class Readback {
  readonly #device: GPUDevice;
  /** Oldest first; results are added to the last. */
  readonly #waiting: Staging[] = [];
  #isReading = false;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Some bytes of a buffer, its first ones unless told, as they are after all work submitted so far. */
  read(source: GPUBuffer, bytes: number, at = 0): Promise<Float32Array> {
    const staging = this.#roomFor(bytes);
    const from = staging.used;
    staging.used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const encoder = this.#device.createCommandEncoder({ label: 'readback' });
    encoder.copyBufferToBuffer(source, at, staging.buffer, from, bytes);
    this.#device.queue.submit([encoder.finish()]);
    return new Promise((resolve, reject) => {
      staging.results.push({ from, bytes, resolve, reject });
      if (!this.#isReading) void this.#readAll();
    });
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    for (let staging = this.#waiting.shift(); staging; staging = this.#waiting.shift()) {
      const { buffer, results } = staging;
      try {
        await buffer.mapAsync(GPUMapMode.READ);
        const all = buffer.getMappedRange();
        for (const { from, bytes, resolve } of results)
          resolve(new Float32Array(all.slice(from, from + bytes)));
      } catch (error) {
        for (const { reject } of results) reject(error);
      } finally {
        buffer.destroy();
      }
    }
    this.#isReading = false;
  }

  #roomFor(bytes: number): Staging {
    const last = this.#waiting.at(-1);
    if (last && last.used + bytes <= last.buffer.size) return last;
    const size = Math.max(STAGING_BYTES, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const staging = {
      buffer: this.#device.createBuffer({ label: 'readback', size, usage }),
      results: [],
      used: 0,
    };
    this.#waiting.push(staging);
    return staging;
  }
}
