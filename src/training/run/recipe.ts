import type { Experiment } from '../../experiment/experiment.ts';

/** What the learning rate is divided by for the second half of a run. */
const DECAY_DIVISOR = 10;

/** Complete epochs after which the learning rate falls. */
export function rateFallsAt(epochs: number): number {
  return Math.ceil(epochs / 2);
}

/** The paper's schedule: the factor on the learning rate in an epoch, counted from 0. */
export function learningRateFactor(epoch: number, epochs: number): number {
  return epoch < rateFallsAt(epochs) ? 1 : 1 / DECAY_DIVISOR;
}

/** SGD steps in an epoch; the last batch may be smaller. */
export function stepsPerEpoch({ samples, batchSize }: Pick<Experiment, 'samples' | 'batchSize'>): number {
  return Math.ceil(samples / batchSize);
}
