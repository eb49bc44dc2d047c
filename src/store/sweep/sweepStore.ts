import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/experiment.ts';
import { decodeLink } from '../../experiment/link.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import type { Unit } from '../../training/sweep/units.ts';
import type { CreateSweepClient, SweepClient, SweepMessage } from '../../worker/sweep/sweepClient.ts';
import { type AddressWindow, openAddressBar } from '../addressBar.ts';
import { type Clock, WALL_CLOCK } from '../clock.ts';
import { followWork } from '../followWork.ts';
import { queryOf } from '../lab/labStore.ts';
import { reduceSweep, type SweepAction } from './reduceSweep.ts';
import type { ResultShelf } from './resultShelf.ts';
import { initialSweep, type NeedlessOf, openUnits, type SweepState, type UnitsOf } from './sweepState.ts';

/** A storage that answers no sooner is not waited for. */
const LONGEST_RECALL_MS = 2000;
/** A slider that moves on within this time starts no sweep. */
const SETTLE_MS = 250;

/** What a reader can do; each returns at once. */
interface SweepActions {
  edit(changes: Partial<Experiment>): void;
  commit(): void;
  run(): void;
  pause(): void;
  /** Ends the sweep and keeps its points; `run` measures the rest. */
  cancel(): void;
  reset(): void;
  dismissIssues(): void;
}

export interface SweepView extends SweepActions {
  readonly store: StoreApi<SweepState>;
  dispose(): void;
}

export interface SweepWorld {
  readonly page: AddressWindow;
  readonly createSweepClient: CreateSweepClient;
  readonly unitsOf: UnitsOf;
  /** Left out where every unit counts. */
  readonly needlessOf?: NeedlessOf;
  /** Where results are kept over a reload; a browser may refuse it, and then they are not. */
  readonly shelf: ResultShelf;
  readonly clock?: Clock;
}

const NONE: ReadonlySet<Unit> = new Set();

/** Opens a view that sweeps, on the experiment in the address bar, and starts it unless the link says not to. */
export function openSweep({
  page,
  createSweepClient,
  unitsOf,
  needlessOf = () => NONE,
  shelf,
  clock = WALL_CLOCK,
}: SweepWorld): SweepView {
  const address = openAddressBar(page, clock, () => opened());
  const store = createStore<SweepState>(() => initialSweep(decodeLink(address.read()), unitsOf));
  const reduce = (state: SweepState, action: SweepAction) => reduceSweep(state, action, unitsOf);

  const work = followWork({
    store,
    clock,
    reduce,
    workOf: ({ sweep }) => sweep,
    createClient: (listener: (message: SweepMessage) => void) =>
      createSweepClient((message) => {
        if (message.type === 'unit') shelf.keep(message.key, message.result).catch(tellNotKept);
        listener(message);
      }),
    hear: (message: SweepMessage): SweepAction => ({ type: 'message', message }),
    waits: ({ type }) => type === 'progress' || type === 'unit',
    launch: (open) => void launch(open),
  });
  const { act, dispatch } = work;
  const tellNotKept = (): void => dispatch({ type: 'notKept' });
  const recall = (keys: readonly string[]): Promise<ReadonlyMap<string, UnitResult>> =>
    new Promise((resolve) => {
      const giveUp = () => {
        tellNotKept();
        resolve(new Map());
      };
      const cancel = clock.after(LONGEST_RECALL_MS, giveUp);
      shelf.recall(keys).then(resolve, giveUp).finally(cancel);
    });
  const launch = async (open: () => SweepClient): Promise<void> => {
    const { id } = store.getState().sweep;
    const keys = openUnits(store.getState()).map(({ key }) => key);
    const results = await recall(keys);
    if (store.getState().sweep.id !== id) return;
    dispatch({ type: 'recall', results });
    const state = store.getState();
    if (state.sweep.status === 'finished') return;
    const client = open();
    const { experiment } = state.sweep;
    const needless = () => {
      work.flush();
      return needlessOf(experiment, store.getState().results);
    };
    client.start(id, experiment, openUnits(state), needless);
    if (state.sweep.status === 'paused') client.pause(id);
  };

  const opened = (): void => act({ type: 'open', link: decodeLink(address.read()) });
  /** Measures the page's sweep again; its stored results are deleted first. */
  const forget = (): void => {
    const keys = store.getState().sweep.units.map(({ key }) => key);
    shelf.forget(keys).catch(() => {});
  };

  if (store.getState().experiment.autorun) act({ type: 'run' });

  return {
    store,
    edit: (changes) => act({ type: 'edit', changes }, SETTLE_MS),
    commit: () => address.write(queryOf(store.getState().experiment)),
    run: () => {
      const { sweep } = store.getState();
      if (sweep.status === 'finished') forget();
      act({ type: 'run' });
      if (sweep.status === 'paused') work.client?.resume(sweep.id);
    },
    pause: () => {
      act({ type: 'pause' });
      work.client?.pause(store.getState().sweep.id);
    },
    cancel: () => act({ type: 'cancel' }),
    reset: () => {
      forget();
      act({ type: 'reset' });
    },
    dismissIssues: () => act({ type: 'dismissIssues' }),
    dispose: () => {
      work.dispose();
      address.dispose();
    },
  };
}
