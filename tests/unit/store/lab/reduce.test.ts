import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { initialState, type LabAction, reduce } from '../../../../src/store/lab/reduce.ts';
import type { LabState } from '../../../../src/store/lab/state.ts';
import type { RunEvent } from '../../../../src/training/events.ts';
import type { RunId, RunMessage } from '../../../../src/worker/messages.ts';
import { logOf } from '../logs.ts';

const engine = { name: 'wasm', label: 'WebAssembly', reason: 'It is the fastest here.' } as const;

function page(...actions: LabAction[]): LabState {
  const start = initialState({
    experiment: { ...DEFAULT_EXPERIMENT, learners: ['3resnet-all'] },
    issues: [],
  });
  return actions.reduce(reduce, start);
}

const run: LabAction = { type: 'run' };
const pause: LabAction = { type: 'pause' };
const said = (message: RunMessage): LabAction => ({ type: 'message', message });
const ready = (runId: RunId) => said({ type: 'engine', runId, engine });
const logged = (runId: RunId, epoch: number) =>
  said({ type: 'events', runId, events: [{ type: 'log', log: logOf({ epoch }) }] });
const epochsOf = (state: LabState) => state.run.curves.flatMap((curve) => curve.logs.map((log) => log.epoch));

describe('a run', () => {
  it('waits, is set up, runs and finishes', () => {
    expect(page().run.status).toBe('idle');
    expect(page(run).run.status).toBe('starting');
    expect(page(run, ready(1)).run).toMatchObject({ status: 'running', engine });
    expect(page(run, ready(1), said({ type: 'finished', runId: 1 })).run.status).toBe('finished');
  });

  it('gathers logs by learner and seed, and leaves the other curves as they are', () => {
    const experiment = { ...DEFAULT_EXPERIMENT, learners: ['3resnet-all', '3layer-all'] as const, seeds: 2 };
    const start = initialState({ experiment, issues: [] });
    const log = logOf({ learner: '3layer-all', seed: 2 });
    const after = reduce(start, said({ type: 'events', runId: 1, events: [{ type: 'log', log }] }));
    const changed = after.run.curves.filter((curve, i) => curve !== start.run.curves[i]);
    expect(changed).toEqual([{ learner: '3layer-all', seed: 2, logs: [log] }]);
  });

  it('keeps what a diverged learner logged, and names the epoch', () => {
    const events: RunEvent[] = [
      { type: 'log', log: logOf({ epoch: 2 }) },
      { type: 'diverged', learner: '3resnet-all', seed: 1, epoch: 3 },
    ];
    const { curves } = page(run, ready(1), said({ type: 'events', runId: 1, events })).run;
    expect(curves).toEqual([{ learner: '3resnet-all', seed: 1, logs: [logOf({ epoch: 2 })], divergedAt: 3 }]);
  });

  it('keeps what was drawn when it fails, and runs again under a new number', () => {
    const failed = page(run, ready(1), logged(1, 0), said({ type: 'failed', runId: 1, sentence: 'Gone.' }));
    expect(failed.run).toMatchObject({ status: 'failed', failure: 'Gone.' });
    expect(epochsOf(failed)).toEqual([0]);
    const again = reduce(failed, run);
    expect(again.run).toMatchObject({ id: 2, status: 'starting' });
    expect(again.run.failure).toBeUndefined();
  });

  it('pauses at once, and is not stopped by the echo of a pause that a resume has overtaken', () => {
    expect(page(run, ready(1), pause).run.status).toBe('paused');
    expect(page(run, ready(1), pause, run, said({ type: 'paused', runId: 1 })).run.status).toBe('running');
  });

  it('trains one epoch on a step and then rests', () => {
    const stepping = page({ type: 'step' }, ready(1));
    expect(stepping.run.status).toBe('running');
    expect(reduce(stepping, said({ type: 'paused', runId: 1 })).run.status).toBe('paused');
  });
});

describe('an edit', () => {
  it('starts again without a point, under a new number, with the changed experiment', () => {
    const edited = page(run, ready(1), logged(1, 0), { type: 'edit', changes: { alpha: 0.5 } });
    expect(edited.run).toMatchObject({ id: 2, status: 'starting', experiment: { alpha: 0.5 } });
    expect(epochsOf(edited)).toEqual([]);
  });

  it('leaves a page that has not been started unstarted', () => {
    expect(page({ type: 'edit', changes: { alpha: 0.5 } }).run.status).toBe('idle');
  });

  it('of what is not trained leaves the run alone', () => {
    const before = page(run, ready(1), logged(1, 0));
    const after = reduce(before, { type: 'edit', changes: { autorun: false } });
    expect(after.run).toBe(before.run);
    expect(after.experiment.autorun).toBe(false);
  });
});

