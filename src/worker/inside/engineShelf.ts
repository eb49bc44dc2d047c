import type { Engine } from '../../engines/engine.ts';
import type { EngineName } from '../../experiment/choices.ts';
import type { RidgeSolver } from '../../learners/ridge/ridgeSolver.ts';

/** Makes one engine; throws where this machine cannot run it, with a sentence. */
export type EngineMaker = () => Promise<Engine>;

/** An engine that `auto` may take. */
interface Candidate {
  readonly name: EngineName;
  /** Why `auto` must not take it here, as a clause; undefined where it may. */
  readonly objection?: () => Promise<string | undefined>;
}

/** The engines that a host (a browser's worker, Node) has. */
export interface EngineShelf {
  readonly makers: Readonly<Partial<Record<EngineName, EngineMaker>>>;
  /** What `auto` times against each other. */
  readonly candidates: readonly Candidate[];
  /** What runs where no candidate does. */
  readonly lastResort: EngineName;
  /** Makes what solves ridge regressions; throws where this machine cannot run it. */
  readonly solver: () => Promise<RidgeSolver>;
}
