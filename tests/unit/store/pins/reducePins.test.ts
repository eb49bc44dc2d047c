import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { pinOf } from '../../../../src/experiment/pick.ts';
import { initialState, type LabAction, reduce } from '../../../../src/store/lab/reduce.ts';
import { freshRun, type LabState } from '../../../../src/store/lab/state.ts';
import { whyNotPin } from '../../../../src/store/pins/pinnedRun.ts';
import type { RunMessage } from '../../../../src/worker/messages.ts';
import { curveOf, logOf } from '../logs.ts';

const QUERY = 'learners=3resnet-all&epochs=4';
const said = (message: RunMessage): LabAction => ({ type: 'message', message });
const logged = (runId: number, epoch = 0): RunMessage => ({
  type: 'events',
  runId,
  events: [{ type: 'log', log: logOf({ epoch }) }],
});
const finished = (runId: number): RunMessage => ({ type: 'finished', runId });

function page(query: string, ...actions: LabAction[]): LabState {
  return actions.reduce(reduce, initialState(decodeLink(query)));
}
const then = (state: LabState, ...actions: LabAction[]) => actions.reduce(reduce, state);
const open = (query: string): LabAction => ({ type: 'open', link: decodeLink(query) });
/** Runs what is on the page to its end. */
const ran = (state: LabState) =>
  then(state, { type: 'run' }, said(logged(state.run.id)), said(finished(state.run.id)));
const edited = (state: LabState, beta: number) => ran(then(state, { type: 'edit', changes: { beta } }));
const pin: LabAction = { type: 'pin' };
const letters = ({ pinned }: LabState) => pinned.map(({ letter, pin: { beta } }) => `${letter} ${beta}`);

describe('the scene of the missing rung', () => {
  const rungsOf = ({ pinned }: LabState) => pinned.map(({ pin: { rungs } }) => rungs).sort();

  it('has the same run with every other number of rungs beside it, whatever the reader changes, and no other scene has', () => {
    const small = 'view=story&scene=8&n=100&epochs=3';
    const first = page(small);
    expect(rungsOf(first)).toEqual([0, 1, 2, 4]);
    const next = then(first, { type: 'edit', changes: { rungs: 1, alpha: 0.2 } });
    expect(rungsOf(next)).toEqual([0, 2, 3, 4]);
    for (const { pin } of next.pinned)
      expect({ ...pin, rungs: 1 }).toEqual({ ...pinOf(next.experiment), rungs: 1 });
    expect(then(next, open('view=story&scene=7')).pinned).toEqual([]);
  });
});

describe('a finished run that is pinned', () => {
  it('keeps its curves and stands in the experiment, whatever runs next', () => {
    const first = then(ran(page(QUERY)), pin);
    const next = edited(first, 0.2);
    expect(next.pinned).toMatchObject([{ letter: 'A', run: { status: 'finished' } }]);
    expect(next.pinned[0]!.run.curves).toBe(first.run.curves);
    expect(next.experiment.pins).toEqual([pinOf(first.experiment)]);
    expect(next.run.experiment.beta).toBe(0.2);
  });

  it('does not start anything', () => {
    const before = ran(page(QUERY));
    expect(then(before, pin).run).toBe(before.run);
  });

  it('is not pinned before its end, nor twice', () => {
    const early = page(QUERY, { type: 'run' });
    expect(then(early, pin)).toBe(early);
    expect(whyNotPin(early.run, [])).toContain('when it has finished');
    const once = then(ran(page(QUERY)), pin);
    expect(then(once, pin)).toBe(once);
    expect(whyNotPin(once.run, once.pinned)).toContain('already, as A');
  });

  it('has one of four letters, which stays with it; a fifth is refused', () => {
    let state = ran(page(QUERY));
    for (const beta of [0.9, 0.8, 0.7, 0.6]) state = edited(then(state, pin), beta);
    expect(letters(state)).toEqual(['A 1', 'B 0.9', 'C 0.8', 'D 0.7']);
    expect(then(state, pin)).toBe(state);
    expect(whyNotPin(state.run, state.pinned)).toContain('four is the most');
    const without = then(state, { type: 'unpin', letter: 'B' });
    expect(letters(without)).toEqual(['A 1', 'C 0.8', 'D 0.7']);
    const again = then(without, pin);
    expect(letters(again)).toEqual(['A 1', 'B 0.6', 'C 0.8', 'D 0.7']);
    expect(again.experiment.pins.map(({ beta }) => beta)).toEqual([1, 0.6, 0.8, 0.7]);
  });
});

