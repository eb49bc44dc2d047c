import type { Experiment } from '../../experiment/experiment.ts';
import { fitBytes } from '../../training/fits/fitCost.ts';
import type { FitJob } from '../../training/fits/fits.ts';

/** What the fits that are worked on at the same time may take together; a single one may take more. */
export const MATRIX_BYTES = 1e9;

/** A fit that a worker is at. */
interface Fitting {
  fraction: number;
  elapsedMs: number;
}

/** The fits of one run, given out one by one to workers that are free. */
export class Fitters {
  readonly #waiting: FitJob[];
  readonly #total: number;
  readonly #experiment: Experiment;
  readonly #atWork = new Map<number, Fitting & { readonly bytes: number }>();
  #done = 0;
  /** Time that each worker has spent on fits that are done, ms. */
  readonly #spentMs = new Map<number, number>();

  constructor(jobs: readonly FitJob[], experiment: Experiment) {
    this.#waiting = [...jobs];
    this.#total = jobs.length;
    this.#experiment = experiment;
  }

  get finished(): boolean {
    return this.#done === this.#total;
  }

  /** The workers that are at a fit. */
  get workers(): number[] {
    return [...this.#atWork.keys()];
  }

  /** The same, for progress: fits done, those under way in part. */
  get progress(): { readonly fitsDone: number; readonly fitsTotal: number; readonly elapsedMs: number } {
    const under = [...this.#atWork.values()];
    return {
      fitsDone: this.#done + under.reduce((sum, { fraction }) => sum + fraction, 0),
      fitsTotal: this.#total,
      elapsedMs: Math.max(
        0,
        ...this.#spentMs.values(),
        ...[...this.#atWork].map(([worker, { elapsedMs }]) => (this.#spentMs.get(worker) ?? 0) + elapsedMs),
      ),
    };
  }

  /**
   * Gives the next fit to a worker, if there is one and there may be another at work.
   *
   * @param free a worker with nothing to do.
   * @param most workers that may fit at the same time.
   */
  give(free: number, most: number): FitJob | undefined {
    const [next] = this.#waiting;
    if (!next || this.#atWork.size >= most) return undefined;
    const bytes = fitBytes(next.learner, this.#experiment);
    const taken = [...this.#atWork.values()].reduce((sum, fit) => sum + fit.bytes, 0);
    if (taken > 0 && taken + bytes > MATRIX_BYTES) return undefined;
    this.#atWork.set(free, { fraction: 0, elapsedMs: 0, bytes });
    return this.#waiting.shift();
  }

  note(worker: number, fitting: Fitting): void {
    const { bytes = 0 } = this.#atWork.get(worker) ?? {};
    this.#atWork.set(worker, { ...fitting, bytes });
  }

  /** A worker has finished its fit. Returns false when it had none. */
  finishes(worker: number): boolean {
    const fitting = this.#atWork.get(worker);
    if (!fitting) return false;
    this.#atWork.delete(worker);
    this.#spentMs.set(worker, (this.#spentMs.get(worker) ?? 0) + fitting.elapsedMs);
    this.#done++;
    return true;
  }
}
