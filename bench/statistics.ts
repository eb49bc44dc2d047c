import { median } from '../src/training/averages.ts';

/** How two contenders of one race compare; below 1 the first is the faster. */
export interface Comparison {
  /** Least time of the first over least time of the second: on a noisy machine the least is the work itself. */
  readonly ratio: number;
  /** Median over the rounds of the ratio within each: what happened to both at about the same moment. */
  readonly pairedMedianRatio: number;
}

/**
 * Compares the times of two contenders of one race.
 *
 * @param first milliseconds of one piece of work, one for each round;
 * @param second likewise. One of them may have left earlier.
 */
export function compare(first: readonly number[], second: readonly number[]): Comparison {
  const both = Math.min(first.length, second.length);
  return {
    ratio: Math.min(...first) / Math.min(...second),
    pairedMedianRatio: median(first.slice(0, both).map((time, round) => time / second[round]!)),
  };
}
