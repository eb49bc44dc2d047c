import type { EngineDescription } from '../../engines/engine.ts';
import { runFit } from '../../training/fits/fits.ts';
import type { VisibleNetworks } from '../../training/networks/visibleNetworks.ts';
import { runExperiment } from '../../training/run/runExperiment.ts';
import type { FromWorker, RunId, ToWorker, WorkerEvent } from '../messages.ts';
import { sentenceOf } from '../sentenceOf.ts';
import type { EngineSource } from './engineSource.ts';
import { engineSupply } from './engineSupply.ts';
import { letMessagesIn } from './letMessagesIn.ts';
import { NetworkWatch } from './networkWatch.ts';

/** How often events are sent to the page. */
const SEND_EVERY_MS = 120;

/** The run that a session works on. */
interface ActiveRun {
  readonly id: RunId;
  /** Train until this many epochs are complete; then rest. */
  limit: number;
  epochsDone: number;
  /** Wakes a resting run. */
  wake: () => void;
}

/** What begins a piece of work. */
type WorkMessage = Extract<ToWorker, { type: 'start' | 'fit' }>;
type Post = (message: FromWorker) => void;

/** The events that end a piece of work; only the last one matters. */
const isProgress = ({ type }: WorkerEvent) => type === 'progress' || type === 'fitting';

/**
 * The worker's side of the conversation, without the worker: takes messages, works on one thing at a time, and posts
 * what comes of it. A new run replaces the old one at its next breath, some tens of milliseconds later.
 */
export class Session {
  readonly #post: (message: FromWorker) => void;
  readonly #engines: EngineSource;
  readonly #watch: NetworkWatch;
  #active: ActiveRun | undefined;
  /** The run before, until its memory is freed. */
  #previous: Promise<void> = Promise.resolve();

  constructor(post: (message: FromWorker) => void, engines: EngineSource) {
    this.#post = post;
    this.#engines = engines;
    this.#watch = new NetworkWatch((runId, snapshot) => post({ type: 'snapshot', runId, snapshot }));
  }

  receive(message: ToWorker): void {
    const { runId } = message;
    switch (message.type) {
      case 'choose':
        this.end();
        this.#watch.closeUnless(runId);
        this.#engines.choose(message.experiment, message.cores).then(
          (engine) => this.#post({ type: 'engine', runId, engine }),
          (error) => this.#post({ type: 'failed', runId, sentence: sentenceOf(error) }),
        );
        break;
      case 'start':
      case 'fit': {
        this.end();
        this.#watch.closeUnless(runId);
        const run = { id: runId, limit: message.limit, epochsDone: 0, wake: () => {} };
        this.#active = run;
        const isVisible = message.type === 'start' && message.visible;
        const visible = isVisible ? this.#watch.open(runId) : undefined;
        this.#previous = this.#previous.then(() => this.#work(run, message, visible));
        break;
      }
      case 'limit':
        if (this.#active?.id !== runId) break;
        this.#active.limit = message.epochs;
        this.#active.wake();
        break;
      case 'watch':
        this.#watch.watch(runId, message.network);
        break;
      case 'unwatch':
        this.#watch.unwatch(runId);
        break;
      case 'stop':
        if (this.#active?.id !== runId) break;
        this.end();
        this.#watch.close();
        break;
      default:
        message satisfies never;
    }
  }

  /** Drops what is under way. */
  end(): void {
    const run = this.#active;
    this.#active = undefined;
    run?.wake();
  }

  /** The events of the work that a message asks for. */
  async *#events(
    message: WorkMessage,
    post: Post,
    visible?: VisibleNetworks,
  ): AsyncGenerator<WorkerEvent, void> {
    const { experiment, runId } = message;
    if (message.type === 'fit') {
      yield* runFit(await this.#engines.solver(), experiment, message.job);
      return;
    }
    const tell = (engine: EngineDescription) => post({ type: 'engine', runId, engine });
    const supply = engineSupply(this.#engines, message.engine, tell);
    yield* runExperiment(supply, experiment, message.jobs, visible);
  }

  /** Works to the end, a replacement or a failure. */
  async #work(run: ActiveRun, message: WorkMessage, visible?: VisibleNetworks): Promise<void> {
    const current = () => this.#active === run;
    const post: Post = (answer) => {
      if (current()) this.#post(answer);
    };
    let events: WorkerEvent[] = [];
    let progress: WorkerEvent | undefined;
    let sentAt = 0;
    const send = () => {
      if (progress) events.push(progress);
      if (events.length > 0) post({ type: 'events', runId: run.id, events });
      events = [];
      progress = undefined;
      sentAt = performance.now();
    };
    try {
      if (!current()) return;
      for await (const event of this.#events(message, post, visible)) {
        if (!isProgress(event)) {
          events.push(event);
          continue;
        }
        progress = event;
        if (performance.now() - sentAt > SEND_EVERY_MS) send();
        await letMessagesIn();
        this.#watch.glance();
        if (event.type === 'progress') run.epochsDone = event.progress.epochsDone;
        const resting = () => current() && run.epochsDone >= run.limit;
        if (resting()) send();
        while (resting()) {
          post({ type: 'rests', runId: run.id, limit: run.limit });
          await new Promise<void>((resolve) => {
            run.wake = resolve;
          });
        }
        if (!current()) return;
      }
      send();
      post({ type: 'finished', runId: run.id });
    } catch (error) {
      send();
      post({ type: 'failed', runId: run.id, sentence: sentenceOf(error) });
    }
  }
}
