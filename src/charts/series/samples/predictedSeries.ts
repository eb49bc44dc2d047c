import type { PredictedPoint } from '../../../theory/predictedPoints.ts';
import { type LearnerSeries, RowTable } from '../learnerRows.ts';

/**
 * A row per N: the test errors that theory predicts.
 *
 * @param floor values below are raised to it.
 */
export function predictedSeries(points: readonly PredictedPoint[], floor?: number): LearnerSeries {
  const table = new RowTable(floor);
  for (const { learner, samples, testError } of points)
    table.put(samples, learner, testError, [testError, testError], false);
  return table.series();
}
