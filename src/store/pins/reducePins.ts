import type { Experiment, Pin } from '../../experiment/experiment.ts';
import { pinOf } from '../../experiment/pick.ts';
import type { RunId, RunMessage } from '../../worker/messages.ts';
import { reduceRun } from '../lab/reduceRun.ts';
import { freshRun, type LabState, type Letter, type PinnedRun, type Run } from '../lab/state.ts';
import {
  experimentOfPin,
  isSamePin,
  isTraining,
  pinnedAs,
  pinnedRuns,
  waitingRun,
  whyNotPin,
} from './pinnedRun.ts';

/** What happens to the pinned runs. */
export type PinAction =
  /** Keep the live run's curves. */
  | { readonly type: 'pin' }
  | { readonly type: 'unpin'; readonly letter: Letter }
  /** A file's run becomes a pin. */
  | { readonly type: 'import'; readonly run: Run }
  /** Why a file cannot be pinned. */
  | { readonly type: 'refuseImport'; readonly sentence: string }
  | { readonly type: 'dismissImport' }
  /** A worker begins to train a waiting run, whose id no other run has. */
  | { readonly type: 'trainPin'; readonly letter: Letter; readonly runId: RunId }
  /** The worker is needed for the live run: what was trained of a pin again is dropped. */
  | { readonly type: 'dropPin' }
  /** A word about a pinned run that is trained again. */
  | { readonly type: 'pinMessage'; readonly message: RunMessage };

/** The state with these pins, and the pinned runs that belong to them. */
export function withPins(state: LabState, pins: readonly Pin[]): LabState {
  const pinned = pinnedRuns(state.pinned, pins, state.run);
  const inOrder = pinned.map(({ pin }) => pin);
  const experiment: Experiment = { ...state.experiment, pins: inOrder };
  return { ...state, experiment, pinned };
}

function mapPinned(state: LabState, change: (entry: PinnedRun) => PinnedRun): LabState {
  const pinned = state.pinned.map(change);
  return pinned.every((entry, i) => entry === state.pinned[i]) ? state : { ...state, pinned };
}

function importRun(state: LabState, run: Run): LabState {
  const { pinned, experiment } = state;
  const pin = pinOf(run.experiment);
  const same = pinnedAs(run, pinned);
  if (same && same.run.status === 'finished')
    return { ...state, importNotice: `The run in this file is pinned already, as ${same.letter}.` };
  const full = same ? undefined : whyNotPin({ ...run, status: 'finished' }, pinned);
  if (full !== undefined) return { ...state, importNotice: full };
  const withPin = same ? state : withPins(state, [...experiment.pins, pin]);
  const { importNotice: _, ...withRun } = mapPinned(withPin, (entry) =>
    isSamePin(entry.pin, pin) ? { ...entry, run, fromFile: true } : entry,
  );
  return withRun;
}

/** The page after something happened to its pinned runs. Pure. */
export function reducePins(state: LabState, action: PinAction): LabState {
  switch (action.type) {
    case 'pin': {
      if (whyNotPin(state.run, state.pinned) !== undefined) return state;
      return withPins(state, [...state.experiment.pins, pinOf(state.run.experiment)]);
    }
    case 'unpin': {
      const removed = state.pinned.find(({ letter }) => letter === action.letter);
      if (!removed) return state;
      return withPins(
        state,
        state.experiment.pins.filter((pin) => !isSamePin(pin, removed.pin)),
      );
    }
    case 'import':
      return importRun(state, action.run);
    case 'refuseImport':
      return { ...state, importNotice: action.sentence };
    case 'dismissImport': {
      const { importNotice: _, ...rest } = state;
      return rest;
    }
    case 'trainPin':
      return mapPinned(state, (entry) =>
        entry.letter === action.letter
          ? { ...entry, run: freshRun(action.runId, experimentOfPin(entry.pin), 'starting') }
          : entry,
      );
    case 'dropPin':
      return mapPinned(state, (entry) =>
        isTraining(entry) ? { ...entry, run: waitingRun(entry.pin) } : entry,
      );
    case 'pinMessage':
      return mapPinned(state, (entry) => {
        // Nobody looks into the networks of a pinned run.
        if (!isTraining(entry) || action.message.type === 'snapshot') return entry;
        const run = reduceRun(entry.run, action.message);
        return run === entry.run ? entry : { ...entry, run };
      });
    default:
      return action satisfies never;
  }
}
