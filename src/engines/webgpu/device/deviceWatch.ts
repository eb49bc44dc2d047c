import { turnsOutLost } from './lossPatience.ts';

/** The GPU was taken away: a driver reset, a machine asleep, a watchdog. What ran on it must start again elsewhere. */
export class GpuLostError extends Error {
  override readonly name = 'GpuLostError';
}

/** What a failed scope is called to the reader. */
const SCOPES: readonly { filter: GPUErrorFilter; says: string }[] = [
  { filter: 'out-of-memory', says: 'the GPU has not enough memory' },
  { filter: 'validation', says: 'the GPU refused' },
  { filter: 'internal', says: 'the GPU failed' },
];

/** Turns a device's loss and its asynchronous errors into rejected promises. */
export class DeviceWatch {
  readonly #device: GPUDevice;
  #lost: GpuLostError | undefined;
  /** One for each call under way, so that none outlives its call: a race against `device.lost` would. */
  readonly #pending = new Set<(error: GpuLostError) => void>();

  constructor(device: GPUDevice) {
    this.#device = device;
    void device.lost.then(({ message, reason }) => {
      this.#lost = new GpuLostError(`The GPU was lost (${reason}): ${message || 'no reason given'}`);
      for (const reject of this.#pending) reject(this.#lost);
      this.#pending.clear();
    });
  }

  /** Starts the work at once and settles as it does, or rejects with GpuLostError as soon as the device is lost. */
  async untilLost<T>(work: () => Promise<T>): Promise<T> {
    if (this.#lost) throw this.#lost;
    let reject: (error: GpuLostError) => void = () => {};
    const loss = new Promise<never>((_, onLost) => {
      reject = onLost;
    });
    this.#pending.add(reject);
    try {
      return await Promise.race([work(), loss]);
    } catch (error) {
      // A lost device first rejects what was being read, and only then says that it is lost.
      await turnsOutLost(this.#device.lost);
      throw this.#lost ?? error;
    } finally {
      this.#pending.delete(reject);
    }
  }

  /**
   * Runs GPU calls and waits for what the GPU says of them.
   *
   * @param what they do, for the error: "allocate the ensemble".
   * @throws Error when one of them is refused or runs out of memory.
   */
  async checked<T>(what: string, calls: () => T | Promise<T>): Promise<T> {
    for (const { filter } of SCOPES) this.#device.pushErrorScope(filter);
    const errors: Promise<GPUError | null>[] = [];
    let result: T | Promise<T>;
    try {
      result = calls();
    } finally {
      for (const _ of SCOPES) errors.unshift(this.#device.popErrorScope().catch(() => null));
    }
    const [settled] = await Promise.allSettled([result]);
    const found = await Promise.all(errors);
    found.forEach((error, i) => {
      if (error) throw new Error(`Cannot ${what}: ${SCOPES[i]!.says}. ${error.message}`);
    });
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value;
  }
}
