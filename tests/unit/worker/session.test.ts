import { describe, expect, it } from 'vitest';
import type { SelectedEngine } from '../../../src/engines/selectEngine.ts';
import { createTfjsEngine } from '../../../src/engines/tfjs/tfjsEngine.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/fields.ts';
import type { FromWorker } from '../../../src/worker/messages.ts';
import { Session } from '../../../src/worker/session.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 8,
  epochs: 3,
  learners: ['3resnet-all', '2layer-last'],
};

async function select(): Promise<SelectedEngine> {
  const engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
  return { engine, description: { name: 'tfjs-cpu', label: engine.label, reason: 'A test.' } };
}

/** A session whose messages can be waited for. */
function openSession(engines = select) {
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
  it('names its engine, streams every log, and says when it has finished', async () => {
    const { session, messages, until, epochs } = openSession();
    session.receive({ type: 'start', runId: 1, experiment: TINY, paused: false });
    await until('finished', 1);
    expect(messages[0]).toMatchObject({ type: 'engine', runId: 1, engine: { name: 'tfjs-cpu' } });
    expect(epochs(1).sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('that starts paused rests before the first epoch, takes one at a step, and goes on when resumed', async () => {
    const { session, messages, until, epochs } = openSession();
    session.receive({ type: 'start', runId: 1, experiment: TINY, paused: true });
    await until('paused', 1);
    expect(Math.max(...epochs(1))).toBe(0);
    messages.length = 0;
    session.receive({ type: 'step', runId: 1 });
    await until('paused', 1);
    expect(Math.min(...epochs(1))).toBe(1);
    expect(epochs(1)).toEqual([1, 1]);
    session.receive({ type: 'resume', runId: 1 });
    await until('finished', 1);
    expect(Math.max(...epochs(1))).toBe(3);
  });

  it('drops the old run when a new one starts: not one of its messages follows', async () => {
    const { session, messages, until } = openSession();
    session.receive({ type: 'start', runId: 1, experiment: { ...TINY, epochs: 2000 }, paused: false });
    await until('events', 1);
    session.receive({ type: 'start', runId: 2, experiment: TINY, paused: false });
    const before = messages.length;
    await until('finished', 2);
    expect(messages.slice(before).every(({ runId }) => runId === 2)).toBe(true);
  });

  it('ignores what is said to a run that is over', async () => {
    const { session, until, epochs } = openSession();
    session.receive({ type: 'start', runId: 2, experiment: TINY, paused: false });
    session.receive({ type: 'pause', runId: 1 });
    session.receive({ type: 'stop', runId: 1 });
    await until('finished', 2);
    expect(Math.max(...epochs(2))).toBe(3);
  });

  it('tells a failure in the words of its error, and can start again', async () => {
    let fail = true;
    const { session, messages, until } = openSession(async () => {
      if (fail) throw new Error('The engine refuses.');
      return select();
    });
    session.receive({ type: 'start', runId: 1, experiment: TINY, paused: false });
    await until('failed', 1);
    expect(messages).toEqual([{ type: 'failed', runId: 1, sentence: 'The engine refuses.' }]);
    fail = false;
    session.receive({ type: 'start', runId: 2, experiment: TINY, paused: false });
    await until('finished', 2);
  });
});
