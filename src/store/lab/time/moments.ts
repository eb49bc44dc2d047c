import { networksOf } from '../../../learners/learnerNames.ts';
import { fractionLearned } from '../../../problem/decomposition.ts';
import { rateFallsAt } from '../../../training/run/recipe.ts';
import { BASE_LEARNED, COMPOSITE_FOUND } from '../signalCourse.ts';
import type { Curve, Run } from '../state.ts';

/** The epochs at which any of a run's networks was measured, rising. */
export function measuredEpochs(curves: readonly Curve[]): number[] {
  const epochs = new Set(curves.flatMap(({ logs }) => logs.map(({ epoch }) => epoch)));
  return [...epochs].sort((a, b) => a - b);
}

/** A run as it stood at the end of an epoch; what is solved without epochs stands as it does now. */
export function runAt(run: Run, epoch: number): Run {
  const curves = run.curves.map(({ divergedAt, ...curve }): Curve => {
    const logs = curve.logs.filter((log) => log.epoch <= epoch);
    return { ...curve, logs, ...(divergedAt !== undefined && divergedAt <= epoch && { divergedAt }) };
  });
  return { ...run, status: 'paused', curves };
}

/** The measured epoch before or after one; the first and the last stay. */
export function epochBeside(
  epochs: readonly number[],
  from: number | undefined,
  step: -1 | 1,
): number | undefined {
  const place = from === undefined ? epochs.length - 1 : epochs.findLastIndex((epoch) => epoch <= from);
  return epochs[Math.min(epochs.length - 1, Math.max(0, place + step))];
}

/** Something that happened in a run. */
export interface TimeMark {
  readonly epoch: number;
  readonly what: 'base' | 'composite' | 'rate';
}

/** When the first network had either signal, and where the learning rate falls. */
export function timeMarks({ curves, experiment }: Run): TimeMark[] {
  const { alpha, beta, epochs } = experiment;
  const least = { base: BASE_LEARNED, composite: COMPOSITE_FOUND };
  const first = (what: 'base' | 'composite'): TimeMark[] => {
    const found = curves.flatMap(({ logs }) => {
      const log = logs.find(({ baseCoefficient, compositeCoefficient }) => {
        const share =
          what === 'base'
            ? fractionLearned(baseCoefficient, beta)
            : fractionLearned(compositeCoefficient, alpha);
        return (share ?? 0) >= least[what];
      });
      return log ? [log.epoch] : [];
    });
    return found.length > 0 ? [{ epoch: Math.min(...found), what }] : [];
  };
  const rate = rateFallsAt(epochs);
  return [
    ...first('base'),
    ...first('composite'),
    ...(rate > 0 && networksOf(experiment.learners).length > 0
      ? [{ epoch: rate, what: 'rate' } as const]
      : []),
  ];
}
