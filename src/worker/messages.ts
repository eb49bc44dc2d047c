import type { EngineDescription } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { RunEvent } from '../training/log.ts';

/** A run's number; a reader drops what carries another than the current one. */
export type RunId = number;

/** What the page asks of the worker. */
export type ToWorker =
  /** Begins an experiment; whatever ran before is dropped. With `paused` it stops before its first epoch. */
  | {
      readonly type: 'start';
      readonly runId: RunId;
      readonly experiment: Experiment;
      readonly paused: boolean;
    }
  | { readonly type: 'pause'; readonly runId: RunId }
  | { readonly type: 'resume'; readonly runId: RunId }
  /** Trains every learner up to the end of the next epoch, then pauses. */
  | { readonly type: 'step'; readonly runId: RunId }
  | { readonly type: 'stop'; readonly runId: RunId };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'engine'; readonly runId: RunId; readonly engine: EngineDescription }
  /** Several events at once, in order, a few times a second. */
  | { readonly type: 'events'; readonly runId: RunId; readonly events: readonly RunEvent[] }
  /** A pause or a single step has taken effect. */
  | { readonly type: 'paused'; readonly runId: RunId }
  | { readonly type: 'finished'; readonly runId: RunId }
  /** The run cannot go on; one sentence says why. */
  | { readonly type: 'failed'; readonly runId: RunId; readonly sentence: string };
