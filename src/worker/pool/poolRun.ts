import { type EngineDescription, usesOneCore } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { paceMs } from '../../experiment/pace.ts';
import type { RunEvent, RunProgress } from '../../training/events.ts';
import { fitJobs } from '../../training/fits/fits.ts';
import type { Job } from '../../training/jobs.ts';
import { ensembleJobs, spreadJobs } from '../../training/jobs.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import type { RunId, ToWorker, WorkerEvent } from '../messages.ts';
import { Crew } from './crew.ts';
import { Fitters } from './fitters.ts';
import { Pacer } from './pacer.ts';

/** One run of a pool: first an engine is chosen, then a crew trains the networks and fitters fit the rest. */
export class PoolRun {
  readonly id: RunId;
  readonly experiment: Experiment;
  readonly #cores: number;
  readonly #post: (worker: number, message: ToWorker) => void;
  readonly #fitters: Fitters;
  #crew: Crew | undefined;
  /** The jobs of each worker of the crew. */
  #shares: readonly (readonly Job[])[] = [];
  /** The network that is watched, and the worker that shows it. */
  #watched: NetworkId | undefined;
  #watchedAt: number | undefined;
  /** Epochs that the reader has asked for: 0 when paused, infinite when running. */
  #asked: number;
  /** Holds back a run that is to be talked over; undefined where it goes as fast as it can. */
  readonly #pacer: Pacer | undefined;

  /** @param post sends a message to one of the pool's workers, 0 … */
  constructor(
    id: RunId,
    experiment: Experiment,
    cores: number,
    ceiling: number,
    post: (worker: number, message: ToWorker) => void,
  ) {
    this.id = id;
    this.experiment = experiment;
    this.#cores = cores;
    this.#asked = ceiling;
    this.#post = post;
    const stretchedMs = paceMs(experiment);
    if (stretchedMs > 0) this.#pacer = new Pacer(experiment.epochs, stretchedMs, () => this.#follow());
    this.#fitters = new Fitters(fitJobs(experiment), experiment);
  }

  /** Epochs that may be completed now: those that are asked for, in their time. */
  get #ceiling(): number {
    return Math.min(this.#asked, this.#pacer?.limit ?? Number.POSITIVE_INFINITY);
  }

  /** The clock of a paced run goes while the reader lets the run go on. */
  #follow(): void {
    if (this.#asked === Number.POSITIVE_INFINITY && this.#crew) this.#pacer?.start();
    else this.#pacer?.stop();
    this.#crew?.raise(this.#ceiling);
  }

  get hasBegun(): boolean {
    return this.#crew !== undefined;
  }

  /** Begins to train and to fit; called again when an engine replaces another, it changes nothing. */
  begin({ name }: EngineDescription): void {
    if (this.#crew) return;
    const experiment = this.experiment;
    const jobs = usesOneCore(name)
      ? spreadJobs(experiment, this.#cores)
      : [ensembleJobs(experiment)].filter(({ length }) => length > 0);
    this.#crew = new Crew(experiment, jobs.length, this.#ceiling, (worker, epochs) =>
      this.#post(worker, { type: 'limit', runId: this.id, epochs }),
    );
    const { limit } = this.#crew;
    jobs.forEach((share, worker) => {
      const start = { type: 'start', runId: this.id, experiment, engine: name, jobs: share, limit } as const;
      this.#post(worker, { ...start, visible: true });
    });
    this.#shares = jobs;
    this.watch(this.#watched);
    this.#follow();
    this.#giveOut();
  }

  /** Epochs that every network has completed. */
  get epochsDone(): number {
    return this.#crew && this.#crew.size > 0 ? this.#crew.epochsDone : 0;
  }

  /** Whether no worker has anything to do. */
  get idle(): boolean {
    return (this.#crew?.idle ?? false) && (this.#fitters.workers.length === 0 || this.#fitLimit === 0);
  }

  /** Lets the run go on up to an epoch, or holds it. */
  raise(ceiling: number): void {
    const before = this.#fitLimit;
    this.#asked = ceiling;
    if (ceiling !== Number.POSITIVE_INFINITY) this.#pacer?.catchUp(ceiling);
    this.#follow();
    if (this.#fitLimit === before) return;
    for (const worker of this.#fitters.workers)
      this.#post(worker, { type: 'limit', runId: this.id, epochs: this.#fitLimit });
  }

  /** The run is over, or another takes its place. */
  end(): void {
    this.#pacer?.stop();
  }

  /** Watches one network, or none; before the networks are given out it is remembered. */
  watch(network: NetworkId | undefined): void {
    this.#watched = network;
    const trains = ({ learner, seeds }: Job) => learner === network?.learner && seeds.includes(network.seed);
    const found = this.#shares.findIndex((jobs) => jobs.some(trains));
    const worker = found < 0 ? undefined : found;
    const runId = this.id;
    if (this.#watchedAt !== undefined && this.#watchedAt !== worker)
      this.#post(this.#watchedAt, { type: 'unwatch', runId });
    if (network && worker !== undefined) this.#post(worker, { type: 'watch', runId, network });
    this.#watchedAt = worker;
  }

  /** Whether it is this network that is watched. */
  watches({ learner, seed }: NetworkId): boolean {
    return this.#watched?.learner === learner && this.#watched.seed === seed;
  }

  /** Takes in a worker's events; returns those that the reader gets. */
  take(worker: number, events: readonly WorkerEvent[]): RunEvent[] {
    return events.map((event): RunEvent => {
      switch (event.type) {
        case 'progress':
          this.#crew!.note(worker, event.progress);
          return { type: 'progress', progress: this.progress };
        case 'fitting':
          this.#fitters.note(worker, event);
          return { type: 'progress', progress: this.progress };
        default:
          return event;
      }
    });
  }

  /**
   * A worker says that it rests at a limit; it may have been given another meanwhile.
   * @returns whether the networks now rest where the reader wants them.
   */
  rests(worker: number, limit: number): boolean {
    const isAsked = this.#ceiling === this.#asked;
    return this.#crew!.keeps(worker) && this.#crew!.rests(worker, limit) && isAsked;
  }

  /** A worker has finished what it was given. Returns whether the whole run has. */
  finishes(worker: number): boolean {
    const crew = this.#crew!;
    if (!this.#fitters.finishes(worker)) crew.finishes(worker);
    this.#giveOut();
    return crew.working === 0 && this.#fitters.finished;
  }

  /** A fit has no epochs: it is held by a pause, and while the networks take a single step. */
  get #fitLimit(): number {
    const runs = this.#asked === Number.POSITIVE_INFINITY || (this.#asked > 0 && this.#crew?.size === 0);
    return runs ? Number.POSITIVE_INFINITY : 0;
  }

  /** Gives fits to workers that are free: to one at least, however busy the networks keep the cores. */
  #giveOut(): void {
    const crew = this.#crew!;
    const most = Math.max(1, this.#cores - crew.working);
    for (let worker = 0; worker <= this.#cores; worker++) {
      if (crew.keeps(worker) || this.#fitters.workers.includes(worker)) continue;
      const job = this.#fitters.give(worker, most);
      if (!job) return;
      const [runId, experiment, limit] = [this.id, this.experiment, this.#fitLimit];
      this.#post(worker, { type: 'fit', runId, experiment, job, limit });
    }
  }

  /** How far networks and fits are. */
  get progress(): RunProgress {
    const training = this.#crew!.progress;
    const { elapsedMs, ...fits } = this.#fitters.progress;
    const epochsDone = this.epochsDone;
    return { ...training, ...fits, epochsDone, elapsedMs: Math.max(training.elapsedMs, elapsedMs) };
  }
}
