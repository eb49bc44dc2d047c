import { fractionLearned } from '../../problem/decomposition.ts';
import type { Strengths } from '../../problem/levels.ts';
import type { Log } from '../../training/events.ts';
import { BASE_LEARNED, COMPOSITE_FOUND } from './signalCourse.ts';
import type { Curve } from './state.ts';

/** With more than this of a signal a learner is not right either: it is about to diverge. */
const MOST_LEARNED = 1.5;

/** Epochs at which more than half of a learner's seeds had the signal; null before. */
export interface Finding {
  readonly baseLearnedAt: number | null;
  readonly compositeFoundAt: number | null;
}

function firstEpoch(logs: readonly Log[], fraction: (log: Log) => number | null, least: number): number {
  const first = logs.find((log) => {
    const now = fraction(log) ?? 0;
    return now >= least && now <= MOST_LEARNED;
  });
  return first?.epoch ?? Number.POSITIVE_INFINITY;
}

/** The epoch at which the middle seed got there; null when it has not. */
function middleEpoch(epochs: readonly number[]): number | null {
  const sorted = [...epochs].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  return middle !== undefined && Number.isFinite(middle) ? middle : null;
}

/** When a learner had either signal. @param seeds its curves. */
export function findingOf(seeds: readonly Curve[], { alpha, beta }: Strengths): Finding {
  const epochOf = (fraction: (log: Log) => number | null, least: number) =>
    middleEpoch(seeds.map(({ logs }) => firstEpoch(logs, fraction, least)));
  return {
    baseLearnedAt: epochOf((log) => fractionLearned(log.baseCoefficient, beta), BASE_LEARNED),
    compositeFoundAt: epochOf((log) => fractionLearned(log.compositeCoefficient, alpha), COMPOSITE_FOUND),
  };
}
