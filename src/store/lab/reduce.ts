import type { Experiment } from '../../experiment/experiment.ts';
import { TRAINED_KEYS } from '../../experiment/keys.ts';
import type { DecodedLink } from '../../experiment/link.ts';
import { withinWidth } from '../../experiment/widest.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import type { RunMessage } from '../../worker/messages.ts';
import { pinsBeside } from '../pins/besideScene.ts';
import { type PinAction, reducePins, withPins } from '../pins/reducePins.ts';
import { takeSnapshot, watchNetwork, withoutSnapshot } from './networkState.ts';
import { reduceRun } from './reduceRun.ts';
import { freshRun, type LabState } from './state.ts';
import { measuredEpochs } from './time/moments.ts';

/** What happens to the page: a word from the worker, or something that the reader did. */
export type LabAction =
  | PinAction
  | { readonly type: 'message'; readonly message: RunMessage }
  /** A control was moved, or a value typed. */
  | { readonly type: 'edit'; readonly changes: Partial<Experiment> }
  /** A link was opened: at the start, by back and forward, or typed into the address bar. */
  | { readonly type: 'open'; readonly link: DecodedLink }
  /** Start, resume, or run again, whichever the run is in need of. */
  | { readonly type: 'run' }
  | { readonly type: 'pause' }
  /** Train every learner to the end of its next epoch. */
  | { readonly type: 'step' }
  /** The same experiment from the start. */
  | { readonly type: 'reset' }
  /** The machine was opened on a network, or closed. */
  | { readonly type: 'watch'; readonly network: NetworkId | undefined }
  /** The time slider was moved: to an epoch, or back to now. */
  | { readonly type: 'view'; readonly epoch: number | undefined }
  | { readonly type: 'dismissIssues' };

/** The page as a link finds it; the run has number 1 and has not started, and nothing of the pins is known yet. */
export function initialState({ experiment, issues }: DecodedLink): LabState {
  const run = freshRun(1, experiment, 'idle');
  return withPins({ experiment, issues, run, pinned: [], network: {} }, pinsBeside(experiment));
}

/** True where two experiments train the same. */
export function trainsTheSame(one: Experiment, other: Experiment): boolean {
  return TRAINED_KEYS.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/** A run that never started, or was paused, waits for the reader; every other one goes on by itself. */
function waits({ run }: LabState): boolean {
  return run.status === 'idle' || run.status === 'paused';
}

/** A new run; the engine stays named on the page until the worker says otherwise. */
function startAfresh(state: LabState, experiment: Experiment, status: 'idle' | 'starting'): LabState {
  const { viewed: _, ...now } = state;
  const { id, engine } = state.run;
  const run = freshRun(id + 1, experiment, status);
  const network = withoutSnapshot(state.network);
  return { ...now, experiment, network, run: engine ? { ...run, engine } : run };
}

function edit(state: LabState, changes: Partial<Experiment>): LabState {
  const experiment = withinWidth({ ...state.experiment, ...changes });
  if (trainsTheSame(experiment, state.run.experiment)) return { ...state, experiment };
  const changed = startAfresh(state, experiment, state.run.status === 'idle' ? 'idle' : 'starting');
  return experiment.view === 'story' ? withPins(changed, pinsBeside(experiment)) : changed;
}

function open(state: LabState, { experiment, issues }: DecodedLink): LabState {
  const next = { ...state, experiment, issues };
  // A scene asks before it shows: it must not open on the run of another.
  const sameScene = experiment.scene === state.experiment.scene;
  const opened =
    sameScene && trainsTheSame(experiment, state.run.experiment)
      ? next
      : startAfresh(next, experiment, experiment.autorun ? 'starting' : 'idle');
  return withPins(opened, pinsBeside(experiment));
}

function run(state: LabState): LabState {
  const { run } = state;
  switch (run.status) {
    case 'idle':
      return { ...state, run: { ...run, status: 'starting' } };
    case 'paused':
      return { ...state, run: { ...run, status: run.engine ? 'running' : 'starting', stepping: false } };
    case 'finished':
    case 'failed':
      return startAfresh(state, state.experiment, 'starting');
    case 'starting':
    case 'running':
      return state;
  }
}

function pause(state: LabState): LabState {
  const { status } = state.run;
  if (status !== 'running' && status !== 'starting') return state;
  return { ...state, run: { ...state.run, status: 'paused', stepping: false } };
}

function step(state: LabState): LabState {
  if (!waits(state)) return state;
  const status = state.run.status === 'idle' || !state.run.engine ? 'starting' : 'running';
  return { ...state, run: { ...state.run, status, stepping: true } };
}

/** Looks back to an epoch; the last that was measured is now. */
function view({ viewed: _, ...now }: LabState, epoch: number | undefined): LabState {
  const last = measuredEpochs(now.run.curves).at(-1);
  return epoch === undefined || last === undefined || epoch >= last ? now : { ...now, viewed: epoch };
}

/** The page after an action. Pure: the same state and action give the same page. */
export function reduce(state: LabState, action: LabAction): LabState {
  switch (action.type) {
    case 'message': {
      if (action.message.type === 'snapshot') {
        const network = takeSnapshot(state.network, state.run.id, action.message);
        return network === state.network ? state : { ...state, network };
      }
      const next = reduceRun(state.run, action.message);
      if (next === state.run) return state;
      const changed = { ...state, run: next };
      // A run that has finished may be one that a link's pin asks for.
      return next.status === 'finished' ? withPins(changed, pinsBeside(state.experiment)) : changed;
    }
    case 'edit':
      return edit(state, action.changes);
    case 'open':
      return open(state, action.link);
    case 'run':
      return run(state);
    case 'pause':
      return pause(state);
    case 'step':
      return step(state);
    case 'reset':
      return startAfresh(state, state.experiment, waits(state) ? 'idle' : 'starting');
    case 'watch': {
      const network = watchNetwork(state.network, action.network);
      return network === state.network ? state : { ...state, network };
    }
    case 'view':
      return view(state, action.epoch);
    case 'dismissIssues':
      return { ...state, issues: [] };
    default:
      return reducePins(state, action);
  }
}
