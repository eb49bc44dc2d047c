import type { EngineDescription } from '../../engines/engine.ts';
import type { Unit } from '../../training/sweep/units.ts';
import type { FromWorker, RunId } from '../messages.ts';
import { type OpenWorker, Ports, WORKER_DIED } from '../pool/ports.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Needless, SweepClient, SweepId, SweepMessage } from './sweepClient.ts';
import { MOST_MEMBERS, SweepWork } from './sweepWork.ts';

/** A sweep: first an engine is chosen, then workers take unit after unit. */
interface Sweep {
  readonly id: SweepId;
  readonly units: readonly Unit[];
  readonly needless: Needless;
  /** The number of the choice of the engine. */
  readonly choiceId: RunId;
  readonly stopwatch: Stopwatch;
  work?: SweepWork;
}

const NONE: Needless = () => new Set();

/**
 * Works on the units of a sweep with as many workers as there are cores, each unit on one of them.
 *
 * @param memoryBytes what all workers can be expected to get together; units that need more wait for each other.
 */
export function createSweeper(
  open: OpenWorker,
  cores: number,
  listener: (message: SweepMessage) => void,
  memoryBytes = Number.POSITIVE_INFINITY,
): SweepClient {
  let sweep: Sweep | undefined;
  let lastRunId = 0;
  const nextRunId = () => ++lastRunId;

  const fail = (sentence: string) => {
    const failed = sweep;
    sweep = undefined;
    ports.endAll();
    if (failed) listener({ type: 'failed', sweepId: failed.id, sentence });
  };
  const limitOf = ({ stopwatch }: Sweep) => (stopwatch.isRunning ? Number.POSITIVE_INFINITY : 0);
  const giveOut = (active: Sweep, work: SweepWork) => {
    if (!active.stopwatch.isRunning) return;
    const keys = work.dropNeedless().map(({ key }) => key);
    if (keys.length > 0) listener({ type: 'needless', sweepId: active.id, keys });
    for (const { worker, message } of work.giveOut(nextRunId)) ports.post(worker, message);
  };
  const tellProgress = ({ id, stopwatch }: Sweep, { share }: SweepWork) =>
    listener({ type: 'progress', sweepId: id, share, elapsedMs: stopwatch.elapsedMs });
  /** Everything may have become needless at any time that units are given out. */
  const tellIfFinished = ({ id }: Sweep, { finished }: SweepWork) => {
    if (finished) listener({ type: 'finished', sweepId: id });
  };
  const begin = (active: Sweep, engine: EngineDescription) => {
    active.work = new SweepWork(engine, cores, active.units, active.needless, memoryBytes);
    listener({ type: 'engine', sweepId: active.id, engine });
    giveOut(active, active.work);
    tellIfFinished(active, active.work);
  };
  const hear = (worker: number, message: FromWorker) => {
    if (!sweep) return;
    const { id, work } = sweep;
    if (message.runId === sweep.choiceId) {
      if (message.type === 'engine') begin(sweep, message.engine);
      if (message.type === 'failed') fail(message.sentence);
      return;
    }
    if (!work || work.underWay.get(worker)?.runId !== message.runId) return;
    switch (message.type) {
      case 'engine':
        listener({ type: 'engine', sweepId: id, engine: message.engine });
        break;
      case 'events':
        work.note(worker, message.events);
        tellProgress(sweep, work);
        break;
      case 'rests':
      case 'snapshot':
        break;
      case 'finished': {
        for (const { unit, result } of work.conclude(worker))
          listener({ type: 'unit', sweepId: id, key: unit.key, result });
        giveOut(sweep, work);
        tellProgress(sweep, work);
        tellIfFinished(sweep, work);
        break;
      }
      case 'failed':
        fail(message.sentence);
        break;
      default:
        message satisfies never;
    }
  };
  const isAtWork = () => (sweep?.stopwatch.isRunning && sweep.work?.underWay.size !== 0) ?? false;
  const ports = new Ports(open, hear, isAtWork, () => fail(WORKER_DIED));
  const stopAll = ({ choiceId, work }: Sweep) => {
    ports.postAll({ type: 'stop', runId: choiceId });
    for (const [worker, { runId }] of work?.underWay ?? []) ports.post(worker, { type: 'stop', runId });
  };
  const hold = (active: Sweep) => {
    const epochs = limitOf(active);
    for (const [worker, { runId }] of active.work?.underWay ?? [])
      ports.post(worker, { type: 'limit', runId, epochs });
  };

  return {
    start(sweepId, experiment, units, needless = NONE) {
      if (sweep) stopAll(sweep);
      sweep = { id: sweepId, units, needless, choiceId: nextRunId(), stopwatch: new Stopwatch() };
      // A GPU is timed on an ensemble as large as the sweep would give it.
      const timed = { ...experiment, seeds: Math.max(1, Math.min(MOST_MEMBERS, units.length)) };
      ports.post(0, { type: 'choose', runId: sweep.choiceId, experiment: timed, cores });
    },
    pause(sweepId) {
      if (sweep?.id !== sweepId) return;
      sweep.stopwatch.pause();
      hold(sweep);
    },
    resume(sweepId) {
      if (sweep?.id !== sweepId) return;
      sweep.stopwatch.resume();
      hold(sweep);
      if (!sweep.work) return;
      giveOut(sweep, sweep.work);
      tellIfFinished(sweep, sweep.work);
    },
    stop(sweepId) {
      if (sweep?.id !== sweepId) return;
      stopAll(sweep);
      sweep = undefined;
    },
    dispose() {
      sweep = undefined;
      ports.dispose();
    },
  };
}