describe('a link with pins', () => {
  const both = `${QUERY}&pins=${QUERY.replace('&', ';').replaceAll('=', ':')};seed:1`;

  it('brings them back to be trained, and keeps those that are there', () => {
    const fresh = page(`${both}&beta=0.2`);
    expect(fresh.pinned).toMatchObject([{ letter: 'A', run: { status: 'idle' } }]);
    const pinned = edited(then(ran(page(QUERY)), pin), 0.2);
    const reopened = then(pinned, open(`${both}&beta=0.4`));
    expect(reopened.pinned[0]).toBe(pinned.pinned[0]);
    expect(then(reopened, open(QUERY)).pinned).toEqual([]);
  });

  it('takes the live run’s curves for a pin that is the same run', () => {
    const done = ran(page(both));
    expect(done.pinned[0]!.run.curves).toBe(done.run.curves);
    expect(then(ran(page(QUERY)), open(both)).pinned[0]).toMatchObject({ run: { status: 'finished' } });
  });

  it('is trained under numbers of its own; what is said of a dropped training changes nothing', () => {
    const training = then(ran(page(`${both}&beta=0.2`)), { type: 'trainPin', letter: 'A', runId: 7 });
    const logOf = (runId: number): LabAction => ({ type: 'pinMessage', message: logged(runId) });
    expect(then(training, logOf(7)).pinned[0]!.run.curves[0]!.logs).toHaveLength(1);
    expect(then(training, logOf(6))).toBe(training);
    const dropped = then(training, logOf(7), { type: 'dropPin' });
    expect(dropped.pinned[0]!.run).toMatchObject({ status: 'idle', curves: [{ logs: [] }] });
    expect(then(dropped, logOf(7))).toBe(dropped);
    expect(then(training, logOf(7)).run).toBe(training.run);
  });
});

describe('an imported run', () => {
  const experiment = { ...DEFAULT_EXPERIMENT, learners: ['3resnet-all'] as const, epochs: 4, beta: 0.5 };
  const curves = [curveOf(4, (epoch) => ({ testError: 9 - epoch }))];
  const run = { ...freshRun(0, experiment, 'idle'), status: 'finished' as const, curves };
  const take: LabAction = { type: 'import', run };

  it('is a pin with the file’s curves, in the link too', () => {
    const state = page(QUERY, take);
    expect(state.pinned).toMatchObject([{ letter: 'A', fromFile: true, run: { status: 'finished' } }]);
    expect(state.pinned[0]!.run.curves).toBe(curves);
    expect(state.experiment.pins).toEqual([pinOf(experiment)]);
  });

  it('takes the place of one that waits, and is refused where its run is pinned already', () => {
    const waiting = page(`${QUERY}&pins=${QUERY.replace('&', ';').replaceAll('=', ':')};beta:0.5;seed:1`);
    const taken = then(waiting, take);
    expect(taken.pinned).toMatchObject([{ fromFile: true, run: { curves } }]);
    expect(then(taken, take).importNotice).toContain('already, as A');
    expect(then(taken, take).pinned).toBe(taken.pinned);
    expect(then(taken, take, { type: 'dismissImport' })).toEqual(taken);
  });

  it('is refused as a fifth', () => {
    let state = page(QUERY);
    for (const seed of [1, 2, 3, 4])
      state = then(state, { type: 'import', run: { ...run, experiment: { ...experiment, seed } } });
    expect(state.pinned).toHaveLength(4);
    const more = then(state, { type: 'import', run: { ...run, experiment: { ...experiment, seed: 5 } } });
    expect(more.pinned).toBe(state.pinned);
    expect(more.importNotice).toContain('four is the most');
  });
});
