import type { SelectedEngine } from '../engines/selectEngine.ts';
import type { EngineChoice, Experiment } from '../experiment/experiment.ts';
import type { RunEvent } from '../training/log.ts';
import { runExperiment } from '../training/runExperiment.ts';
import type { FromWorker, RunId, ToWorker } from './messages.ts';
import { nextTask } from './nextTask.ts';

/** How often events are sent to the page. */
const SEND_EVERY_MS = 120;

/** The run that a session works on. */
interface ActiveRun {
  readonly id: RunId;
  /** Train until this many epochs are complete; then pause. */
  target: number;
  epochsDone: number;
  /** Wakes a paused run. */
  wake: () => void;
}

/**
 * The worker's side of the conversation, without the worker: takes messages, trains one run at a time, and posts
 * what comes of it. A new run replaces the old one at its next breath, some tens of milliseconds later.
 */
export class Session {
  readonly #post: (message: FromWorker) => void;
  readonly #select: (choice: EngineChoice, experiment: Experiment) => Promise<SelectedEngine>;
  #active: ActiveRun | undefined;
  /** The run before, until it has let go of its memory. */
  #previous: Promise<void> = Promise.resolve();

  constructor(
    post: (message: FromWorker) => void,
    select: (choice: EngineChoice, experiment: Experiment) => Promise<SelectedEngine>,
  ) {
    this.#post = post;
    this.#select = select;
  }

  receive(message: ToWorker): void {
    if (message.type === 'start') {
      this.#end();
      const run = {
        id: message.runId,
        target: message.paused ? 0 : Number.POSITIVE_INFINITY,
        epochsDone: 0,
        wake: () => {},
      };
      this.#active = run;
      this.#previous = this.#previous.then(() => this.#train(run, message.experiment));
      return;
    }
    const run = this.#active;
    if (run?.id !== message.runId) return;
    switch (message.type) {
      case 'pause':
        run.target = 0;
        break;
      case 'resume':
        run.target = Number.POSITIVE_INFINITY;
        break;
      case 'step':
        run.target = run.epochsDone + 1;
        break;
      case 'stop':
        this.#end();
        return;
      default:
        message satisfies never;
    }
    run.wake();
  }

  #end(): void {
    const run = this.#active;
    this.#active = undefined;
    run?.wake();
  }

  /** Trains a run to its end, its replacement or its failure. */
  async #train(run: ActiveRun, experiment: Experiment): Promise<void> {
    const current = () => this.#active === run;
    const post = (message: FromWorker) => {
      if (current()) this.#post(message);
    };
    try {
      if (!current()) return;
      const { engine, description } = await this.#select(experiment.engine, experiment);
      post({ type: 'engine', runId: run.id, engine: description });
      const events: RunEvent[] = [];
      let sentAt = 0;
      const send = () => {
        if (events.length > 0) post({ type: 'events', runId: run.id, events: events.splice(0) });
        sentAt = performance.now();
      };
      for await (const event of runExperiment(engine, experiment)) {
        if (event.type === 'progress') {
          run.epochsDone = event.progress.epochsDone;
          const last = events.at(-1);
          if (last?.type === 'progress') events.pop();
        }
        events.push(event);
        if (performance.now() - sentAt > SEND_EVERY_MS) send();
        await nextTask();
        const resting = () => current() && event.type === 'progress' && run.epochsDone >= run.target;
        if (resting()) {
          send();
          post({ type: 'paused', runId: run.id });
        }
        while (resting()) await new Promise<void>((resolve) => (run.wake = resolve));
        if (!current()) return;
      }
      send();
      post({ type: 'finished', runId: run.id });
    } catch (error) {
      post({
        type: 'failed',
        runId: run.id,
        sentence: error instanceof Error ? error.message : String(error),
      });
    }
  }
}
