import type { EngineDescription } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import type { Unit } from '../../training/sweep/units.ts';

/** A sweep's number; a reader drops what carries another than the current one. */
export type SweepId = number;

/** What the workers tell of a sweep. */
export type SweepMessage =
  | { readonly type: 'engine'; readonly sweepId: SweepId; readonly engine: EngineDescription }
  /** A unit is done. */
  | { readonly type: 'unit'; readonly sweepId: SweepId; readonly key: string; readonly result: UnitResult }
  /** These units need not be done any more, and will not be. */
  | { readonly type: 'needless'; readonly sweepId: SweepId; readonly keys: readonly string[] }
  /** Several times a second: the share of the work that is done, from 0 to 1, and the time spent, pauses left out. */
  | {
      readonly type: 'progress';
      readonly sweepId: SweepId;
      readonly share: number;
      readonly elapsedMs: number;
    }
  | { readonly type: 'finished'; readonly sweepId: SweepId }
  /** The sweep cannot go on; one sentence says why. */
  | { readonly type: 'failed'; readonly sweepId: SweepId; readonly sentence: string };

/** Those of a sweep's units that need not be done any more, as far as is known. */
export type Needless = () => ReadonlySet<Unit>;

/** The page's hand on the workers of a sweep. Every call returns at once; answers come to a listener. */
export interface SweepClient {
  /**
   * Begins to work on units, in about their order; another sweep is dropped.
   *
   * @param experiment what the engine is chosen for.
   * @param needless asked whenever a unit is done.
   */
  start(sweepId: SweepId, experiment: Experiment, units: readonly Unit[], needless?: Needless): void;
  /** Holds all work within some tens of milliseconds; what is under way is kept. */
  pause(sweepId: SweepId): void;
  resume(sweepId: SweepId): void;
  stop(sweepId: SweepId): void;
  /** Ends the workers. */
  dispose(): void;
}

export type CreateSweepClient = (listener: (message: SweepMessage) => void) => SweepClient;
