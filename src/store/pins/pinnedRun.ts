import { DEFAULT_EXPERIMENT } from '../../experiment/defaults/lab.ts';
import type { Experiment, Pin } from '../../experiment/experiment.ts';
import { pinOf } from '../../experiment/pick.ts';
import { MOST_PINS } from '../../experiment/table/limits.ts';
import { pinText } from '../../experiment/text/fieldText.ts';
import type { RunId } from '../../worker/messages.ts';
import { freshRun, LETTERS, type Letter, type PinnedRun, type Run } from '../lab/state.ts';

/** Of a run that waits: no message carries it. */
const NO_RUN: RunId = 0;

/** A pinned run's whole experiment, as it is trained again. */
export function experimentOfPin(pin: Pin): Experiment {
  return { ...DEFAULT_EXPERIMENT, ...pin };
}

/** A pinned run of which nothing is known but what it is. */
export function waitingRun(pin: Pin): Run {
  return freshRun(NO_RUN, experimentOfPin(pin), 'idle');
}

/** True while a pinned run is trained again. */
export function isTraining({ run }: PinnedRun): boolean {
  return run.status === 'starting' || run.status === 'running';
}

/** Whether two pins describe the same run, which has the same curves. */
export function isSamePin(one: Pin, other: Pin): boolean {
  return pinText(one) === pinText(other);
}

function firstFree(taken: readonly PinnedRun[]): Letter {
  return LETTERS.find((letter) => taken.every((run) => run.letter !== letter))!;
}

const byLetter = (one: PinnedRun, other: PinnedRun) => (one.letter < other.letter ? -1 : 1);

/**
 * The pinned runs of a link. Those that are pinned already stay as they are; a pin that is the finished live run
 * takes its curves; every other one waits to be trained. Runs that the link no longer names are dropped.
 *
 * @param pins MOST_PINS at most, each once.
 * @returns in the order of their letters.
 */
export function pinnedRuns(pinned: readonly PinnedRun[], pins: readonly Pin[], live: Run): PinnedRun[] {
  const liveIs = (pin: Pin) => live.status === 'finished' && isSamePin(pin, pinOf(live.experiment));
  const kept = pinned.filter(({ pin }) => pins.some((asked) => isSamePin(asked, pin)));
  const all = kept.map((entry) =>
    entry.run.status === 'idle' && liveIs(entry.pin) ? { ...entry, run: live } : entry,
  );
  for (const pin of pins.slice(0, MOST_PINS))
    if (!kept.some((entry) => isSamePin(entry.pin, pin)))
      all.push({ letter: firstFree(all), pin, run: liveIs(pin) ? live : waitingRun(pin) });
  return all.sort(byLetter);
}

/** The pinned run that is the live one's experiment, if it is pinned. */
export function pinnedAs({ experiment }: Run, pinned: readonly PinnedRun[]): PinnedRun | undefined {
  const live = pinOf(experiment);
  return pinned.find(({ pin }) => isSamePin(pin, live));
}

/** Why the live run cannot be pinned now, in one sentence; undefined where it can. */
export function whyNotPin(live: Run, pinned: readonly PinnedRun[]): string | undefined {
  const same = pinnedAs(live, pinned);
  if (same) return `This run is pinned already, as ${same.letter}.`;
  if (live.status !== 'finished') return 'A run can be pinned when it has finished.';
  if (pinned.length >= MOST_PINS) return 'Four runs are pinned, and four is the most: remove one first.';
  return undefined;
}
