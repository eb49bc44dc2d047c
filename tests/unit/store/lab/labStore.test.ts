import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { logOf } from '../logs.ts';
import { labAt } from './labAt.ts';

const engine = { name: 'wasm', label: 'WebAssembly', reason: 'It is the fastest here.' } as const;

describe('the laboratory', () => {
  it('starts what the link says, and waits where the link says so', () => {
    expect(labAt('?alpha=0.5').asked).toEqual(['start 1 alpha 0.5']);
    const waiting = labAt('?autorun=0');
    expect(waiting.asked).toEqual([]);
    waiting.lab.run();
    expect(waiting.asked).toEqual(['start 1 alpha 0.3']);
  });

  it('holds the first run at its start until the charts are drawn, and no longer than a moment', () => {
    const drawn = labAt('', { holdUntilDrawn: true });
    expect(drawn.asked).toEqual(['start 1 alpha 0.3 paused']);
    drawn.lab.drawn();
    drawn.lab.drawn();
    expect(drawn.asked).toEqual(['start 1 alpha 0.3 paused', 'resume 1']);
    const undrawn = labAt('', { holdUntilDrawn: true });
    undrawn.clock.turn(2000);
    expect(undrawn.asked).toEqual(['start 1 alpha 0.3 paused', 'resume 1']);
  });

  it('does not let the drawing of the charts undo a pause', () => {
    const { lab, asked } = labAt('', { holdUntilDrawn: true });
    lab.pause();
    lab.drawn();
    expect(asked).toEqual(['start 1 alpha 0.3 paused', 'pause 1']);
  });

  it('stops the old run when a slider moves, and starts one new run when it rests', () => {
    const { lab, clock, asked, state } = labAt('');
    for (const alpha of [0.35, 0.4, 0.45]) {
      lab.edit({ alpha });
      clock.turn(50);
    }
    expect(asked.filter((call) => call.startsWith('start'))).toEqual(['start 1 alpha 0.3']);
    clock.turn(1000);
    expect(asked.filter((call) => call.startsWith('start'))).toEqual([
      'start 1 alpha 0.3',
      'start 4 alpha 0.45',
    ]);
    expect(asked).toContain('stop 1');
    expect(state().run.id).toBe(4);
  });

  it('writes the link on release, not on the way', () => {
    const { lab, location } = labAt('');
    lab.edit({ alpha: 0.4 });
    lab.edit({ alpha: 0.5 });
    expect(location.search).toBe('');
    lab.commit();
    expect(location.search).toBe('?v=2&alpha=0.5');
  });

  it('reads the address again on back and forward', () => {
    const { asked, goTo, state } = labAt('');
    goTo('?alpha=0.7');
    expect(state().experiment.alpha).toBe(0.7);
    expect(asked.at(-1)).toBe('start 2 alpha 0.7');
  });

  it('goes to a scene as its link does: the old run is stopped, and the new one waits', () => {
    const { lab, asked, location, state, goTo } = labAt('?view=story&scene=3');
    expect(asked).toEqual([]);
    lab.run();
    lab.visit(defaultExperiment('story', { scene: 4 }));
    expect(asked).toEqual(['start 1 alpha 0.3', 'stop 1']);
    expect(state().run).toMatchObject({ id: 2, status: 'idle' });
    expect(location.search).toBe('?v=2&view=story&scene=4');
    goTo('?view=story&scene=3');
    expect(state().run).toMatchObject({ id: 3, status: 'idle' });
    expect(asked.filter((call) => call.startsWith('start'))).toHaveLength(1);
  });

  it('never opens a scene on the run of another that trains the same', () => {
    const { lab, state } = labAt('?view=story&scene=3');
    lab.run();
    lab.visit({ ...state().experiment, scene: 4 });
    expect(state().run).toMatchObject({ id: 2, status: 'idle' });
  });

  it('shows what the worker says some five times a second, and the end at once', () => {
    const { say, clock, state } = labAt('?learners=3resnet-all');
    say({ type: 'engine', runId: 1, engine });
    let draws = 0;
    let shown = state();
    for (let epoch = 0; epoch < 100; epoch++) {
      say({ type: 'events', runId: 1, events: [{ type: 'log', log: logOf({ epoch }) }] });
      clock.turn(10);
      if (state() !== shown) draws++;
      shown = state();
    }
    expect(draws).toBeGreaterThanOrEqual(5);
    expect(draws).toBeLessThanOrEqual(10);
    say({ type: 'finished', runId: 1 });
    expect(state().run).toMatchObject({ status: 'finished' });
    expect(state().run.curves[0]!.logs.map((log) => log.epoch)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
  });

  it('pauses, resumes and steps the run that is on the page', () => {
    const { lab, say, asked } = labAt('');
    say({ type: 'engine', runId: 1, engine });
    lab.pause();
    lab.step();
    say({ type: 'paused', runId: 1 });
    lab.run();
    expect(asked).toEqual(['start 1 alpha 0.3', 'pause 1', 'step 1', 'resume 1']);
  });

  it('steps from a standing start by starting paused', () => {
    const { lab, asked } = labAt('?autorun=0');
    lab.step();
    expect(asked).toEqual(['start 1 alpha 0.3 paused', 'step 1']);
  });

  it('pauses a run that a slider has just set up, before it trains', () => {
    const { lab, clock, asked } = labAt('');
    lab.edit({ alpha: 0.4 });
    lab.pause();
    clock.turn(1000);
    expect(asked.filter((call) => call.startsWith('start'))).toEqual([
      'start 1 alpha 0.3',
      'start 2 alpha 0.4 paused',
    ]);
  });

  it('watches a network from the run that is on the page to the next ones, until it is told not to', () => {
    const { lab, asked, clock } = labAt('?autorun=0');
    lab.watch({ learner: '3resnet-all', seed: 1 });
    expect(asked).toEqual([]);
    lab.run();
    lab.edit({ alpha: 0.4 });
    clock.turn(1000);
    lab.watch({ learner: '2layer-last', seed: 1 });
    lab.watch(undefined);
    lab.reset();
    expect(asked).toEqual([
      'start 1 alpha 0.3',
      'watch 1 3resnet-all 1',
      'stop 1',
      'start 2 alpha 0.4',
      'watch 2 3resnet-all 1',
      'watch 2 2layer-last 1',
      'unwatch 2',
      'stop 2',
      'start 3 alpha 0.4',
    ]);
  });

  it('asks nothing of a run that is over', () => {
    const { lab, say, asked } = labAt('');
    say({ type: 'finished', runId: 1 });
    lab.pause();
    lab.step();
    expect(asked).toEqual(['start 1 alpha 0.3']);
  });

  it('makes a new worker after a failure', () => {
    const { lab, say, asked, workers } = labAt('');
    say({ type: 'failed', runId: 1, sentence: 'The worker died.' });
    lab.run();
    expect(workers()).toBe(2);
    expect(asked).toEqual(['start 1 alpha 0.3', 'dispose', 'start 2 alpha 0.3']);
  });
});
