import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import { byLearner } from '../../store/lab/learnerCurves.ts';
import { type Curve, latest } from '../../store/lab/state.ts';
import { median } from '../../training/averages.ts';
import { percentText } from '../../words/numberText.ts';

/** What a learner holds of the two signals now: b/β and c/α, medians over seeds. */
export interface LearnedRow {
  readonly learner: LearnerName;
  /** The epoch of the numbers; −1 before the first log. */
  readonly epoch: number;
  /** Null where β = 0. */
  readonly base: number | null;
  /** Null where α = 0. */
  readonly composite: number | null;
  /** The same, within 0 … 1, as long as its bar. */
  readonly baseBar: number;
  readonly compositeBar: number;
  /** The least and the most over seeds, cut to 0 … 1; null where fewer than two seeds have a number. */
  readonly baseRange: Range | null;
  readonly compositeRange: Range | null;
}

type Range = readonly [number, number];

const bar = (fraction: number | null): number => Math.min(1, Math.max(0, fraction ?? 0));

function rangeOf(coefficients: readonly number[], strength: number): Range | null {
  if (coefficients.length < 2 || strength === 0) return null;
  const fractions = coefficients.map((coefficient) => bar(fractionLearned(coefficient, strength)));
  return [Math.min(...fractions), Math.max(...fractions)];
}

/** One row per learner, in their order; a learner without a log yet has learned nothing. */
export function learnedRows(
  curves: readonly Curve[],
  { alpha, beta }: Pick<Experiment, 'alpha' | 'beta'>,
): LearnedRow[] {
  return byLearner(curves).map(({ learner, curves: seeds }) => {
    const logs = seeds.flatMap((curve) => latest(curve) ?? []);
    const middle = (values: readonly number[]) => (values.length > 0 ? median(values) : 0);
    const onBase = logs.map((log) => log.baseCoefficient);
    const onComposite = logs.map((log) => log.compositeCoefficient);
    const base = fractionLearned(middle(onBase), beta);
    const composite = fractionLearned(middle(onComposite), alpha);
    return {
      learner,
      epoch: Math.max(-1, ...logs.map((log) => log.epoch)),
      base,
      composite,
      baseBar: bar(base),
      compositeBar: bar(composite),
      baseRange: rangeOf(onBase, beta),
      compositeRange: rangeOf(onComposite, alpha),
    };
  });
}

function shareText({ epoch }: LearnedRow, share: number | null, letter: string): string {
  if (share === null) return `not defined at ${letter} = 0`;
  return epoch < 0 ? '–' : percentText(share);
}

export const baseText = (row: LearnedRow) => shareText(row, row.base, 'β');
export const compositeText = (row: LearnedRow) => shareText(row, row.composite, 'α');
