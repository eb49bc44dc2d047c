import type { EngineName } from '../src/experiment/choices.ts';
import type { NetworkName } from '../src/learners/learnerNames.ts';
import type { Machine } from './machine.ts';
import type { PyTorchDescription } from './pytorch.ts';
import type { Contender } from './race.ts';
import { type Comparison, compare } from './statistics.ts';
import type { Workload } from './workload.ts';

/** One engine at one size. Times are the least of all rounds. */
export interface Row {
  readonly engine: EngineName;
  /** What the badge calls it. */
  readonly label: string;
  readonly learner: NetworkName;
  readonly width: number;
  readonly members: number;
  readonly samples: number;
  /** One SGD step of all members. */
  readonly msPerStep: number;
  readonly memberStepsPerSecond: number;
  /** The step's rate of arithmetic over that of a bare loop of products on the same engine, in the same race. */
  readonly peakFraction: number;
  readonly gflops: number;
  /** JavaScript's own share of a step, for an engine that works beside it. */
  readonly encodingMicrosecondsPerStep?: number;
}

/** One contender against another, of the same race. Below 1 the first is the faster. */
export interface ComparisonRow extends Comparison, Workload {
  readonly contender: string;
  readonly against: string;
  readonly msPerStep: number;
  readonly againstMsPerStep: number;
}

/** How two contenders of a race compare. */
export function comparisonRow(
  workload: Workload,
  times: ReadonlyMap<Contender, readonly number[]>,
  contender: Contender,
  against: Contender,
): ComparisonRow {
  const [contenderTimes, againstTimes] = [times.get(contender)!, times.get(against)!];
  return {
    contender: contender.name,
    against: against.name,
    ...workload,
    msPerStep: Math.min(...contenderTimes),
    againstMsPerStep: Math.min(...againstTimes),
    ...compare(contenderTimes, againstTimes),
  };
}

/** What could not be measured here, and why. */
export interface NotMeasured {
  readonly what: string;
  readonly why: string;
}

/** All that `npm run bench` found out. */
export interface BenchDocument {
  readonly machine: Machine & { readonly pytorch: PyTorchDescription | 'not installed' | 'not asked' };
  readonly rows: readonly Row[];
  readonly comparisons: readonly ComparisonRow[];
  readonly notMeasured: readonly NotMeasured[];
}
