import { awakeMs } from '../../training/awake.ts';

/** Time since its making, pauses and sleeps left out; it is looked at several times a second. */
export class Stopwatch {
  #spentMs = 0;
  #since: number | undefined = performance.now();

  get isRunning(): boolean {
    return this.#since !== undefined;
  }

  get elapsedMs(): number {
    if (this.#since === undefined) return this.#spentMs;
    const now = performance.now();
    this.#spentMs += awakeMs(now - this.#since);
    this.#since = now;
    return this.#spentMs;
  }

  pause(): void {
    this.#spentMs = this.elapsedMs;
    this.#since = undefined;
  }

  resume(): void {
    this.#since ??= performance.now();
  }
}
