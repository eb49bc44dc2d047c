import type { Experiment } from '../../../experiment/experiment.ts';
import { type LearnerName, networksOf, parseLearner } from '../../../learners/learnerNames.ts';
import { hasPhases, phasesOf } from '../../../training/phases.ts';
import { rateFallsAt } from '../../../training/run/recipe.ts';
import { findingOf } from '../findings.ts';
import { byLearner } from '../learnerCurves.ts';
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
  readonly what: 'base' | 'composite' | 'rate' | 'turn' | 'freeze';
}

/** What the recipe says of the epochs: of its networks of two blocks, where it has some. */
function planned(experiment: Experiment): TimeMark[] {
  const networks = networksOf(experiment.learners).map(parseLearner);
  const network = networks.find(hasPhases) ?? networks[0];
  if (!network) return [];
  const phases = phasesOf(network, experiment);
  const starts = phases.filter(({ from, schedule }) => from === schedule.from);
  const frozen = phases.find(({ from, schedule }) => from > schedule.from);
  const marks: TimeMark[] = [
    ...starts.map(({ schedule: { from, to } }) => ({
      epoch: from + rateFallsAt(to - from),
      what: 'rate' as const,
    })),
    ...starts.slice(1).map(({ from }) => ({ epoch: from, what: 'turn' as const })),
    ...(frozen ? [{ epoch: frozen.from, what: 'freeze' as const }] : []),
  ];
  return marks.filter(({ epoch }) => epoch > 0);
}

/**
 * When one network had either signal, where the learning rate falls, and where other layers begin to move. The network is the first that had
 * the composite signal or, where none had it, the base signal.
 */
export function timeMarks({ curves, experiment }: Run): TimeMark[] {
  const networks: readonly LearnerName[] = networksOf(experiment.learners);
  const after = (epoch: number | null) => epoch ?? Number.MAX_SAFE_INTEGER;
  const [first] = byLearner(curves)
    .filter(({ learner }) => networks.includes(learner))
    .map(({ curves: seeds }) => findingOf(seeds, experiment))
    .sort(
      (a, b) =>
        after(a.compositeFoundAt) - after(b.compositeFoundAt) ||
        after(a.baseLearnedAt) - after(b.baseLearnedAt),
    );
  const markAt = (epoch: number | null | undefined, what: TimeMark['what']): TimeMark[] =>
    typeof epoch === 'number' ? [{ epoch, what }] : [];
  return [
    ...markAt(first?.baseLearnedAt, 'base'),
    ...markAt(first?.compositeFoundAt, 'composite'),
    ...planned(experiment),
  ];
}
