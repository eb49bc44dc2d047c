import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../experiment/link.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import type { RunMessage } from '../../worker/messages.ts';
import type { CreateRunClient } from '../../worker/pool/runClient.ts';
import { type AddressWindow, openAddressBar } from '../addressBar.ts';
import { type Clock, WALL_CLOCK } from '../clock.ts';
import { followWork } from '../followWork.ts';
import type { ReadRunFile, RunFile } from '../pins/runFile.ts';
import { trainPins } from '../pins/trainPins.ts';
import { initialState, type LabAction, reduce } from './reduce.ts';
import { canWait } from './reduceRun.ts';
import type { LabState, Letter } from './state.ts';
import { epochBeside, measuredEpochs } from './time/moments.ts';

/** However long the charts take, a run waits no longer for them. */
const LONGEST_HOLD_MS = 1500;
/** A slider that moves on within this time starts no run. */
const SETTLE_MS = 150;

/** What a reader can do; each returns at once. */
export interface LabActions {
  /** Changes the experiment and starts it again; the link is left alone until `commit`. */
  edit(changes: Partial<Experiment>): void;
  /** Writes the experiment into the address bar: a slider was released, a value typed. */
  commit(): void;
  /** Goes to another experiment as a link to it does, without leaving the page: the address is written. */
  visit(experiment: Experiment): void;
  run(): void;
  pause(): void;
  step(): void;
  reset(): void;
  dismissIssues(): void;
  /** Keeps the finished run on the charts, and in the link. */
  pin(): void;
  unpin(letter: Letter): void;
  /** Makes a downloaded run a pin; where that cannot be, the page says why. */
  importFile(file: RunFile): Promise<void>;
  dismissImport(): void;
  /** Looks into a network of the run, and of the runs after it; undefined looks no longer. */
  watch(network: NetworkId | undefined): void;
  /** Looks back to the end of an epoch that was measured; undefined looks at the run as it is. */
  view(epoch: number | undefined): void;
  /** Looks one measurement further back, or forward. */
  viewBeside(step: -1 | 1): void;
  /** The charts are on the page: a run that was held back for them goes on. */
  drawn(): void;
}

export interface Lab extends LabActions {
  readonly store: StoreApi<LabState>;
  dispose(): void;
}

export interface LabWorld {
  readonly page: AddressWindow;
  readonly createRunClient: CreateRunClient;
  readonly readRunFile: ReadRunFile;
  readonly clock?: Clock;
  /**
   * Holds the first run at its first point until the charts are drawn: the page's one long piece of work is over
   * before the workers take the cores.
   */
  readonly holdUntilDrawn?: boolean;
}

/** The query of an experiment's link, with its question mark. */
export function queryOf(experiment: Experiment): string {
  return `?${encodeLink(experiment)}`;
}

/** Opens the laboratory on the experiment in the address bar, and starts it unless the link says not to. */
export function openLab({
  page,
  createRunClient,
  readRunFile,
  clock = WALL_CLOCK,
  holdUntilDrawn = false,
}: LabWorld): Lab {
  const address = openAddressBar(page, clock, () => opened());
  const store = createStore<LabState>(() => initialState(decodeLink(address.read())));
  let held = holdUntilDrawn;

  const work = followWork({
    store,
    clock,
    reduce,
    workOf: ({ run }) => run,
    createClient: createRunClient,
    hear: (message: RunMessage): LabAction => ({ type: 'message', message }),
    waits: canWait,
    launch: (open) => {
      const client = open();
      const { run, network } = store.getState();
      const paused = held || run.stepping || run.status === 'paused';
      client.start(run.id, run.experiment, { paused });
      if (network.watched) client.watch(run.id, network.watched);
    },
  });
  const { act, dispatch } = work;

  const opened = (): void => act({ type: 'open', link: decodeLink(address.read()) });

  const release = (): void => {
    if (!held) return;
    held = false;
    cancelHold();
    const { id, status, stepping } = store.getState().run;
    if (!work.isSettling && !stepping && (status === 'starting' || status === 'running'))
      work.client?.resume(id);
  };
  const cancelHold = held ? clock.after(LONGEST_HOLD_MS, release) : () => {};

  const endPins = trainPins({ store, dispatch, createRunClient, clock });

  if (store.getState().experiment.autorun) act({ type: 'run' });

  const commit = () => address.write(queryOf(store.getState().experiment));
  /** Pinning and unpinning stand in the link at once. */
  const pins = (action: LabAction): void => {
    dispatch(action);
    commit();
  };

  return {
    store,
    edit: (changes) => act({ type: 'edit', changes }, SETTLE_MS),
    commit,
    visit: (experiment) => {
      act({ type: 'open', link: { experiment, issues: [] } });
      commit();
    },
    run: () => {
      const { run } = store.getState();
      act({ type: 'run' });
      if (run.status === 'paused') work.client?.resume(run.id);
    },
    pause: () => {
      const { run } = store.getState();
      if (run.status !== 'running' && run.status !== 'starting') return;
      act({ type: 'pause' });
      if (work.isSettling) work.launch();
      work.client?.pause(run.id);
    },
    step: () => {
      const { run } = store.getState();
      act({ type: 'step' });
      if (run.status === 'idle' || run.status === 'paused') work.client?.step(run.id);
    },
    reset: () => act({ type: 'reset' }),
    dismissIssues: () => dispatch({ type: 'dismissIssues' }),
    pin: () => pins({ type: 'pin' }),
    unpin: (letter) => pins({ type: 'unpin', letter }),
    importFile: async (file) => {
      const read = await readRunFile(file);
      if ('run' in read) pins({ type: 'import', run: read.run });
      else dispatch({ type: 'refuseImport', sentence: read.problem });
    },
    dismissImport: () => dispatch({ type: 'dismissImport' }),
    view: (epoch) => dispatch({ type: 'view', epoch }),
    viewBeside: (step) => {
      const { run, viewed } = store.getState();
      dispatch({ type: 'view', epoch: epochBeside(measuredEpochs(run.curves), viewed, step) });
    },
    watch: (network) => {
      dispatch({ type: 'watch', network });
      const { id } = store.getState().run;
      if (network) work.client?.watch(id, network);
      else work.client?.unwatch(id);
    },
    drawn: release,
    dispose: () => {
      cancelHold();
      endPins();
      work.dispose();
      address.dispose();
    },
  };
}
