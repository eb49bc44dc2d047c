import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/experiment.ts';
import { decodeLink } from '../../experiment/link.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import type { CreateSweepClient, SweepClient, SweepMessage } from '../../worker/sweep/sweepClient.ts';
import { type AddressWindow, openAddressBar } from '../addressBar.ts';
import { type Clock, WALL_CLOCK } from '../clock.ts';
import { queryOf } from '../lab/labStore.ts';
import { reduceSweep, type SweepAction } from './reduceSweep.ts';
import type { ResultShelf } from './resultShelf.ts';
import { initialSweep, type NeedlessOf, openUnits, type SweepState, type UnitsOf } from './sweepState.ts';

/** What the workers say is gathered and shown a few times a second. */
const REDRAW_EVERY_MS = 200;
/** A storage that answers no sooner is not waited for. */
const LONGEST_RECALL_MS = 2000;
/** A slider that moves on within this time starts no sweep. */
const SETTLE_MS = 250;

/** What a reader can do; each returns at once. */
export interface SweepActions {
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

/** Opens a view that sweeps, on the experiment in the address bar, and starts it unless the link says not to. */
export function openSweep({
  page,
  createSweepClient,
  unitsOf,
  needlessOf,
  shelf,
  clock = WALL_CLOCK,
}: SweepWorld): SweepView {
  const address = openAddressBar(page, clock, () => opened());
  const store = createStore<SweepState>(() => initialSweep(decodeLink(address.read()), unitsOf));
  let unread: SweepMessage[] = [];
  /** All that is known at this moment; the page follows a little later. */
  let fresh = new Map<string, UnitResult>();
  let cancelRedraw: (() => void) | undefined;
  let settling: (() => void) | undefined;
  let client: SweepClient | undefined;

  const readMessages = (): void => {
    cancelRedraw?.();
    cancelRedraw = undefined;
    const messages = unread;
    unread = [];
    const before = store.getState();
    const after = messages.reduce(
      (state, message) => reduceSweep(state, { type: 'message', message }, unitsOf),
      before,
    );
    if (after !== before) store.setState(after, true);
  };
  const tellNotKept = (): void =>
    store.setState(reduceSweep(store.getState(), { type: 'notKept' }, unitsOf), true);
  const receive = (message: SweepMessage): void => {
    unread.push(message);
    if (message.type === 'unit') {
      fresh.set(message.key, message.result);
      shelf.keep(message.key, message.result).catch(tellNotKept);
    }
    if (message.type === 'progress' || message.type === 'unit')
      cancelRedraw ??= clock.after(REDRAW_EVERY_MS, readMessages);
    else readMessages();
  };
  const recall = (keys: readonly string[]): Promise<ReadonlyMap<string, UnitResult>> =>
    new Promise((resolve) => {
      const giveUp = () => {
        tellNotKept();
        resolve(new Map());
      };
      const cancel = clock.after(LONGEST_RECALL_MS, giveUp);
      shelf.recall(keys).then(resolve, giveUp).finally(cancel);
    });
  const launch = async (): Promise<void> => {
    settling = undefined;
    const { id } = store.getState().sweep;
    const keys = openUnits(store.getState()).map(({ key }) => key);
    const results = await recall(keys);
    if (store.getState().sweep.id !== id) return;
    store.setState(reduceSweep(store.getState(), { type: 'recall', results }, unitsOf), true);
    const state = store.getState();
    if (state.sweep.status === 'finished') return;
    client ??= createSweepClient(receive);
    const { experiment } = state.sweep;
    const isNeedless = needlessOf?.(experiment);
    fresh = new Map(state.results);
    client.start(id, experiment, openUnits(state), (unit) => isNeedless?.(unit, fresh) ?? false);
    if (state.sweep.status === 'paused') client.pause(id);
  };

  /** Takes an action that may begin a new sweep, and brings the workers after it. */
  const act = (action: SweepAction, settleMs = 0): void => {
    readMessages();
    const { sweep: before } = store.getState();
    store.setState(reduceSweep(store.getState(), action, unitsOf), true);
    const { sweep: after } = store.getState();
    if (before.id !== after.id) {
      settling?.();
      settling = undefined;
      if (before.status === 'failed') {
        client?.dispose();
        client = undefined;
      } else client?.stop(before.id);
    }
    const begins = after.status === 'starting' && (before.id !== after.id || before.status === 'idle');
    if (!begins) return;
    if (settleMs > 0) settling = clock.after(settleMs, () => void launch());
    else void launch();
  };
  const opened = (): void => act({ type: 'open', link: decodeLink(address.read()) });
  /** What is on the page is measured anew: what is kept of it is forgotten first. */
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
      if (sweep.status === 'paused') client?.resume(sweep.id);
    },
    pause: () => {
      act({ type: 'pause' });
      client?.pause(store.getState().sweep.id);
    },
    cancel: () => act({ type: 'cancel' }),
    reset: () => {
      forget();
      act({ type: 'reset' });
    },
    dismissIssues: () => act({ type: 'dismissIssues' }),
    dispose: () => {
      settling?.();
      cancelRedraw?.();
      client?.dispose();
      address.dispose();
    },
  };
}
