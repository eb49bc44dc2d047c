/**
 * Sizes a plan so that it takes about `targetMs`: long enough to be worth its overhead, short enough for a
 * pause to be felt at once and for a GPU's watchdog.
 */
export class Pace {
  readonly #targetMs: number;
  readonly #windowMs: number;
  readonly #submitMs: number | undefined;
  #steps: number;
  #msPerStep: number;
  #measuredSteps = 0;
  #measuredMs = 0;

  /**
   * @param windowMs how much work to measure at least: results that are read together seem to take no time.
   * @param firstSteps steps of the first plan, before anything is measured.
   * @param submitMs what a submit to a GPU may take; left out where there are none.
   */
  constructor(targetMs: number, windowMs: number, firstSteps = 2, submitMs?: number) {
    this.#submitMs = submitMs;
    this.#targetMs = targetMs;
    this.#windowMs = windowMs;
    this.#steps = firstSteps;
    this.#msPerStep = targetMs / firstSteps;
  }

  /** Steps for the next plan. */
  get steps(): number {
    return this.#steps;
  }

  /** What a step takes, as far as is known; before anything is measured, the first plan is taken to be just right. */
  get msPerStep(): number {
    return this.#msPerStep;
  }

  /** Steps of one submit, as in a StepPlan; undefined where there are no submits. */
  get submitSteps(): number | undefined {
    return this.#submitMs === undefined ? undefined : this.#submitMs / this.#msPerStep;
  }

  /** Learns from work done; grows at most fourfold at a time, since the first plans also compile. */
  measured(steps: number, elapsedMs: number): void {
    this.#measuredSteps += steps;
    this.#measuredMs += elapsedMs;
    if (this.#measuredMs < this.#windowMs) return;
    this.#msPerStep = Math.max(this.#measuredMs, 0.01) / this.#measuredSteps;
    const ideal = this.#targetMs / this.#msPerStep;
    this.#steps = Math.max(1, Math.round(Math.min(ideal, this.#measuredSteps * 4)));
    this.#measuredSteps = 0;
    this.#measuredMs = 0;
  }
}
