import { differenceText } from '../../experiment/pinDifference.ts';
import { levelsOf } from '../../problem/problems.ts';
import { byLearner, type LearnerCurves, remarksOn } from '../../store/lab/learnerCurves.ts';
import { shareDone } from '../../store/lab/shareDone.ts';
import { type Curve, type Letter, latest, type PinnedRun, type Run } from '../../store/lab/state.ts';
import { median } from '../../training/averages.ts';
import { levelText } from '../../words/narration/wording.ts';
import { errorText, percentText } from '../../words/numberText.ts';
import type { LineName } from './lineNames.ts';

/** A line of a chart. */
export interface LegendEntry {
  readonly learner: LineName;
  /** Its present test error. */
  readonly error: string;
  /** What it is, where its name does not say whose it is. */
  readonly label?: string;
  /** What happened to it, in a few words. */
  readonly remarks?: readonly string[];
}

/** A pinned run. */
export interface PinLegendEntry {
  readonly letter: Letter;
  /** What sets it apart from the live run: "β = 1". */
  readonly name: string;
  /** Remarks, a few words each. */
  readonly notes: readonly string[];
  /** It is still to be trained, or being trained: its notes pass. */
  readonly isDue: boolean;
  /** Its lines, where they end. */
  readonly lines: readonly LegendEntry[];
}

function entryOf({ learner, curves: seeds }: LearnerCurves): LegendEntry {
  const errors = seeds.flatMap((curve) => latest(curve)?.testError ?? []);
  return {
    learner,
    error: errors.length > 0 ? errorText(median(errors)) : '–',
    remarks: remarksOn(seeds),
  };
}

/** Where the networks of a run that was not trained to its end stopped; undefined for a whole one. */
function stoppedAt(curves: readonly Curve[], epochs: number): number | undefined {
  const ends = curves.flatMap(({ logs, divergedAt }) =>
    divergedAt === undefined && logs.length > 0 ? [logs[logs.length - 1]!.epoch] : [],
  );
  const least = Math.min(...ends);
  return least < epochs ? least : undefined;
}

function stateNotes({ run, pin, fromFile = false }: PinnedRun): string[] {
  if (fromFile) {
    const stopped = stoppedAt(run.curves, pin.epochs);
    return stopped === undefined ? ['from a file'] : ['from a file', `stopped at epoch ${stopped}`];
  }
  switch (run.status) {
    case 'idle':
      return ['to be trained when the run has finished'];
    case 'starting':
    case 'running':
    case 'paused':
      return [`being trained …, ${percentText(run.progress ? shareDone(run.progress) : 0)}`];
    case 'failed':
      return [`could not be trained again: ${run.failure ?? 'the worker stopped'}`];
    case 'finished':
      return [];
  }
}

function pinEntryOf(pinned: PinnedRun, { experiment }: Run): PinLegendEntry {
  const { letter, pin, run } = pinned;
  const { baseOnly } = levelsOf(pin);
  const begun = run.curves.some(latest);
  return {
    letter,
    name: differenceText(pin, experiment),
    notes: [
      ...(baseOnly === levelsOf(experiment).baseOnly ? [] : [`its ${levelText(pin, 'baseOnly')}`]),
      ...stateNotes(pinned),
    ],
    isDue: pinned.fromFile !== true && run.status !== 'finished' && run.status !== 'failed',
    lines: begun ? byLearner(run.curves).map(entryOf) : [],
  };
}

/** All that stands on the charts by name: the live run's lines and the pinned runs, with their test errors. */
export function legendEntries(
  run: Run,
  pinned: readonly PinnedRun[],
): { readonly live: readonly LegendEntry[]; readonly pins: readonly PinLegendEntry[] } {
  return {
    live: byLearner(run.curves).map(entryOf),
    pins: pinned.map((pin) => pinEntryOf(pin, run)),
  };
}
