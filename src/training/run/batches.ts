import type { StepPlan } from '../../engines/engine.ts';
import { openStream, type Stream } from '../../random/streams.ts';

/** The order in which one seed's training examples are seen: a fresh shuffle per epoch. */
export class BatchOrder {
  readonly #stream: Stream;
  readonly #samples: number;
  /** Rows of the current epoch in their order, shape [samples]. */
  rows: Int32Array;

  constructor(seed: number, samples: number) {
    this.#stream = openStream(seed, 'batches');
    this.#samples = samples;
    this.rows = new Int32Array(0);
  }

  /** Shuffles for the next epoch (Fisher–Yates). */
  shuffle(): void {
    const rows = new Int32Array(this.#samples);
    for (let row = 0; row < rows.length; row++) rows[row] = row;
    for (let last = rows.length - 1; last > 0; last--) {
      const other = this.#stream.below(last + 1);
      const row = rows[last]!;
      rows[last] = rows[other]!;
      rows[other] = row;
    }
    this.rows = rows;
  }
}

/**
 * Plans some consecutive steps of an epoch for an ensemble.
 *
 * @param orders one per member, shuffled for this epoch.
 * @param firstStep the first step of the plan, counted from the epoch's start.
 * @param submitSteps see StepPlan.
 */
export function planSteps(
  orders: readonly BatchOrder[],
  batchSize: number,
  firstStep: number,
  steps: number,
  learningRateFactor: number,
  submitSteps?: number,
): StepPlan {
  const samples = orders[0]!.rows.length;
  const rows = new Int32Array(steps * orders.length * batchSize);
  const batchSizes = new Int32Array(steps);
  for (let step = 0; step < steps; step++) {
    const first = (firstStep + step) * batchSize;
    const end = Math.min(first + batchSize, samples);
    batchSizes[step] = end - first;
    orders.forEach((order, e) => {
      rows.set(order.rows.subarray(first, end), (step * orders.length + e) * batchSize);
    });
  }
  return { steps, batchSizes, rows, learningRateFactor, ...(submitSteps !== undefined && { submitSteps }) };
}
