import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { RunMessage } from '../../../../src/worker/messages.ts';
import { createPool } from '../../../../src/worker/pool/pool.ts';
import { listening, localWorkers } from '../localWorkers.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 8,
  epochs: 12,
  seeds: 2,
  learners: ['3resnetU-all', '2layer-last', '3layer-ntk'],
};

/** A sum of the same shares in another order. */
const ROUNDING = 1e-9;

/** A pool of local workers and what it tells. */
function openPool(cores: number, memoryBytes?: number) {
  const { open, deaths, untilAtRest } = localWorkers();
  const { messages, hear, until } = listening<RunMessage>();
  const pool = createPool(open, cores, hear, memoryBytes);
  const events = () => messages.flatMap((message) => (message.type === 'events' ? message.events : []));
  const logs = () => events().flatMap((event) => (event.type === 'log' ? [event.log] : []));
  return { pool, messages, until, untilAtRest, deaths, logs, events };
}

describe.each([1, 2, 8])('a pool of %i workers', (cores) => {
  it('trains every learner and seed once, as one run with one end', async () => {
    const { pool, messages, until, logs, events } = openPool(cores);
    pool.start(1, TINY, { paused: false });
    await until('finished');
    pool.dispose();
    const seen = logs().map(({ learner, seed, epoch }) => `${learner} ${seed} ${epoch}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(3 * 2 * 13);
    expect(messages.filter(({ type }) => type === 'finished').length).toBe(1);
    const progress = events().flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    expect(progress.at(-1)).toMatchObject({ stepsDone: 144, stepsTotal: 144, epochsDone: 12 });
  });

  it('gives the same curves however many share the work', async () => {
    const alone = openPool(1);
    const shared = openPool(cores);
    for (const { pool } of [alone, shared])
      pool.start(1, { ...TINY, seeds: 1, epochs: 4 }, { paused: false });
    await Promise.all([alone.until('finished'), shared.until('finished')]);
    for (const { pool } of [alone, shared]) pool.dispose();
    const sorted = (from: typeof alone) =>
      from.logs().sort((a, b) => a.learner.localeCompare(b.learner) || a.epoch - b.epoch);
    expect(sorted(shared)).toEqual(sorted(alone));
  });

  it('pauses, steps to the same epoch everywhere, and goes on', async () => {
    const { pool, until, logs, messages } = openPool(cores);
    const reached = () => [
      ...new Set(
        TINY.learners.map((name) =>
          Math.max(
            ...logs()
              .filter(({ learner }) => learner === name)
              .map(({ epoch }) => epoch),
          ),
        ),
      ),
    ];
    pool.start(1, TINY, { paused: true });
    await until('paused');
    expect(reached()).toEqual([0]);
    for (const epoch of [1, 2]) {
      pool.step(1);
      messages.push({ type: 'finished', runId: 0 });
      await until('paused');
      expect(reached()).toEqual([epoch]);
    }
    pool.resume(1);
    await until('finished');
    pool.dispose();
    expect(reached()).toEqual([12]);
  });
});

describe.each([1, 2, 8])('a pool of %i workers with learners that are fitted', (cores) => {
  const KERNELS: Experiment = {
    ...TINY,
    epochs: 40,
    learners: ['2layer-all', 'poly-2', 'ridge-3resnet-ntk'],
  };

  it('fits each on every seed once, beside the networks, and counts them', async () => {
    const { pool, messages, until, logs, events } = openPool(cores);
    pool.start(1, KERNELS, { paused: false });
    await until('finished');
    pool.dispose();
    const fits = events().flatMap((event) => (event.type === 'fit' ? [event.fit] : []));
    expect(fits.map(({ learner, seed }) => `${learner} ${seed}`).sort()).toEqual([
      'poly-2 1',
      'poly-2 2',
      'ridge-3resnet-ntk 1',
      'ridge-3resnet-ntk 2',
    ]);
    expect(logs().length).toBe(2 * 41);
    expect(messages.filter(({ type }) => type === 'finished').length).toBe(1);
    const progress = events().flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    const fitsDone = progress.map((each) => each.fitsDone);
    for (const [i, done] of fitsDone.slice(1).entries())
      expect(done).toBeGreaterThan(fitsDone[i]! - ROUNDING);
    expect(progress.at(-1)).toMatchObject({ fitsTotal: 4, epochsDone: 40 });
  });

  it('holds them while paused, and while the networks take a single step', async () => {
    const { pool, messages, until, untilAtRest, events } = openPool(cores);
    const fitted = () => events().filter(({ type }) => type === 'fit').length;
    pool.start(1, KERNELS, { paused: true });
    await until('paused');
    pool.step(1);
    messages.push({ type: 'finished', runId: 0 });
    await until('paused');
    await untilAtRest();
    expect(fitted()).toBe(0);
    pool.resume(1);
    await until('finished');
    pool.dispose();
    expect(fitted()).toBe(4);
  });

  it('needs no network', async () => {
    const { pool, until, events } = openPool(cores);
    pool.start(1, { ...KERNELS, learners: ['laplace'] }, { paused: false });
    await until('finished');
    pool.dispose();
    expect(events().filter(({ type }) => type === 'fit').length).toBe(2);
    const progress = events().flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    expect(progress.at(-1)).toMatchObject({ stepsTotal: 0, epochsDone: 0, fitsTotal: 2 });
  });
});

describe('a pool', () => {
  it('keeps its workers together: none is more than a few epochs ahead', async () => {
    const { pool, until, logs } = openPool(2);
    pool.start(1, { ...TINY, seeds: 1 }, { paused: false });
    await until('finished');
    pool.dispose();
    const epochs = new Map<string, number>();
    for (const { learner, epoch } of logs()) {
      epochs.set(learner, epoch);
      expect(epoch - Math.min(...epochs.values())).toBeLessThanOrEqual(4);
    }
  });

  it('tells a death once, and trains again on a new worker', async () => {
    const { pool, messages, until, deaths } = openPool(2);
    pool.start(1, { ...TINY, epochs: 2000 }, { paused: false });
    await until('events');
    deaths[0]!();
    await until('failed');
    const after = messages.length;
    pool.start(2, TINY, { paused: false });
    await until('finished');
    pool.dispose();
    expect(messages.slice(after).every(({ runId }) => runId === 2)).toBe(true);
    expect(deaths.length).toBeGreaterThan(2);
  });

  it('refuses a run that cannot be expected to fit before it trains a step, and runs the next that does', async () => {
    const { pool, messages, until, logs } = openPool(2, 20e6);
    pool.start(1, { ...TINY, width: 2000 }, { paused: false });
    await until('failed');
    expect(messages.at(-1)).toMatchObject({ sentence: expect.stringMatching(/^This run needs about/) });
    expect(logs()).toEqual([]);
    pool.start(2, TINY, { paused: false });
    await until('finished');
    pool.dispose();
    expect(new Set(logs().map(({ learner }) => learner)).size).toBe(3);
  });
});

describe('a paced run', () => {
  it('takes its time, never says that it is paused, and gives the same numbers', async () => {
    const experiment: Experiment = { ...TINY, epochs: 2, learners: ['2layer-all', 'rbf'] };
    const run = async (pace: 'fast' | '10') => {
      const { pool, messages, until, logs } = openPool(2);
      const startedAt = performance.now();
      pool.start(1, { ...experiment, pace }, { paused: false });
      await until('finished');
      pool.dispose();
      expect(messages.some(({ type }) => type === 'paused')).toBe(false);
      return { logs: logs(), ms: performance.now() - startedAt };
    };
    const [fast, paced] = [await run('fast'), await run('10')];
    expect(paced.ms).toBeGreaterThan(950);
    const sorted = ({ logs }: typeof fast) => logs.sort((a, b) => a.seed - b.seed || a.epoch - b.epoch);
    expect(sorted(paced)).toEqual(sorted(fast));
  });
});
