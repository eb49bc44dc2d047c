import type { Evaluation } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { blockShares, projected } from '../../problem/decomposition.ts';
import { projectionOf } from '../../problem/testProducts.ts';
import type { DivergedEvent, Log, LogEvent } from '../events.ts';
import type { Job } from '../jobs.ts';
import type { Movement } from '../movement/movement.ts';
import type { NetworkId } from '../networks/networkSnapshot.ts';
import { hasDiverged } from './divergence.ts';
import { variantOf } from './ensembleSpec.ts';

type MemberEvent = LogEvent | DivergedEvent;

/** The members of one job: which of them have not diverged, and the events of each. */
export class Members {
  readonly #experiment: Experiment;
  readonly #job: Job;
  readonly #alive: Set<number>;
  /** The last epoch that was logged. */
  #logged = -1;

  constructor(experiment: Experiment, job: Job) {
    this.#experiment = experiment;
    this.#job = job;
    this.#alive = new Set(job.seeds.keys());
  }

  /** Those that have not diverged, counted from 0. */
  get alive(): readonly number[] {
    return [...this.#alive];
  }

  get areGone(): boolean {
    return this.#alive.size === 0;
  }

  idOf(e: number): NetworkId {
    return { learner: this.#job.learner, seed: this.#job.seeds[e]! };
  }

  /**
   * Takes out the members whose loss says that they have diverged.
   *
   * @param epoch the one that the loss is of, counted from 1.
   */
  *noteLoss(epoch: number, lossOf: (e: number) => number): Generator<DivergedEvent> {
    for (const e of this.alive) if (hasDiverged(lossOf(e))) yield this.#diverge(e, epoch);
  }

  /**
   * The logs of the end of an epoch; none of an epoch that was logged before.
   *
   * @param movements how far each member has come, at an epoch that says it.
   */
  *report(
    epoch: number,
    evaluations: readonly Evaluation[],
    trainLossOf: (e: number, evaluation: Evaluation) => number,
    movements?: readonly Movement[],
  ): Generator<MemberEvent> {
    if (epoch <= this.#logged) return;
    this.#logged = epoch;
    const { learner, seeds } = this.#job;
    for (const e of this.alive) {
      const evaluation = evaluations[e]!;
      const { blocks, ...measured } = evaluation;
      const products = projectionOf(this.#experiment, seeds[e]!);
      const log: Log = {
        learner,
        seed: seeds[e]!,
        epoch,
        trainLoss: trainLossOf(e, evaluation),
        ...measured,
        ...projected(measured, products),
        ...(blocks && blockShares(blocks, variantOf(this.#job, e, this.#experiment), products)),
        ...movements?.[e],
      };
      if (hasDiverged(log.trainLoss, log.trainError, log.testError)) yield this.#diverge(e, epoch);
      else yield { type: 'log', member: e, log };
    }
  }

  #diverge(e: number, epoch: number): DivergedEvent {
    this.#alive.delete(e);
    return { type: 'diverged', member: e, ...this.idOf(e), epoch };
  }
}
