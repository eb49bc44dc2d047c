import type { Experiment } from '../../experiment/experiment.ts';
import { isFitted, isKernelLearner, type LearnerName } from '../../learners/learnerNames.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import { type Asked, holdsBase } from '../../problem/problems.ts';
import { type Finding, findingOf } from '../../store/lab/findings.ts';
import { byLearner, lastSharedEpoch } from '../../store/lab/learnerCurves.ts';
import { type Curve, latest } from '../../store/lab/state.ts';
import { median } from '../../training/averages.ts';
import type { Measurement } from '../../training/events.ts';

/**
 * A curve has flattened when its test error has changed by less than this fraction over a tenth of the run, and stays flat
 * until it has left that error by the larger one: what is said of it does not come and go.
 */
const FLAT_CHANGE = 0.02;
const NO_LONGER_FLAT_CHANGE = 0.1;
const FLAT_WINDOW_OVER_RUN = 0.1;
const SHORTEST_FLAT_WINDOW = 4;

/** What one learner has done so far; numbers are medians over its seeds. */
export interface LearnerSummary extends Finding {
  readonly learner: LearnerName;
  readonly kernel: boolean;
  /** Fitted in closed form: it has no epochs, and its numbers are there at once or not at all. */
  readonly fitted: boolean;
  /** The last epoch that all its seeds have reached; −1 before the first log; 0 for what is fitted. */
  readonly epoch: number;
  readonly testError: number;
  readonly trainError: number;
  /** Fractions learned; null where the target holds none of the signal. */
  readonly base: number | null;
  readonly composite: number | null;
  readonly flat: boolean;
  /** The epoch in which the first seed diverged. */
  readonly divergedAt: number | null;
}

type Target = Asked & Pick<Experiment, 'alpha' | 'beta' | 'epochs'>;

/** Whether two errors differ by no more than this fraction of the larger one. */
function near(a: number, b: number, fraction: number): boolean {
  return Math.abs(a - b) <= fraction * Math.max(a, b);
}

function isFlat({ logs }: Curve, epochs: number): boolean {
  const window = Math.max(SHORTEST_FLAT_WINDOW, Math.ceil(epochs * FLAT_WINDOW_OVER_RUN));
  let level: number | undefined;
  let before = -1;
  for (const { epoch, testError } of logs) {
    while (logs[before + 1]!.epoch <= epoch - window) before++;
    if (level !== undefined && !near(testError, level, NO_LONGER_FLAT_CHANGE)) level = undefined;
    if (before >= 0 && near(logs[before]!.testError, testError, FLAT_CHANGE)) level ??= testError;
  }
  return level !== undefined;
}

/** Sums up what each learner of a run has done so far. */
export function summarise(curves: readonly Curve[], target: Target): LearnerSummary[] {
  const { alpha, beta, epochs } = target;
  const baseOf = (log: Measurement) => fractionLearned(log.baseCoefficient, beta);
  const compositeOf = (log: Measurement) => fractionLearned(log.compositeCoefficient, alpha);
  return byLearner(curves).map(({ learner, curves: seeds }) => {
    const last = seeds.flatMap((curve) => latest(curve) ?? []);
    const middle = (value: (log: Measurement) => number) => median(last.map(value));
    const fraction = (of: (log: Measurement) => number | null, defined: boolean) =>
      defined && last.length > 0 ? middle((log) => of(log)!) : null;
    const diverged = seeds.flatMap((curve) => curve.divergedAt ?? []);
    return {
      learner,
      kernel: isKernelLearner(learner),
      fitted: isFitted(learner),
      epoch: seeds.some(({ fit }) => fit) ? 0 : lastSharedEpoch(seeds),
      testError: middle((log) => log.testError),
      trainError: middle((log) => log.trainError),
      base: fraction(baseOf, holdsBase(target)),
      composite: fraction(compositeOf, alpha !== 0),
      ...findingOf(seeds, target),
      flat: seeds.every((curve) => isFlat(curve, epochs)),
      divergedAt: diverged.length > 0 ? Math.min(...diverged) : null,
    };
  });
}
