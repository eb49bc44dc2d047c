const WINDOW_MS = 1500;

/** Steps per second over the last moments of training time. */
export class Throughput {
  /** Training time and steps done, oldest first. */
  #marks: { readonly elapsedMs: number; readonly stepsDone: number }[] = [{ elapsedMs: 0, stepsDone: 0 }];

  mark(elapsedMs: number, stepsDone: number): void {
    this.#marks.push({ elapsedMs, stepsDone });
    const oldest = elapsedMs - WINDOW_MS;
    while (this.#marks.length > 2 && this.#marks[1]!.elapsedMs < oldest) this.#marks.shift();
  }

  get stepsPerSecond(): number {
    const first = this.#marks[0]!;
    const last = this.#marks.at(-1)!;
    return last.elapsedMs > first.elapsedMs
      ? ((last.stepsDone - first.stepsDone) * 1000) / (last.elapsedMs - first.elapsedMs)
      : 0;
  }
}
