import type { Experiment } from '../../../experiment/experiment.ts';
import { networksOf, parseLearner } from '../../../learners/learnerNames.ts';
import { hasPhases, phasesOf } from '../../../training/phases.ts';
import { rateFallsAt } from '../../../training/run/recipe.ts';
import { BASE_LEARNED, COMPOSITE_FOUND, type SignalPoint, signalCourse } from '../signalCourse.ts';
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

/** Epochs at which a network had the signals; Infinity for one that it never had. */
interface Finding {
  readonly base: number;
  readonly composite: number;
}

/**
 * When one network had either signal, where the learning rate falls, and where other layers begin to move. The network is the first that had
 * the composite signal or, where none had it, the base signal.
 */
export function timeMarks({ curves, experiment }: Run): TimeMark[] {
  const findings = networksOf(experiment.learners).map((learner): Finding => {
    const course = signalCourse(curves, learner, experiment);
    const epochOf = (point: SignalPoint | undefined) => point?.epoch ?? Number.POSITIVE_INFINITY;
    return {
      base: epochOf(course.find(({ base }) => (base ?? 0) >= BASE_LEARNED)),
      composite: epochOf(course.find(({ composite }) => (composite ?? 0) >= COMPOSITE_FOUND)),
    };
  });
  const [first] = findings.sort((a, b) => a.composite - b.composite || a.base - b.base);
  const markOf = (what: keyof Finding): TimeMark[] =>
    first && Number.isFinite(first[what]) ? [{ epoch: first[what], what }] : [];
  return [...markOf('base'), ...markOf('composite'), ...planned(experiment)];
}
