import type { NetworkName } from '../../../src/learners/learnerNames.ts';
import type { Curve } from '../../../src/store/lab/state.ts';
import type { Fit, Log } from '../../../src/training/events.ts';

/** A log whose numbers a test sets as far as it cares about them. */
export function logOf(numbers: Partial<Log> = {}): Log {
  return {
    learner: '3resnet-all',
    seed: 1,
    epoch: 0,
    trainLoss: 8,
    trainError: 16,
    testError: 16.5,
    baseCoefficient: 0,
    compositeCoefficient: 0,
    ...numbers,
  };
}

/** A curve with a log per epoch, 0 … epochs, each measured by `at`. */
export function curveOf(
  epochs: number,
  at: (epoch: number) => Partial<Log>,
  { learner = '3resnet-all', seed = 1 }: { learner?: NetworkName; seed?: number } = {},
): Curve {
  const logs = Array.from({ length: epochs + 1 }, (_, epoch) =>
    logOf({ learner, seed, epoch, ...at(epoch) }),
  );
  return { learner, seed, logs };
}

/** The curve of an exact kernel that is fitted, its numbers set as far as a test cares. */
export function fitOf(numbers: Partial<Fit> = {}): Curve {
  const fit: Fit = {
    learner: 'exact-ntk-3resnetU',
    seed: 1,
    epoch: 0,
    trainLoss: 0.4,
    trainError: 0.8,
    testError: 1.6,
    baseCoefficient: 0.95,
    compositeCoefficient: 0.01,
    ridge: 0.1,
    bandwidth: null,
    residual: 1e-14,
    ...numbers,
  };
  return { learner: fit.learner, seed: fit.seed, logs: [], fit };
}
