import type { RecordOf } from './records.ts';

/** Below this the compiler may keep data of its own. */
const FIRST_ADDRESS = 1024;
/** Tiles start on a cache line pair. */
const ALIGNMENT = 128;
const PAGE_BYTES = 65536;
/** What makes a run smaller. */
const REMEDY = 'Lower m, the seeds, the learners or N.';
/** wasm32's address space, short of its last page. */
const MAX_BYTES = 65535 * PAGE_BYTES;

/**
 * Lays out a linear memory before it exists: addresses are handed out at once, the memory grows once, and
 * only then is anything written. What is not written is zero.
 */
export class Arena {
  #end = FIRST_ADDRESS;
  #writes: ((buffer: ArrayBuffer) => void)[] = [];

  /** What a memory has to hold. */
  get bytes(): number {
    return this.#end;
  }

  /** Address of `bytes` zeros. */
  reserve(bytes: number): number {
    const address = this.#end;
    this.#end += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return address;
  }

  /** Address of `length` float32, which `fill` writes once the memory is there. */
  floats(length: number, fill?: (target: Float32Array) => void): number {
    const address = this.reserve(length * Float32Array.BYTES_PER_ELEMENT);
    if (fill) this.#writes.push((buffer) => fill(new Float32Array(buffer, address, length)));
    return address;
  }

  /** Address of a record. */
  record<const Fields extends readonly string[]>(fields: Fields, values: RecordOf<Fields>): number {
    const address = this.reserve(fields.length * Int32Array.BYTES_PER_ELEMENT);
    const numbers = fields.map((field) => values[field as Fields[number]]);
    this.#writes.push((buffer) => new Int32Array(buffer, address, numbers.length).set(numbers));
    return address;
  }

  /**
   * Grows the memory to hold everything and writes it.
   * @throws RangeError naming the megabytes needed, when they are more than can be had.
   */
  commit(memory: WebAssembly.Memory): void {
    const megabytes = Math.ceil(this.#end / 2 ** 20);
    if (this.#end > MAX_BYTES) {
      throw new RangeError(
        `One ensemble needs ${megabytes} MB of memory, and WebAssembly has 4095 MB at most. ${REMEDY}`,
      );
    }
    const missing = Math.ceil(this.#end / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES;
    try {
      if (missing > 0) memory.grow(missing);
    } catch (cause) {
      throw new RangeError(
        `One ensemble needs ${megabytes} MB of memory, and there is not as much. ${REMEDY}`,
        { cause },
      );
    }
    for (const write of this.#writes) write(memory.buffer as ArrayBuffer);
    this.#writes = [];
  }
}
