/** A logarithmic axis from 1 to a power of ten. */
export interface LogAxis {
  /** Exponents of the lines, 0 first, evenly spaced, the last at the axis's end. */
  readonly exponents: readonly number[];
  /** Place of a value along the axis, 0 … 1; a value below 1 stands at its start. */
  placeOf(value: number): number;
}

const MOST_LINES = 5;

/** The shortest axis that holds a value and has no more lines than can be told apart. */
export function logAxis(largest: number): LogAxis {
  const decades = Math.max(1, Math.ceil(Math.log10(largest)));
  const step = Math.ceil(decades / MOST_LINES);
  const end = Math.ceil(decades / step) * step;
  return {
    exponents: Array.from({ length: end / step + 1 }, (_, i) => i * step),
    placeOf: (value) => Math.min(1, Math.max(0, Math.log10(value) / end)),
  };
}
