import type { ResultShelf } from '../../../../src/store/sweep/resultShelf.ts';
import type { NeedlessOf } from '../../../../src/store/sweep/sweepState.ts';
import { openSweep } from '../../../../src/store/sweep/sweepStore.ts';
import type { UnitResult } from '../../../../src/training/sweep/unitResult.ts';
import { samplesUnits, type Unit } from '../../../../src/training/sweep/units.ts';
import type { Needless, SweepClient, SweepMessage } from '../../../../src/worker/sweep/sweepClient.ts';
import { handClock } from '../handClock.ts';
import { fitOf, logOf } from '../logs.ts';

export const LINK = '?view=samples&n=2000&learners=3resnet-all,poly-2';

/** A shelf in memory. */
export function memoryShelf(): ResultShelf & { readonly kept: Map<string, UnitResult> } {
  const kept = new Map<string, UnitResult>();
  return {
    kept,
    recall: async (keys) => new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)!]] : []))),
    keep: async (key, result) => void kept.set(key, result),
    forget: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** Lets what was promised happen. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The view with a client that only takes notes, and workers that are this test. */
export async function openView(link = LINK, shelf: ResultShelf = memoryShelf(), needlessOf?: NeedlessOf) {
  const clock = handClock();
  const started: { id: number; units: readonly Unit[]; needless: Needless }[] = [];
  const calls: string[] = [];
  let tell: (message: SweepMessage) => void = () => {};
  const client: SweepClient = {
    start: (id, _experiment, units, needless = () => new Set()) => void started.push({ id, units, needless }),
    pause: (id) => void calls.push(`pause ${id}`),
    resume: (id) => void calls.push(`resume ${id}`),
    stop: (id) => void calls.push(`stop ${id}`),
    dispose: () => void calls.push('dispose'),
  };
  const written: string[] = [];
  const view = openSweep({
    page: {
      location: { search: link, pathname: '/' },
      history: {
        pushState: (_state, _unused, address) => void written.push(String(address)),
        replaceState: () => {},
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    },
    createSweepClient: (listener) => {
      tell = listener;
      return client;
    },
    unitsOf: samplesUnits,
    ...(needlessOf && { needlessOf }),
    shelf,
    clock,
  });
  const engine = { name: 'wasm', label: 'WebAssembly', reason: 'A test.' } as const;
  const hear = (message: SweepMessage) => {
    tell(message);
    clock.turn(1000);
  };
  const measure = (unit: Unit, result: UnitResult) =>
    hear({ type: 'unit', sweepId: started.at(-1)!.id, key: unit.key, result });
  await settled();
  return {
    view,
    clock,
    started,
    calls,
    written,
    tell: (message: SweepMessage) => tell(message),
    hear,
    measure,
    engine,
    state: () => view.store.getState(),
  };
}

/** What a unit comes to in a world where the ResNet falls between 1,000 and 2,000, and the kernel never. */
export function resultOf({ learner, experiment }: Unit): UnitResult {
  const { samples } = experiment;
  if (learner === 'poly-2')
    return { last: fitOf({ learner: 'poly-2', testError: 1.3 + 1000 / samples, ridge: 0.02 }).fit! };
  return { last: logOf({ epoch: 400, testError: samples < 2000 ? 2.1 : 0.01, compositeCoefficient: 0.28 }) };
}
