import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import type { Fit, Log } from '../../../../src/training/events.ts';
import { samplesUnits, type Unit } from '../../../../src/training/sweep/units.ts';
import type { RunMessage } from '../../../../src/worker/messages.ts';
import { createPool } from '../../../../src/worker/pool/pool.ts';
import type { SweepMessage } from '../../../../src/worker/sweep/sweepClient.ts';
import { createSweeper } from '../../../../src/worker/sweep/sweeper.ts';
import { listening, localWorkers } from '../localWorkers.ts';

const SWEEP: Experiment = {
  ...defaultExperiment('samples'),
  samples: 200,
  width: 8,
  epochs: 20,
  seeds: 2,
  learners: ['2layer-all', 'poly-2'],
};

const NONE: ReadonlySet<Unit> = new Set();

function openSweeper(cores: number) {
  const { open, deaths, untilAtRest } = localWorkers();
  const { messages, hear, until, untilTrue } = listening<SweepMessage>();
  const sweeper = createSweeper(open, cores, hear);
  const results = () => messages.flatMap((message) => (message.type === 'unit' ? [message] : []));
  return { sweeper, messages, until, untilTrue, untilAtRest, deaths, results };
}

/** What the Lab makes of a unit's own link. */
async function inTheLab(key: string) {
  const { messages, hear, until } = listening<RunMessage>();
  const pool = createPool(localWorkers().open, 1, hear);
  pool.start(1, decodeLink(key).experiment, { paused: false });
  await until('finished');
  pool.dispose();
  const events = messages.flatMap((message) => (message.type === 'events' ? message.events : []));
  return events.flatMap((event): (Log | Fit)[] =>
    event.type === 'log' ? [event.log] : event.type === 'fit' ? [event.fit] : [],
  );
}

describe.each([1, 3])('a sweep on %i workers', (cores) => {
  it('does every unit once and ends once, its share of the work never falling', async () => {
    const { sweeper, messages, until, results } = openSweeper(cores);
    const units = samplesUnits(SWEEP);
    sweeper.start(1, SWEEP, units);
    await until('finished');
    sweeper.dispose();
    expect(
      results()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(units.map(({ key }) => key).sort());
    expect(units).toHaveLength(2 * 2 * 2);
    for (const { result } of results()) expect(result.last?.testError).toBeGreaterThan(0);
    const shares = messages.flatMap((message) => (message.type === 'progress' ? [message.share] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(messages.filter(({ type }) => type === 'finished')).toHaveLength(1);
  });

  it('holds everything while paused, and goes on', async () => {
    const { sweeper, messages, until, untilTrue, untilAtRest, results } = openSweeper(cores);
    const units = samplesUnits({ ...SWEEP, epochs: 150 });
    sweeper.start(1, SWEEP, units);
    await untilTrue(() => results().length > 0);
    sweeper.pause(1);
    await untilAtRest();
    const held = messages.length;
    expect(results().length).toBeLessThan(units.length);
    for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setTimeout(resolve));
    expect(messages.length).toBe(held);
    sweeper.resume(1);
    await until('finished');
    sweeper.dispose();
    expect(results()).toHaveLength(units.length);
  });
});

describe('a sweep', () => {
  it('gives each unit the numbers that its own link gives in the Lab', async () => {
    const { sweeper, until, results } = openSweeper(2);
    sweeper.start(1, SWEEP, samplesUnits({ ...SWEEP, seeds: 1 }));
    await until('finished');
    sweeper.dispose();
    // The Lab also measures how far W has moved.
    for (const { key, result } of results())
      expect((await inTheLab(key)).at(-1)).toMatchObject({ ...result.last });
  });

  it('does not begin what has become needless, and counts it as done', async () => {
    const { sweeper, messages, until, results } = openSweeper(2);
    const units = samplesUnits(SWEEP);
    const secondSeed = new Set(units.filter(({ seed }) => seed === 2));
    sweeper.start(1, SWEEP, units, () => (results().length > 0 ? secondSeed : NONE));
    await until('finished');
    sweeper.dispose();
    const dropped = messages.flatMap((message) => (message.type === 'needless' ? message.keys : []));
    const seconds = units.flatMap(({ seed, key }) => (seed === 2 ? [key] : []));
    expect(dropped.length).toBeGreaterThan(0);
    for (const key of dropped) expect(seconds).toContain(key);
    const done = results().map(({ key }) => key);
    expect([...done, ...dropped].sort()).toEqual(units.map(({ key }) => key).sort());
    const shares = messages.flatMap((message) => (message.type === 'progress' ? [message.share] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('ends when what waited has become needless during a pause', async () => {
    const { sweeper, until, untilTrue, untilAtRest, results } = openSweeper(1);
    let needless = NONE;
    const units = samplesUnits({ ...SWEEP, seeds: 1, learners: ['poly-2'] });
    sweeper.start(1, SWEEP, units, () => needless);
    await untilTrue(() => results().length > 0);
    sweeper.pause(1);
    await untilAtRest();
    expect(results().length).toBeLessThan(units.length);
    needless = new Set(units);
    sweeper.resume(1);
    await until('finished');
    sweeper.dispose();
    expect(results().length).toBeLessThanOrEqual(units.length);
  });

  it('of nothing is finished at once', async () => {
    const { sweeper, until } = openSweeper(2);
    sweeper.start(1, SWEEP, []);
    await until('finished');
    sweeper.dispose();
  });

  it('drops a sweep that another one replaces', async () => {
    const { sweeper, messages, until } = openSweeper(2);
    sweeper.start(1, SWEEP, samplesUnits({ ...SWEEP, epochs: 2000 }));
    await until('progress');
    sweeper.start(2, SWEEP, samplesUnits(SWEEP));
    const after = messages.length;
    await until('finished');
    sweeper.dispose();
    expect(messages.slice(after).every(({ sweepId }) => sweepId === 2)).toBe(true);
  });

  it('tells a death once, and begins again on new workers', async () => {
    const { sweeper, messages, until, deaths } = openSweeper(2);
    sweeper.start(1, SWEEP, samplesUnits({ ...SWEEP, epochs: 2000 }));
    await until('progress');
    deaths[0]!();
    await until('failed');
    const after = messages.length;
    sweeper.start(2, SWEEP, samplesUnits(SWEEP));
    await until('finished');
    sweeper.dispose();
    expect(messages.slice(after).every(({ sweepId }) => sweepId === 2)).toBe(true);
  });

  it('marks a network that diverges, and goes on with the others', async () => {
    const { sweeper, until, results } = openSweeper(2);
    sweeper.start(1, SWEEP, samplesUnits({ ...SWEEP, seeds: 1, learningRate: 9 }));
    await until('finished');
    sweeper.dispose();
    for (const { key, result } of results())
      expect(result.divergedAt !== undefined).toBe(key.includes('2layer-all'));
  });
});
