/**
 * A loss from which no run comes back: predicting zero has k(α² + β²)/2, k at the most, and a network that overshoots
 * and recovers passes a few hundred times that. Waiting for Infinity instead would draw epochs of error 10^50.
 */
const DIVERGED_LOSS = 1e6;

/** Whether any of some losses or errors is that of a network that has diverged. */
export function hasDiverged(...losses: readonly number[]): boolean {
  return losses.some((loss) => !(loss < DIVERGED_LOSS));
}
