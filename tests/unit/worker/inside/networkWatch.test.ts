import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../../src/engines/engine.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { initialParameters } from '../../../../src/learners/initialisation.ts';
import { networkSize } from '../../../../src/learners/network.ts';
import { ensembleJobs } from '../../../../src/training/jobs.ts';
import type { NetworkId, NetworkSnapshot } from '../../../../src/training/networks/networkSnapshot.ts';
import { NetworkWatch } from '../../../../src/worker/inside/networkWatch.ts';
import { Session } from '../../../../src/worker/inside/session.ts';
import type { FromWorker, RunMessage, ToWorker } from '../../../../src/worker/messages.ts';
import { createPool } from '../../../../src/worker/pool/pool.ts';
import { transferOf } from '../../../../src/worker/transfer.ts';
import { EMPTY_MACHINE } from '../../training/machine/emptyMachine.ts';
import { ENGINES, listening, localWorkers } from '../localWorkers.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 8,
  epochs: 3,
  learningRate: 0.05,
  learners: ['3resnetU-all', '2layer-ntk', '2layer-last'],
};
const LONG: Experiment = { ...TINY, epochs: 100_000 };
const RESNET: NetworkId = { learner: '3resnetU-all', seed: 1 };

/** A session, what it says, and how often its engine was looked into. */
function openSession() {
  const { messages, hear, untilTrue } = listening<FromWorker>();
  let looks = 0;
  const make = async (): Promise<Engine> => {
    const engine = await ENGINES.make('wasm');
    const createEnsemble: Engine['createEnsemble'] = async (spec) => {
      const ensemble = await engine.createEnsemble(spec);
      const { inspect } = ensemble;
      ensemble.inspect = (member) => {
        looks++;
        return inspect.call(ensemble, member);
      };
      return ensemble;
    };
    return { ...engine, createEnsemble };
  };
  const session = new Session(hear, { ...ENGINES, make });
  const start = (runId: number, experiment: Experiment, limit = Number.POSITIVE_INFINITY, visible = true) => {
    const jobs = ensembleJobs(experiment);
    session.receive({ type: 'start', runId, experiment, engine: 'wasm', jobs, limit, visible });
  };
  const watch = (runId: number, network: NetworkId) => session.receive({ type: 'watch', runId, network });
  const snapshots = () =>
    messages.flatMap((message) => (message.type === 'snapshot' ? [message.snapshot] : []));
  const until = (type: FromWorker['type'], runId: number) =>
    untilTrue(() => messages.some((message) => message.type === type && message.runId === runId));
  return { session, messages, start, watch, snapshots, until, untilTrue, looks: () => looks };
}

