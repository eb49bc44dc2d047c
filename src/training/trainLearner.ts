import {
  type Engine,
  type Ensemble,
  type EnsembleSpec,
  type Evaluation,
  type MemberState,
  usesOneCore,
} from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Task } from '../target/dataset.ts';
import { BatchOrder, planSteps } from './batches.ts';
import { ensembleSpec } from './ensembleSpec.ts';
import { EpochLoss } from './epochLoss.ts';
import type { Job } from './job.ts';
import type { DivergedEvent, Log, LogEvent } from './log.ts';
import { Pace } from './pace.ts';
import { learningRateFactor, stepsPerEpoch } from './recipe.ts';

/** What a learner tells the run: a piece of work is done. */
export type LearnerEvent =
  | LogEvent
  | DivergedEvent
  /** SGD steps that every member has taken since the start. */
  | { readonly type: 'steps'; readonly stepsDone: number };

/** Where a learner gets its engine from. */
export interface EngineSupply {
  current(): Promise<Engine>;
  /** Gives another engine for one that failed in mid-run; rejects when the failure is final. */
  replace(failed: Engine, cause: unknown): Promise<Engine>;
}

/** The end of an epoch that a run can go on from. */
interface Checkpoint {
  readonly epoch: number;
  readonly states: readonly MemberState[];
}

/** How often a GPU's state is copied to the CPU. */
const CHECKPOINT_MS = 2000;

/** How long a plan may keep a core, and with it the worker's ear for messages. */
const CORE_PLAN_MS = 40;
/** How long a plan may keep a GPU: long enough that a submit costs nothing beside it, short of a watchdog. */
const GPU_PLAN_MS = 60;

/**
 * Trains one learner's ensemble through all epochs. Yields after every piece of some tens of milliseconds, and a
 * log per member and epoch, the start counting as epoch 0. A member whose loss or error is not finite yields
 * `diverged` once and no log from then on; the others are unharmed. Where the engine fails, the run goes on from its
 * last checkpoint on the one that replaces it, and nothing is logged twice.
 *
 * @param tasks data per seed.
 */
export async function* trainLearner(
  supply: EngineSupply,
  experiment: Experiment,
  job: Job,
  tasks: ReadonlyMap<number, Task>,
): AsyncGenerator<LearnerEvent, void> {
  const run = new LearnerRun(experiment, job, tasks);
  let engine = await supply.current();
  while (!run.ended) {
    try {
      yield* run.train(engine);
    } catch (cause) {
      engine = await supply.replace(engine, cause);
    }
  }
}

/** One learner's run and how far it is, whatever engine it is on. */
class LearnerRun {
  readonly #experiment: Experiment;
  readonly #job: Job;
  readonly #spec: EnsembleSpec;
  /** Members that have not diverged. */
  readonly #alive: Set<number>;
  #checkpoint: Checkpoint | undefined;
  /** The last epoch that was logged. */
  #logged = -1;
  ended = false;

  constructor(experiment: Experiment, job: Job, tasks: ReadonlyMap<number, Task>) {
    this.#experiment = experiment;
    this.#job = job;
    this.#spec = ensembleSpec(experiment, job, tasks);
    this.#alive = new Set(job.seeds.keys());
  }

  /** Trains on from the last checkpoint. Disposes of its ensemble however it ends. */
  async *train(engine: Engine): AsyncGenerator<LearnerEvent, void> {
    const { samples, epochs } = this.#experiment;
    const from = this.#checkpoint;
    const members = this.#spec.members.map((member, e) =>
      from ? { ...member, resume: from.states[e]! } : member,
    );
    const ensemble = await engine.createEnsemble({ ...this.#spec, members });
    try {
      if (!from) {
        const start = await ensemble.evaluate();
        yield* this.#report(0, start, (e) => start[e]!.trainError / 2);
        yield { type: 'steps', stepsDone: 0 };
      }
      const orders = this.#job.seeds.map((seed) => new BatchOrder(seed, samples));
      const pace = new Pace(usesOneCore(engine.name) ? CORE_PLAN_MS : GPU_PLAN_MS);
      let checkpointAt = performance.now();
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (const order of orders) order.shuffle();
        if (epoch < (from?.epoch ?? 0)) continue;
        yield* this.#epoch(ensemble, epoch, orders, pace);
        if (this.#alive.size === 0) break;
        if (!usesOneCore(engine.name) && performance.now() - checkpointAt > CHECKPOINT_MS) {
          this.#checkpoint = { epoch: epoch + 1, states: await ensemble.state() };
          checkpointAt = performance.now();
        }
      }
      this.ended = true;
    } finally {
      ensemble.dispose();
    }
  }

  async *#epoch(
    ensemble: Ensemble,
    epoch: number,
    orders: readonly BatchOrder[],
    pace: Pace,
  ): AsyncGenerator<LearnerEvent, void> {
    const { batchSize } = this.#spec;
    const steps = stepsPerEpoch(this.#experiment);
    const factor = learningRateFactor(epoch, this.#experiment.epochs);
    const loss = new EpochLoss(orders.length);
    for (let step = 0; step < steps; ) {
      const count = Math.min(pace.steps, steps - step);
      const plan = planSteps(orders, batchSize, step, count, factor);
      const startedAt = performance.now();
      loss.add(await ensemble.advance(plan), plan.batchSizes);
      pace.measured(count, performance.now() - startedAt);
      step += count;
      for (const e of [...this.#alive])
        if (!Number.isFinite(loss.mean(e))) yield* this.#diverge(e, epoch + 1);
      if (this.#alive.size === 0) return;
      if (step === steps) yield* this.#report(epoch + 1, await ensemble.evaluate(), (e) => loss.mean(e));
      yield { type: 'steps', stepsDone: epoch * steps + step };
    }
  }

  *#diverge(e: number, epoch: number): Generator<LearnerEvent> {
    this.#alive.delete(e);
    yield { type: 'diverged', learner: this.#job.learner, seed: this.#job.seeds[e]!, epoch };
  }

  *#report(
    epoch: number,
    evaluations: Evaluation[],
    trainLoss: (e: number) => number,
  ): Generator<LearnerEvent> {
    if (epoch <= this.#logged) return;
    this.#logged = epoch;
    const { learner, seeds } = this.#job;
    for (const e of [...this.#alive]) {
      const log: Log = { learner, seed: seeds[e]!, epoch, trainLoss: trainLoss(e), ...evaluations[e]! };
      if (Number.isFinite(log.trainLoss + log.trainError + log.testError)) yield { type: 'log', log };
      else yield* this.#diverge(e, epoch);
    }
  }
}
