const BYTES_PER_MB = 2 ** 20;

/** GPU buffers that are freed together. */
export class Memory {
  readonly #device: GPUDevice;
  readonly #buffers = new Set<GPUBuffer>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** A storage buffer of zeros. */
  storage(label: string, bytes: number): GPUBuffer {
    return this.#create(label, bytes, GPUBufferUsage.STORAGE);
  }

  /** A storage buffer that holds these numbers. */
  upload(label: string, data: Float32Array<ArrayBuffer>): GPUBuffer {
    const buffer = this.#create(label, data.byteLength, GPUBufferUsage.STORAGE);
    this.#device.queue.writeBuffer(buffer, 0, data);
    return buffer;
  }

  /** A uniform buffer: of zeros where its size is given, else of these bytes. */
  uniform(label: string, content: number | ArrayBuffer): GPUBuffer {
    if (typeof content === 'number') return this.#create(label, content, GPUBufferUsage.UNIFORM);
    const buffer = this.#create(label, content.byteLength, GPUBufferUsage.UNIFORM);
    this.#device.queue.writeBuffer(buffer, 0, content);
    return buffer;
  }

  /** Frees one buffer; commands that were submitted before still use it. */
  free(buffer: GPUBuffer): void {
    this.#buffers.delete(buffer);
    buffer.destroy();
  }

  dispose(): void {
    for (const buffer of this.#buffers) buffer.destroy();
    this.#buffers.clear();
  }

  #create(label: string, size: number, usage: GPUBufferUsageFlags): GPUBuffer {
    const both = GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
    const buffer = this.#device.createBuffer({ label, size, usage: usage | both });
    this.#buffers.add(buffer);
    return buffer;
  }
}

/** The largest storage buffer that a device's shaders can use, in bytes. */
export function largestBuffer({ maxBufferSize, maxStorageBufferBindingSize }: GPUSupportedLimits): number {
  return Math.min(maxBufferSize, maxStorageBufferBindingSize);
}

/**
 * Refuses what would not fit before anything is allocated.
 *
 * @param needs bytes by the buffer's name.
 * @throws RangeError that names the largest buffer, the megabytes that it needs and those that it may have.
 */
export function checkFits(limits: GPUSupportedLimits, needs: Readonly<Record<string, number>>): void {
  const [name, bytes] = Object.entries(needs).reduce((a, b) => (b[1] > a[1] ? b : a));
  const available = largestBuffer(limits);
  if (bytes <= available) return;
  const megabytes = (value: number) => Math.ceil(value / BYTES_PER_MB);
  throw new RangeError(
    `The ensemble is too large for this GPU: its ${name} need ${megabytes(bytes)} MB in one buffer, ` +
      `${Math.floor(available / BYTES_PER_MB)} MB are allowed. Use fewer members or a smaller width.`,
  );
}
