import type { Experiment } from '../../experiment/experiment.ts';
import type { DecodedLink } from '../../experiment/link.ts';
import { withinWidth } from '../../experiment/widest.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import type { SweepMessage } from '../../worker/sweep/sweepClient.ts';
import { trainsTheSame } from '../lab/reduce.ts';
import { freshSweep, openUnits, type Sweep, type SweepState, type UnitsOf } from './sweepState.ts';

/** What happens to the view: a word from the workers, or something that the reader did. */
export type SweepAction =
  | { readonly type: 'message'; readonly message: SweepMessage }
  | { readonly type: 'edit'; readonly changes: Partial<Experiment> }
  | { readonly type: 'open'; readonly link: DecodedLink }
  /** Start, resume, or go on after a failure, whichever the sweep is in need of. */
  | { readonly type: 'run' }
  | { readonly type: 'pause' }
  /** What was measured before this page was opened. */
  | { readonly type: 'recall'; readonly results: ReadonlyMap<string, UnitResult> }
  /** The browser has refused to keep or to give back a result. */
  | { readonly type: 'notKept' }
  /** End the sweep, keep its points. */
  | { readonly type: 'cancel' }
  /** Forget every point and begin again. */
  | { readonly type: 'reset' }
  | { readonly type: 'dismissIssues' };

type Beginning = 'idle' | 'starting';

/** A new sweep; the engine stays named on the page until the workers say otherwise. */
function startAfresh(
  state: SweepState,
  experiment: Experiment,
  status: Beginning,
  unitsOf: UnitsOf,
): SweepState {
  const { id, engine } = state.sweep;
  const fresh = freshSweep(id + 1, experiment, status, unitsOf);
  const next = { ...state, experiment, sweep: engine ? { ...fresh, engine } : fresh };
  return endedIfDone(next);
}

/** A sweep all of whose units are known has nothing to begin with. */
function endedIfDone(state: SweepState): SweepState {
  const { sweep } = state;
  if (sweep.status !== 'starting' || openUnits(state).length > 0) return state;
  return { ...state, sweep: { ...sweep, status: 'finished', share: 1 } };
}

const waits = ({ status }: Sweep) => status === 'idle' || status === 'paused';

function change(state: SweepState, experiment: Experiment, status: Beginning, unitsOf: UnitsOf): SweepState {
  if (trainsTheSame(experiment, state.sweep.experiment)) return { ...state, experiment };
  return startAfresh(state, experiment, status, unitsOf);
}

function run(state: SweepState, unitsOf: UnitsOf): SweepState {
  const { sweep } = state;
  switch (sweep.status) {
    case 'idle':
      return { ...state, sweep: { ...sweep, status: 'starting' } };
    case 'paused':
      return { ...state, sweep: { ...sweep, status: sweep.engine ? 'running' : 'starting' } };
    case 'failed':
      return startAfresh(state, state.experiment, 'starting', unitsOf);
    case 'finished':
      return startAfresh({ ...state, results: new Map() }, state.experiment, 'starting', unitsOf);
    case 'starting':
    case 'running':
      return state;
  }
}

function pause(state: SweepState): SweepState {
  const { status } = state.sweep;
  if (status !== 'running' && status !== 'starting') return state;
  return { ...state, sweep: { ...state.sweep, status: 'paused' } };
}

/** A message of another sweep brings nothing but its point, which is as true as ever. */
function hear(state: SweepState, message: SweepMessage): SweepState {
  if (message.type === 'unit')
    return { ...state, results: new Map(state.results).set(message.key, message.result) };
  const { sweep } = state;
  if (message.sweepId !== sweep.id) return state;
  switch (message.type) {
    case 'engine': {
      const status = sweep.status === 'starting' ? 'running' : sweep.status;
      return { ...state, sweep: { ...sweep, engine: message.engine, status } };
    }
    case 'progress':
      return { ...state, sweep: { ...sweep, share: message.share, elapsedMs: message.elapsedMs } };
    case 'needless':
      return { ...state, sweep: { ...sweep, needless: new Set([...sweep.needless, ...message.keys]) } };
    case 'finished':
      return { ...state, sweep: { ...sweep, status: 'finished', share: 1 } };
    case 'failed':
      return { ...state, sweep: { ...sweep, status: 'failed', failure: message.sentence } };
    default:
      return message satisfies never;
  }
}

/** The view after an action. Pure: the same state and action give the same view. */
export function reduceSweep(state: SweepState, action: SweepAction, unitsOf: UnitsOf): SweepState {
  const { experiment, sweep } = state;
  switch (action.type) {
    case 'message':
      return hear(state, action.message);
    case 'edit':
      return change(
        state,
        withinWidth({ ...experiment, ...action.changes }),
        sweep.status === 'idle' ? 'idle' : 'starting',
        unitsOf,
      );
    case 'open': {
      const { experiment: opened, issues } = action.link;
      return change({ ...state, issues }, opened, opened.autorun ? 'starting' : 'idle', unitsOf);
    }
    case 'run':
      return run(state, unitsOf);
    case 'pause':
      return pause(state);
    case 'reset':
      return startAfresh(
        { ...state, results: new Map() },
        experiment,
        waits(sweep) ? 'idle' : 'starting',
        unitsOf,
      );
    case 'cancel':
      return startAfresh(state, experiment, 'idle', unitsOf);
    case 'recall':
      return endedIfDone({ ...state, results: new Map([...action.results, ...state.results]) });
    case 'notKept':
      return state.isKept ? { ...state, isKept: false } : state;
    case 'dismissIssues':
      return { ...state, issues: [] };
    default:
      return action satisfies never;
  }
}
