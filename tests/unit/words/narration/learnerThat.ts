import type { NetworkName } from '../../../../src/learners/learnerNames.ts';
import type { Curve } from '../../../../src/store/lab/state.ts';
import { curveOf } from '../../store/logs.ts';

/** Epochs of every run here. */
export const EPOCHS = 40;

/** A learner that has the base signal from one epoch on and, perhaps, the composite one from another. */
export function learnerThat(
  learner: NetworkName,
  { base, composite, ends }: { base: number; composite?: number; ends: number },
  seed = 1,
): Curve {
  const at = (epoch: number) => ({
    baseCoefficient: epoch >= base ? 0.99 : 0.1,
    compositeCoefficient: composite !== undefined && epoch >= composite ? 0.29 : 0.01,
    testError: epoch >= (composite ?? base) ? ends : 16,
    trainError: ends / 2,
  });
  return curveOf(EPOCHS, at, { learner, seed });
}

/** A curve as far as an epoch. */
export const upTo = (epoch: number, curve: Curve): Curve => ({
  ...curve,
  logs: curve.logs.slice(0, epoch + 1),
});
