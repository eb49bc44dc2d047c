import type { LearnerName } from '../../../src/experiment/learnerNames.ts';
import type { Curve } from '../../../src/store/state.ts';
import type { Log } from '../../../src/training/log.ts';

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
  { learner = '3resnet-all', seed = 1 }: { learner?: LearnerName; seed?: number } = {},
): Curve {
  const logs = Array.from({ length: epochs + 1 }, (_, epoch) =>
    logOf({ learner, seed, epoch, ...at(epoch) }),
  );
  return { learner, seed, logs };
}
