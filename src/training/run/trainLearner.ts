import type { Engine } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Job } from '../jobs.ts';
import type { VisibleNetworks } from '../networks/visibleNetworks.ts';
import type { JobData } from './ensembleSpec.ts';
import { type LearnerEvent, LearnerRun } from './learnerRun.ts';

/** Where a learner gets its engine from. */
export interface EngineSupply {
  current(): Promise<Engine>;
  /** Gives another engine for one that failed in mid-run; rejects when the failure is final. */
  replace(failed: Engine, cause: unknown): Promise<Engine>;
}

/**
 * Trains one learner's ensemble through all epochs. Yields after every piece of some tens of milliseconds, and a
 * log per member and epoch that is evaluated, the start counting as epoch 0. A member that diverges (divergence.ts) yields
 * `diverged` once and no log from then on; the others are unharmed. Where the engine fails, the run goes on from its
 * last checkpoint on the one that replaces it, and nothing is logged twice.
 *
 * @param data of the job’s members.
 * @param visible where its networks can be looked at, if anywhere.
 */
export async function* trainLearner(
  supply: EngineSupply,
  experiment: Experiment,
  job: Job,
  data: JobData,
  visible?: VisibleNetworks,
): AsyncGenerator<LearnerEvent, void> {
  const run = new LearnerRun(experiment, job, data, visible);
  let engine = await supply.current();
  while (!run.ended) {
    try {
      yield* run.train(engine);
    } catch (cause) {
      engine = await supply.replace(engine, cause);
    }
  }
}
