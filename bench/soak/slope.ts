/** A straight line through samples, by least squares, and how far they lie from it. */
export interface Slope {
  /** The mean of the values, in their unit. */
  readonly mean: number;
  /** Change per hour, in the values' unit. */
  readonly perHour: number;
  /** Standard error of `perHour`. */
  readonly error: number;
}

/**
 * Fits values over time.
 *
 * @param minutes times of the samples, at least three different ones.
 * @param values one for each.
 * @throws RangeError of fewer than three samples.
 */
export function slopeOf(minutes: readonly number[], values: readonly number[]): Slope {
  const count = values.length;
  if (count < 3) throw new RangeError(`slopeOf: three samples at least, got ${count}`);
  const hours = minutes.map((minute) => minute / 60);
  const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / count;
  const middle = meanOf(hours);
  const mean = meanOf(values);
  const spread = hours.reduce((sum, hour) => sum + (hour - middle) ** 2, 0);
  const perHour = hours.reduce((sum, hour, i) => sum + (hour - middle) * (values[i]! - mean), 0) / spread;
  const squares = hours.reduce(
    (sum, hour, i) => sum + (values[i]! - mean - perHour * (hour - middle)) ** 2,
    0,
  );
  return { mean, perHour, error: Math.sqrt(squares / (count - 2) / spread) };
}