describe('a network that is watched', () => {
  // Every reading of the clock is 50 ms later: what comes a few times a second waits for no second.
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 50));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is shown as it trains, its steps rising, and no longer once nobody watches', async () => {
    const { session, start, watch, snapshots, untilTrue, messages } = openSession();
    start(1, LONG);
    watch(1, RESNET);
    await untilTrue(() => snapshots().length >= 3);
    session.receive({ type: 'unwatch', runId: 1 });
    const [first, second, third] = snapshots() as [NetworkSnapshot, NetworkSnapshot, NetworkSnapshot];
    expect(second.stepsDone).toBeGreaterThan(first.stepsDone);
    expect(third.stepsDone).toBeGreaterThan(second.stepsDone);
    expect(third.W).not.toEqual(second.W);
    const before = messages.length;
    await untilTrue(() => messages.length >= before + 5);
    session.receive({ type: 'stop', runId: 1 });
    const after = messages.slice(before);
    expect(after.filter(({ type }) => type === 'snapshot')).toEqual([]);
  });

  it('is not looked into unless it is watched, but for one last time', async () => {
    const { session, messages, start, until, untilTrue, looks } = openSession();
    start(1, LONG);
    await untilTrue(() => messages.length >= 5);
    expect(looks()).toBe(0);
    start(2, TINY);
    await until('finished', 2);
    expect(looks()).toBe(TINY.learners.length);
    start(3, TINY, Number.POSITIVE_INFINITY, false);
    await until('finished', 3);
    expect(looks()).toBe(TINY.learners.length);
    session.end();
  });

  it('is shown at once, and once, while it rests; its outputs are those of the log', async () => {
    const { session, messages, start, watch, snapshots, until, untilTrue } = openSession();
    start(1, LONG, 2);
    await until('rests', 1);
    vi.useFakeTimers();
    watch(1, RESNET);
    await untilTrue(() => snapshots().length > 0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(snapshots().length).toBe(1);
    const [{ stepsDone, machine, W }] = snapshots() as [NetworkSnapshot];
    const { base, composite } = machine.whole;
    expect([stepsDone, W.length]).toEqual([4, TINY.width * networkSize(TINY).inputDimension]);
    const events = messages.flatMap((message) => (message.type === 'events' ? message.events : []));
    const log = events
      .flatMap((event) => (event.type === 'log' ? [event.log] : []))
      .findLast(({ learner }) => learner === RESNET.learner)!;
    const mean = (some: Float64Array) =>
      some.reduce((sum, value) => sum + value, 0) / networkSize(TINY).outputDimension;
    expect(log.epoch).toBe(2);
    expect(mean(base)).toBeCloseTo(log.baseCoefficient, 6);
    expect(mean(composite)).toBeCloseTo(log.compositeCoefficient, 6);
    session.end();
  });

  it('shows θ₀ of a learner that has not moved, θ₀ + δ of a linearised one, and the same for random features ever', async () => {
    const { session, start, watch, snapshots, until, untilTrue } = openSession();
    const size = networkSize(TINY);
    const { W } = initialParameters(1, '2layer', size);
    const shown = async (learner: '2layer-ntk' | '2layer-last') => {
      const before = snapshots().length;
      watch(1, { learner, seed: 1 });
      await untilTrue(() => snapshots().length > before);
      return snapshots().at(-1)!;
    };
    start(1, TINY, 0);
    await until('rests', 1);
    expect((await shown('2layer-ntk')).W).toEqual(W);
    session.receive({ type: 'limit', runId: 1, epochs: Number.POSITIVE_INFINITY });
    await until('finished', 1);
    expect((await shown('2layer-last')).W).toEqual(W);
    const moved = (await shown('2layer-ntk')).W;
    expect(moved).not.toEqual(W);
    expect(Math.max(...moved.map((w, i) => Math.abs(w - W[i]!)))).toBeLessThan(0.2);
  });

  it('can be seen after the end, as often as one likes, until another run begins', async () => {
    const { session, start, watch, snapshots, until, untilTrue, looks } = openSession();
    start(1, TINY);
    await until('finished', 1);
    const seen = looks();
    const weights: number[][] = [];
    for (const count of [1, 2]) {
      watch(1, RESNET);
      await untilTrue(() => snapshots().length === count);
      const { W } = snapshots().at(-1)!;
      weights.push([...W]);
      structuredClone(W, { transfer: [W.buffer as ArrayBuffer] });
      session.receive({ type: 'unwatch', runId: 1 });
    }
    expect(looks()).toBe(seen);
    expect(snapshots()[1]!.stepsDone).toBe(6);
    expect(snapshots().map(({ W }) => W.length)).toEqual([0, 0]);
    expect(weights[1]).toEqual(weights[0]);
    vi.useFakeTimers();
    session.receive({ type: 'choose', runId: 2, experiment: TINY, cores: 1 });
    watch(1, RESNET);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(snapshots().length).toBe(2);
  });

  it('hands its arrays over', () => {
    const snapshot: NetworkSnapshot = {
      ...RESNET,
      stepsDone: 0,
      W: new Float32Array(2),
      machine: EMPTY_MACHINE,
    };
    const message: FromWorker = { type: 'snapshot', runId: 1, snapshot };
    const { snapshot: arrived } = structuredClone(message, { transfer: transferOf(message) });
    expect(arrived.W.length).toBe(2);
    expect(snapshot.W.length).toBe(0);
    expect(transferOf({ type: 'finished', runId: 1 })).toEqual([]);
  });
});

