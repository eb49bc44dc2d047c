import type { EngineDescription } from '../engines/engine.ts';
import type { EngineName } from '../experiment/choices.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FittingEvent, RunEvent, TrainingEvent } from '../training/events.ts';
import type { FitJob } from '../training/fits/fits.ts';
import type { Job } from '../training/jobs.ts';
import type { NetworkId, NetworkSnapshot } from '../training/networks/networkSnapshot.ts';

/** A run's number; a reader drops what carries another than the current one. */
export type RunId = number;

/** What a worker is asked. */
export type ToWorker =
  /** Which engine should run this experiment on so many cores? Answered by `engine`, or `failed`. */
  | {
      readonly type: 'choose';
      readonly runId: RunId;
      readonly experiment: Experiment;
      readonly cores: number;
    }
  /** Begins the jobs of an experiment; whatever ran before is dropped. */
  | {
      readonly type: 'start';
      readonly runId: RunId;
      readonly experiment: Experiment;
      readonly engine: EngineName;
      readonly jobs: readonly Job[];
      readonly limit: number;
      /** Lets the networks be watched, and keeps a snapshot of each when it is done. */
      readonly visible?: boolean;
    }
  /** Fits a learner of an experiment in closed form; whatever ran before is dropped. It rests at limit 0 alone. */
  | {
      readonly type: 'fit';
      readonly runId: RunId;
      readonly experiment: Experiment;
      readonly job: FitJob;
      readonly limit: number;
    }
  /** Trains on until every job has completed this many epochs, then rests. 0 pauses. */
  | { readonly type: 'limit'; readonly runId: RunId; readonly epochs: number }
  /** Shows a network of a visible run, now and a few times a second while it changes, and no other network. */
  | { readonly type: 'watch'; readonly runId: RunId; readonly network: NetworkId }
  | { readonly type: 'unwatch'; readonly runId: RunId }
  | { readonly type: 'stop'; readonly runId: RunId };

/** What a worker says about a run, and what the pool passes on. */
type Report<Event> =
  | { readonly type: 'engine'; readonly runId: RunId; readonly engine: EngineDescription }
  /** Several events at once, in order, a few times a second. */
  | { readonly type: 'events'; readonly runId: RunId; readonly events: readonly Event[] }
  | { readonly type: 'finished'; readonly runId: RunId }
  /** The run cannot go on; one sentence says why. */
  | { readonly type: 'failed'; readonly runId: RunId; readonly sentence: string };

/** A network that is watched, as it is now; its arrays are transferred. */
interface Shown {
  readonly type: 'snapshot';
  readonly runId: RunId;
  readonly snapshot: NetworkSnapshot;
}

export type WorkerEvent = TrainingEvent | FittingEvent;

/** What a worker says to the pool; it `rests` at a limit until it is given another. */
export type FromWorker =
  | Report<WorkerEvent>
  | Shown
  | { readonly type: 'rests'; readonly runId: RunId; readonly limit: number };

/** What the pool of workers says to the page; `paused` when a pause or a single step has taken effect. */
export type RunMessage = Report<RunEvent> | Shown | { readonly type: 'paused'; readonly runId: RunId };
