import type { Pin } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import type { Curve, Letter, PinnedRun } from '../../store/lab/state.ts';
import type { Measurement } from '../../training/events.ts';
import { type LearnerSeries, learnerRows } from './learnerRows.ts';

/** The lines of a pinned run. */
export interface PinnedSeries extends LearnerSeries {
  readonly letter: Letter;
  readonly pin: Pin;
  /** The learners that have a line, in the order of the run. */
  readonly learners: readonly LearnerName[];
}

/** A curve as far as an axis of so many epochs shows it. */
function cutCurve(curve: Curve, epochs: number): Curve {
  const { logs } = curve;
  if ((logs[logs.length - 1]?.epoch ?? 0) <= epochs) return curve;
  const { divergedAt: _, ...healthy } = curve;
  return { ...healthy, logs: logs.filter((log) => log.epoch <= epochs) };
}

/**
 * Turns pinned runs into rows for a line chart: cut where the live run's axis ends, and no longer than they are.
 *
 * @param epochs of the live run.
 * @param value what to show of a measurement.
 * @param floor values below are raised to it.
 */
export function pinnedSeries(
  pinned: readonly PinnedRun[],
  epochs: number,
  value: (measured: Measurement) => number,
  floor?: number,
): PinnedSeries[] {
  return pinned.map(({ letter, pin, run }) => {
    const curves = run.curves.map((curve) => cutCurve(curve, epochs));
    const series = learnerRows(curves, Math.min(pin.epochs, epochs), value, floor);
    const drawn = new Set(series.rows.flatMap((row) => Object.keys(row)));
    return { letter, pin, ...series, learners: pin.learners.filter((learner) => drawn.has(learner)) };
  });
}

/**
 * The pinned lines that are drawn: those of learners that the reader has not hidden.
 *
 * @param all the live run's learners.
 * @param shown those of them that are drawn.
 */
export function shownPins(
  series: readonly PinnedSeries[],
  all: readonly LearnerName[],
  shown: readonly LearnerName[],
): PinnedSeries[] {
  return series.map((pin) => ({
    ...pin,
    learners: pin.learners.filter((learner) => shown.includes(learner) || !all.includes(learner)),
  }));
}

/** The part of a caption that explains pinned runs; empty where there are none. */
export function pinnedNote(pinned: readonly PinnedSeries[] = []): string {
  return pinned.length > 0 ? ' Faded, with letters: pinned runs.' : '';
}
