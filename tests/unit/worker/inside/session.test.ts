import { describe, expect, it } from 'vitest';
import { createTfjsEngine } from '../../../../src/engines/tfjs/tfjsEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import { ensembleJobs } from '../../../../src/training/jobs.ts';
import type { EngineSource } from '../../../../src/worker/inside/engineSource.ts';
import { Session } from '../../../../src/worker/inside/session.ts';
import type { FromWorker, ToWorker } from '../../../../src/worker/messages.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 8,
  epochs: 3,
  learners: ['3resnetU-all', '2layer-last'],
};

const ENGINES: EngineSource = {
  make: () => createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js'),
  renew: () => createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js'),
  choose: async () => ({ name: 'tfjs-cpu', label: 'TensorFlow.js', reason: 'A test.' }),
  solver: async () => createPlainRidgeSolver(),
};

function start(runId: number, experiment = TINY, limit = Number.POSITIVE_INFINITY): ToWorker {
  return { type: 'start', runId, experiment, engine: 'tfjs-cpu', jobs: ensembleJobs(experiment), limit };
}

/** A session whose messages can be waited for. */
function openSession(engines = ENGINES) {
  const messages: FromWorker[] = [];
  const watchers: (() => void)[] = [];
  const session = new Session((message) => {
    messages.push(message);
    for (const watcher of watchers.splice(0)) watcher();
  }, engines);
  const until = async (type: FromWorker['type'], runId: number) => {
    const arrived = () => messages.some((message) => message.type === type && message.runId === runId);
    while (!arrived()) await new Promise<void>((resolve) => watchers.push(resolve));
  };
  const epochs = (runId: number) =>
    messages.flatMap((message) =>
      message.type === 'events' && message.runId === runId
        ? message.events.flatMap((event) => (event.type === 'log' ? [event.log.epoch] : []))
        : [],
    );
  return { session, messages, until, epochs };
}

describe('a session', () => {
  it('says which engine it would choose', async () => {
    const { session, messages, until } = openSession();
    session.receive({ type: 'choose', runId: 1, experiment: TINY, cores: 1 });
    await until('engine', 1);
    expect(messages[0]).toMatchObject({ type: 'engine', runId: 1, engine: { name: 'tfjs-cpu' } });
  });

  it('streams every log, and says when it has finished', async () => {
    const { session, until, epochs } = openSession();
    session.receive(start(1));
    await until('finished', 1);
    expect(epochs(1).sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('rests at its limit, to the epoch, and goes on when given another', async () => {
    const { session, messages, until, epochs } = openSession();
    session.receive(start(1, TINY, 0));
    await until('rests', 1);
    expect(epochs(1)).toEqual([0, 0]);
    messages.length = 0;
    session.receive({ type: 'limit', runId: 1, epochs: 1 });
    await until('rests', 1);
    expect(epochs(1)).toEqual([1, 1]);
    session.receive({ type: 'limit', runId: 1, epochs: Number.POSITIVE_INFINITY });
    await until('finished', 1);
    expect(Math.max(...epochs(1))).toBe(3);
  });

  it('says again that it rests when it is given a limit that it has passed', async () => {
    const { session, messages, until } = openSession();
    session.receive(start(1, TINY, 2));
    await until('rests', 1);
    messages.length = 0;
    session.receive({ type: 'limit', runId: 1, epochs: 1 });
    await until('rests', 1);
    expect(messages).toEqual([{ type: 'rests', runId: 1, limit: 1 }]);
    session.receive({ type: 'stop', runId: 1 });
  });

  it('drops the old run when a new one starts: not one of its messages follows', async () => {
    const { session, messages, until } = openSession();
    session.receive(start(1, { ...TINY, epochs: 2000 }));
    await until('events', 1);
    session.receive(start(2));
    const before = messages.length;
    await until('finished', 2);
    expect(messages.slice(before).every(({ runId }) => runId === 2)).toBe(true);
  });

  it('ignores what is said to a run that is over', async () => {
    const { session, until, epochs } = openSession();
    session.receive(start(2));
    session.receive({ type: 'limit', runId: 1, epochs: 0 });
    session.receive({ type: 'stop', runId: 1 });
    await until('finished', 2);
    expect(Math.max(...epochs(2))).toBe(3);
  });

  it('tells a failure in the words of its error, and can start again', async () => {
    let fail = true;
    const make = async () => {
      if (fail) throw new Error('The engine refuses.');
      return ENGINES.make('tfjs-cpu');
    };
    const { session, messages, until } = openSession({ ...ENGINES, make });
    session.receive(start(1));
    await until('failed', 1);
    expect(messages).toEqual([{ type: 'failed', runId: 1, sentence: 'The engine refuses.' }]);
    fail = false;
    session.receive(start(2));
    await until('finished', 2);
  });
});
