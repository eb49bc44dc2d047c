import { type EngineDescription, usesOneCore } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { ensembleJobs, spreadJobs } from '../training/jobs.ts';
import { Crew } from './crew.ts';
import type { FromWorker, RunId, RunMessage, ToWorker } from './messages.ts';
import type { RunClient } from './runClient.ts';

/** A worker as the pool sees it, in a browser or in Node. */
export interface WorkerPort {
  post(message: ToWorker): void;
  end(): void;
}

/** Opens a worker; `died` is called at most once, when it can no longer be heard. */
export type OpenWorker = (heard: (message: FromWorker) => void, died: () => void) => WorkerPort;

/** A worker at work reports several times a second; one that says nothing for this long is taken for dead. */
const SILENCE_MS = 30_000;
const WORKER_DIED = 'A training worker stopped unexpectedly; what was drawn stays. Run again to start anew.';

/** The run of a pool: first an engine is chosen, then a crew of workers trains. */
interface PoolRun {
  readonly id: RunId;
  readonly experiment: Experiment;
  /** Epochs that the reader has asked for: 0 when paused, infinite when running. */
  ceiling: number;
  crew?: Crew;
  heardAt: number;
}

/**
 * Trains runs on as many workers as there are cores, or on one where the engine is a GPU. The first worker chooses
 * the engine; learners and seeds are spread over all. Tells the listener of one run as if one worker did it all.
 */
export function createPool(
  open: OpenWorker,
  cores: number,
  listener: (message: RunMessage) => void,
): RunClient {
  const ports: WorkerPort[] = [];
  let run: PoolRun | undefined;

  const fail = (sentence: string) => {
    const failed = run;
    run = undefined;
    for (const port of ports.splice(0)) port.end();
    if (failed) listener({ type: 'failed', runId: failed.id, sentence });
  };
  const portAt = (index: number): WorkerPort => {
    const existing = ports[index];
    if (existing) return existing;
    const port = open(
      (message) => hear(index, message),
      () => ports[index] === port && fail(WORKER_DIED),
    );
    ports[index] = port;
    return port;
  };
  const begin = (active: PoolRun, engine: EngineDescription) => {
    const { experiment, id } = active;
    const shares = usesOneCore(engine.name) ? spreadJobs(experiment, cores) : [ensembleJobs(experiment)];
    const crew = new Crew(experiment, shares.length, active.ceiling, (worker, epochs) =>
      portAt(worker).post({ type: 'limit', runId: id, epochs }),
    );
    active.crew = crew;
    const { limit } = crew;
    shares.forEach((jobs, worker) => {
      portAt(worker).post({ type: 'start', runId: id, experiment, engine: engine.name, jobs, limit });
    });
  };
  const hear = (worker: number, message: FromWorker) => {
    if (run?.id !== message.runId) return;
    run.heardAt = Date.now();
    switch (message.type) {
      case 'engine':
        listener(message);
        if (!run.crew) begin(run, message.engine);
        break;
      case 'events': {
        const events = message.events.map((event) =>
          event.type === 'progress' ? run!.crew!.progress(worker, event.progress) : event,
        );
        listener({ ...message, events });
        break;
      }
      case 'rests':
        if (run.crew!.rests(worker, message.limit)) listener({ type: 'paused', runId: message.runId });
        break;
      case 'finished':
        if (run.crew!.finishes(worker)) listener(message);
        break;
      case 'failed':
        fail(message.sentence);
        break;
      default:
        message satisfies never;
    }
  };
  const ask = (runId: RunId, ceiling: (epochsDone: number) => number) => {
    if (run?.id !== runId) return;
    run.ceiling = ceiling(run.crew?.epochsDone ?? 0);
    run.heardAt = Date.now();
    run.crew?.raise(run.ceiling);
  };
  const watch = setInterval(() => {
    if (run && !(run.crew?.idle ?? false) && Date.now() - run.heardAt > SILENCE_MS) fail(WORKER_DIED);
  }, SILENCE_MS / 6);

  return {
    start(runId, experiment, { paused }) {
      if (run) for (const port of ports) port.post({ type: 'stop', runId: run.id });
      run = { id: runId, experiment, ceiling: paused ? 0 : Number.POSITIVE_INFINITY, heardAt: Date.now() };
      portAt(0).post({ type: 'choose', runId, experiment, cores });
    },
    pause: (runId) => ask(runId, () => 0),
    resume: (runId) => ask(runId, () => Number.POSITIVE_INFINITY),
    step: (runId) => ask(runId, (epochsDone) => epochsDone + 1),
    stop(runId) {
      if (run?.id !== runId) return;
      for (const port of ports) port.post({ type: 'stop', runId });
      run = undefined;
    },
    dispose() {
      clearInterval(watch);
      run = undefined;
      for (const port of ports.splice(0)) port.end();
    },
  };
}