describe('the time between two looks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    { costMs: 0, most: 10 },
    { costMs: 100, most: 3 },
    { costMs: 1000, most: 1 },
  ])(
    'keeps looks of $costMs ms to a twentieth of the time, ten in four seconds at most',
    async ({ costMs, most }) => {
      let sent = 0;
      const watch = new NetworkWatch(() => sent++);
      let stepsDone = 0;
      watch.open(1).show(RESNET, {
        stepsDone: () => ++stepsDone,
        look: async () => ({
          snapshot: {
            ...RESNET,
            stepsDone,
            W: new Float32Array(),
            machine: EMPTY_MACHINE,
          },
          costMs,
        }),
      });
      watch.watch(1, RESNET);
      await vi.advanceTimersByTimeAsync(3999);
      expect(sent).toBe(most);
      watch.close();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(sent).toBe(most);
      expect(vi.getTimerCount()).toBe(0);
    },
  );
});

describe.each([1, 3])('a pool of %i workers', (cores) => {
  const POOLED: Experiment = { ...TINY, seeds: 2, epochs: 100_000 };

  function openPool() {
    const { open } = localWorkers();
    const posted: { worker: number; message: ToWorker }[] = [];
    let workers = 0;
    const { messages, hear, untilTrue } = listening<RunMessage>();
    const pool = createPool(
      (heard, died) => {
        const port = open(heard, died);
        const worker = workers++;
        const post = (message: ToWorker) => {
          posted.push({ worker, message });
          port.post(message);
        };
        return { ...port, post };
      },
      cores,
      hear,
    );
    const snapshots = () => messages.flatMap((message) => (message.type === 'snapshot' ? [message] : []));
    return { pool, posted, messages, snapshots, untilTrue };
  }

  it('asks the worker that trains the network, also where it was asked before there was one', async () => {
    const { pool, posted, snapshots, untilTrue } = openPool();
    pool.start(1, POOLED, { paused: false });
    const second: NetworkId = { learner: '2layer-ntk', seed: 2 };
    pool.watch(1, second);
    await untilTrue(() => snapshots().length > 0);
    expect(snapshots()[0]!.snapshot).toMatchObject(second);
    const jobsOf = (worker: number) =>
      posted.flatMap(({ worker: to, message }) =>
        to === worker && message.type === 'start' ? message.jobs : [],
      );
    const asked = posted.find(({ message }) => message.type === 'watch')!;
    expect(
      jobsOf(asked.worker).some(({ learner, seeds }) => learner === second.learner && seeds.includes(2)),
    ).toBe(true);
    pool.dispose();
  });

  it('shows one network at a time, none that is not watched any more, and none of another run', async () => {
    const { pool, posted, messages, snapshots, untilTrue } = openPool();
    pool.start(1, POOLED, { paused: false });
    for (const learner of ['3resnetU-all', '2layer-ntk', '2layer-last'] as const) {
      pool.watch(1, { learner, seed: 1 });
      const before = snapshots().length;
      await untilTrue(
        () => snapshots().length > before + 1 || (learner === '2layer-last' && snapshots().length > before),
      );
      expect(
        snapshots()
          .slice(before)
          .every(({ snapshot }) => snapshot.learner === learner),
      ).toBe(true);
    }
    pool.watch(7, RESNET);
    pool.unwatch(7);
    const before = snapshots().length;
    await untilTrue(() => snapshots().length > before);
    pool.unwatch(1);
    const [last, count] = [snapshots().length, messages.length];
    await untilTrue(() => messages.length >= count + 5);
    expect(snapshots().length).toBe(last);
    pool.start(2, { ...POOLED, epochs: 3 }, { paused: false });
    await untilTrue(() => messages.at(-1)?.type === 'finished');
    expect(snapshots().length).toBe(last);
    expect(posted.filter(({ message }) => message.runId === 7)).toEqual([]);
    pool.dispose();
  });
});

it('looks again though its timer was a little early', async () => {
  vi.useFakeTimers();
  try {
    let sent = 0;
    const watch = new NetworkWatch(() => sent++);
    let stepsDone = 0;
    const snapshot = { ...RESNET, stepsDone, W: new Float32Array(), machine: EMPTY_MACHINE };
    watch.open(1).show(RESNET, {
      stepsDone: () => stepsDone,
      look: async () => ({ snapshot: { ...snapshot, stepsDone }, costMs: 20.3 }),
    });
    watch.watch(1, RESNET);
    await vi.advanceTimersByTimeAsync(0);
    stepsDone = 20;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    await vi.advanceTimersByTimeAsync(401);
    clock.mockRestore();
    expect(sent).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});