describe('a reset', () => {
  it('runs the same experiment from the start', () => {
    const before = page(run, ready(1), logged(1, 0));
    const after = reduce(before, { type: 'reset' });
    expect(after.run).toMatchObject({ id: 2, status: 'starting' });
    expect(after.run.experiment).toEqual(before.run.experiment);
    expect(epochsOf(after)).toEqual([]);
  });

  it('of a paused run waits for the reader', () => {
    expect(page(run, ready(1), pause, { type: 'reset' }).run.status).toBe('idle');
  });
});

describe('a link opened in the tab', () => {
  const link = { experiment: { ...DEFAULT_EXPERIMENT, beta: 0.5 }, issues: [] };

  it('runs, unless it says not to', () => {
    expect(page({ type: 'open', link }).run).toMatchObject({ id: 2, status: 'starting' });
    const waiting = { ...link, experiment: { ...link.experiment, autorun: false } };
    expect(page({ type: 'open', link: waiting }).run).toMatchObject({ id: 2, status: 'idle' });
  });

  it('to the same experiment leaves the run alone', () => {
    const before = page(run, ready(1), logged(1, 0));
    const same = { experiment: before.experiment, issues: [] };
    expect(reduce(before, { type: 'open', link: same }).run).toBe(before.run);
  });

  it('shows what was wrong with it until that is dismissed', () => {
    const issues = [{ field: 'n', problem: 'n is odd.', message: 'n is odd.' }];
    const opened = page({ type: 'open', link: { ...link, issues } });
    expect(opened.issues).toEqual(issues);
    expect(reduce(opened, { type: 'dismissIssues' }).issues).toEqual([]);
  });
});

describe('messages of another run', () => {
  it('change nothing, however the two runs are interleaved', () => {
    const messages = (runId: RunId, epochs: number[]) => [
      ready(runId),
      ...epochs.map((e) => logged(runId, e)),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 20 }),
        fc.array(fc.integer({ min: 1000, max: 1999 }), { maxLength: 20 }),
        fc.array(fc.boolean(), { maxLength: 50 }),
        fc.nat({ max: 20 }),
        (oldEpochs, newEpochs, order, restartAfter) => {
          const old = messages(1, oldEpochs);
          const fresh = messages(2, newEpochs);
          let state = page(run);
          for (const message of old.splice(0, restartAfter)) state = reduce(state, message);
          state = reduce(state, { type: 'edit', changes: { alpha: 0.9 } });
          for (const takeOld of order) {
            const next = takeOld ? old.shift() : fresh.shift();
            if (next) state = reduce(state, next);
            expect(epochsOf(state).every((epoch) => epoch >= 1000)).toBe(true);
          }
          for (const message of [...fresh, ...old]) state = reduce(state, message);
          expect(epochsOf(state)).toEqual(newEpochs);
        },
      ),
    );
  });

  it('are never drawn over 1,000 restarts by a slider, whenever they come', () => {
    /** A log says in its training loss whose it is. */
    const logOfRun = (runId: RunId, epoch: number): LabAction =>
      said({
        type: 'events',
        runId,
        events: [{ type: 'log', log: logOf({ epoch, trainLoss: runId }) }],
      });
    const late = fc.record({ behind: fc.nat({ max: 3 }), epoch: fc.nat({ max: 99 }) });
    const restarts = fc.array(fc.array(late, { maxLength: 4 }), { minLength: 1000, maxLength: 1000 });
    fc.assert(
      fc.property(restarts, (rounds) => {
        let state = page(run);
        for (const [i, messages] of rounds.entries()) {
          state = reduce(state, { type: 'edit', changes: { alpha: ((i % 20) + 1) / 20 } });
          const { id } = state.run;
          let current = 0;
          for (const { behind, epoch } of messages) {
            state = reduce(state, logOfRun(id - behind, epoch));
            if (behind === 0) current++;
            const drawn = state.run.curves.flatMap(({ logs }) => logs);
            expect(drawn).toHaveLength(current);
            expect(drawn.every(({ trainLoss }) => trainLoss === id)).toBe(true);
          }
        }
        expect(state.run.id).toBe(1001);
      }),
      { numRuns: 10 },
    );
  });
});
