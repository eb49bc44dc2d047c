/**
 * Sizes a plan so that it takes about `targetMs`: long enough to be worth its overhead, short enough for a
 * pause to be felt at once and for a GPU's watchdog.
 */
export class Pace {
  readonly #targetMs: number;
  #steps = 2;

  constructor(targetMs: number) {
    this.#targetMs = targetMs;
  }

  /** Steps for the next plan. */
  get steps(): number {
    return this.#steps;
  }

  /** Learns from a plan; grows at most fourfold at a time, since the first plans also compile. */
  measured(steps: number, elapsedMs: number): void {
    const ideal = (steps * this.#targetMs) / Math.max(elapsedMs, 0.01);
    this.#steps = Math.max(1, Math.round(Math.min(ideal, steps * 4)));
  }
}
