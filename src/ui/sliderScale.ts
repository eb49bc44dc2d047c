/** The values that a number may have, and those at which a slider stops. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  /** Distance of the stops. Left out for a number that can only be typed, or whose stops are listed. */
  readonly step?: number;
  /** The stops, rising. */
  readonly stops?: readonly number[];
}

/** A slider's positions, 0 … last, and the values that they stand for. */
export interface SliderScale {
  readonly last: number;
  valueAt(position: number): number;
  /** The position nearest to a value; a typed value may lie between two. */
  positionOf(value: number): number;
}

function nearest(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs(values[best]! - value)) best = i;
  });
  return best;
}

/** The slider of a range; undefined for one without stops. */
export function sliderScale({ stops, step, min, max }: SliderRange): SliderScale | undefined {
  if (stops)
    return {
      last: stops.length - 1,
      valueAt: (position) => stops[position]!,
      positionOf: (value) => nearest(stops, value),
    };
  if (step === undefined) return undefined;
  return {
    last: Math.round((max - min) / step),
    // Through decimal text, so that 3 · 0.05 is 0.15 and not 0.15000000000000002.
    valueAt: (position) => Number((min + position * step).toFixed(6)),
    positionOf: (value) => Math.round((value - min) / step),
  };
}
