import { refuseRun } from '../../training/memory/refuseRun.ts';
import { nextMeasured } from '../../training/run/cadence.ts';
import type { FromWorker, RunId, RunMessage, ToWorker } from '../messages.ts';
import { PoolRun } from './poolRun.ts';
import { type OpenWorker, Ports, WORKER_DIED } from './ports.ts';
import type { RunClient } from './runClient.ts';

/**
 * Works on runs with as many workers as there are cores. The first worker chooses the engine; networks and seeds are
 * spread over all, or kept on one where the engine is a GPU, and fits are given to workers as they come
 * free. Tells the listener of one run as if one worker did it all.
 *
 * @param memoryBytes what all workers can be expected to get together; a run that needs more fails before it begins.
 */
export function createPool(
  open: OpenWorker,
  cores: number,
  listener: (message: RunMessage) => void,
  memoryBytes = Number.POSITIVE_INFINITY,
): RunClient {
  let run: PoolRun | undefined;

  const letGo = () => {
    run?.end();
    run = undefined;
  };
  const fail = (sentence: string) => {
    const failed = run;
    letGo();
    ports.endAll();
    if (failed) listener({ type: 'failed', runId: failed.id, sentence });
  };
  const hear = (worker: number, message: FromWorker) => {
    if (run?.id !== message.runId) return;
    switch (message.type) {
      case 'engine': {
        listener(message);
        const refusal = refuseRun(run.experiment, message.engine.name, cores, memoryBytes);
        if (refusal !== undefined && !run.hasBegun) fail(refusal);
        else run.begin(message.engine);
        break;
      }
      case 'events':
        listener({ ...message, events: run.take(worker, message.events) });
        break;
      case 'snapshot':
        if (run.watches(message.snapshot)) listener(message);
        break;
      case 'rests':
        if (run.rests(worker, message.limit)) listener({ type: 'paused', runId: message.runId });
        break;
      case 'finished': {
        const isOver = run.finishes(worker);
        listener({ type: 'events', runId: run.id, events: [{ type: 'progress', progress: run.progress }] });
        if (isOver) listener(message);
        break;
      }
      case 'failed':
        fail(message.sentence);
        break;
      default:
        message satisfies never;
    }
  };
  const ports = new Ports(
    open,
    hear,
    () => run !== undefined && !run.idle,
    () => fail(WORKER_DIED),
  );
  const ask = (runId: RunId, ceiling: (active: PoolRun) => number) => {
    if (run?.id === runId) run.raise(ceiling(run));
  };

  return {
    start(runId, experiment, { paused }) {
      if (run) ports.postAll({ type: 'stop', runId: run.id });
      letGo();
      const post = (worker: number, message: ToWorker) => ports.post(worker, message);
      run = new PoolRun(runId, experiment, cores, paused ? 0 : Number.POSITIVE_INFINITY, post);
      ports.post(0, { type: 'choose', runId, experiment, cores });
    },
    pause: (runId) => ask(runId, () => 0),
    resume: (runId) => ask(runId, () => Number.POSITIVE_INFINITY),
    step: (runId) =>
      ask(runId, ({ epochsDone, experiment: { epochs } }) => nextMeasured(epochsDone, epochs, 'course')),
    watch(runId, network) {
      if (run?.id === runId) run.watch(network);
    },
    unwatch(runId) {
      if (run?.id === runId) run.watch(undefined);
    },
    stop(runId) {
      if (run?.id !== runId) return;
      ports.postAll({ type: 'stop', runId });
      letGo();
    },
    dispose() {
      letGo();
      ports.dispose();
    },
  };
}
