export type Scale = 'linear' | 'log';

/** The smallest value that a logarithmic axis shows; what is below is drawn on it. */
export const LOG_EPSILON = 1e-4;

/** Smaller values are raised to this one before they are drawn: a logarithmic axis has no zero. */
export const floorOf = (scale: Scale): number => (scale === 'log' ? LOG_EPSILON : Number.NEGATIVE_INFINITY);

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const MANTISSAS = [1, 2, 5];

/** 1, 2 and 5 times the powers of ten from `low` to `high`, a step beyond on either side. */
function roundNumbers(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low)) - 1;
  const last = Math.ceil(Math.log10(high)) + 1;
  const numbers: number[] = [];
  for (let power = first; power <= last; power++)
    for (const mantissa of MANTISSAS) numbers.push(Number(`${mantissa}e${power}`));
  return numbers;
}

/** The smallest 1, 2 or 5 times a power of ten that is not below a positive value. */
export function roundAbove(value: number): number {
  return roundNumbers(value, value).find((round) => round >= value)!;
}

/** The largest one that is not above a positive value. */
export function roundBelow(value: number): number {
  return roundNumbers(value, value).findLast((round) => round <= value)!;
}

function logAxis(low: number, high: number): Axis {
  const bottom = roundBelow(Math.max(low, LOG_EPSILON));
  const top = roundAbove(Math.max(high, 5 * bottom));
  const inside = roundNumbers(bottom, top).filter((round) => round >= bottom && round <= top);
  const decades = inside.filter((round) => Number.isInteger(Math.round(Math.log10(round) * 1e6) / 1e6));
  return { domain: [bottom, top], ticks: decades.length >= 3 ? decades : inside };
}

function linearAxis(high: number): Axis {
  const step = roundAbove(Math.max(high, Number.MIN_VALUE * 1e300) / 5);
  const steps = Math.max(1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(6)));
  return { domain: [0, ticks[steps]!], ticks };
}

/**
 * A value axis with round ends that holds everything from `low` to `high`; a linear one starts at zero.
 * Never empty, whatever is asked of it.
 */
export function valueAxis(scale: Scale, low: number, high: number): Axis {
  const top = Number.isFinite(high) && high > 0 ? high : 1;
  if (scale === 'linear') return linearAxis(top);
  return logAxis(Number.isFinite(low) && low > 0 ? Math.min(low, top) : LOG_EPSILON, top);
}

/** The part of a caption that explains the floor of a logarithmic axis; empty for a linear one. */
export function logFloorNote(scale: Scale): string {
  return scale === 'log' ? ` Log axis: less than ${LOG_EPSILON} is drawn at ${LOG_EPSILON}.` : '';
}
