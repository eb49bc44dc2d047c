/**
 * Sizes a plan so that it takes about `targetMs`: long enough to be worth its overhead, short enough for a
 * pause to be felt at once and for a GPU's watchdog.
 */
export class Pace {
  readonly #targetMs: number;
  readonly #windowMs: number;
  #steps = 2;
  #measuredSteps = 0;
  #measuredMs = 0;

  /** @param windowMs how much work to measure at least: results that are read together seem to take no time. */
  constructor(targetMs: number, windowMs: number) {
    this.#targetMs = targetMs;
    this.#windowMs = windowMs;
  }

  /** Steps for the next plan. */
  get steps(): number {
    return this.#steps;
  }

  /** What a step takes, as far as is known. */
  get msPerStep(): number {
    return this.#targetMs / this.#steps;
  }

  /** Learns from work done; grows at most fourfold at a time, since the first plans also compile. */
  measured(steps: number, elapsedMs: number): void {
    this.#measuredSteps += steps;
    this.#measuredMs += elapsedMs;
    if (this.#measuredMs < this.#windowMs) return;
    const ideal = (this.#measuredSteps * this.#targetMs) / Math.max(this.#measuredMs, 0.01);
    this.#steps = Math.max(1, Math.round(Math.min(ideal, this.#measuredSteps * 4)));
    this.#measuredSteps = 0;
    this.#measuredMs = 0;
  }
}
