import type { Engine, EnsembleSpec, Evaluation } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type LearnerName, parseLearner } from '../experiment/learnerNames.ts';
import { initialParameters } from '../learners/initialisation.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, type Task } from '../target/dataset.ts';
import { BatchOrder, planSteps } from './batches.ts';
import type { Log } from './log.ts';
import { Pace } from './pace.ts';
import { learningRateFactor, stepsPerEpoch } from './recipe.ts';

/** One learner with some of an experiment's seeds, trained together as an ensemble. */
export interface Job {
  readonly learner: LearnerName;
  readonly seeds: readonly number[];
}

/** What a learner tells the run: a piece of work is done. */
export type LearnerEvent =
  | { readonly type: 'log'; readonly log: Log }
  | {
      readonly type: 'diverged';
      readonly learner: LearnerName;
      readonly seed: number;
      readonly epoch: number;
    }
  | { readonly type: 'steps'; readonly steps: number };

/** How long a plan may keep the engine, and with it the worker's ear for messages. */
const PLAN_MS = 40;

const SIZE = { inputDimension: INPUT_DIMENSION, outputDimension: OUTPUT_DIMENSION };

function ensembleSpec(
  experiment: Experiment,
  { learner, seeds }: Job,
  tasks: ReadonlyMap<number, Task>,
): EnsembleSpec {
  const { width, batchSize, learningRate, weightDecay, samples } = experiment;
  const { architecture, trainable } = parseLearner(learner);
  const size = { ...SIZE, width };
  const members = seeds.map((seed) => ({
    learningRate,
    weightDecay,
    ...tasks.get(seed)!,
    initial: initialParameters(seed, architecture, size),
  }));
  return { architecture, trainable, ...size, batchSize: Math.min(batchSize, samples), members };
}

/** Mean step loss per member over an epoch, weighted by batch size; non-finite once a step's loss was. */
class EpochLoss {
  readonly #sums: Float64Array;
  #examples = 0;

  constructor(members: number) {
    this.#sums = new Float64Array(members);
  }

  add(losses: Float32Array, batchSizes: Int32Array): void {
    const members = this.#sums.length;
    batchSizes.forEach((size, step) => {
      for (let e = 0; e < members; e++) this.#sums[e]! += size * losses[step * members + e]!;
      this.#examples += size;
    });
  }

  mean(member: number): number {
    return this.#sums[member]! / this.#examples;
  }
}

/**
 * Trains one learner's ensemble through all epochs. Yields after every piece of some tens of milliseconds, and a
 * log per member and epoch, the start counting as epoch 0. A member whose loss or error is not finite yields
 * `diverged` once and no log from then on; the others are unharmed. Disposes of its ensemble however it ends.
 *
 * @param tasks data per seed.
 */
export async function* trainLearner(
  engine: Engine,
  experiment: Experiment,
  job: Job,
  tasks: ReadonlyMap<number, Task>,
): AsyncGenerator<LearnerEvent, void> {
  const { learner, seeds } = job;
  const { samples, epochs } = experiment;
  const spec = ensembleSpec(experiment, job, tasks);
  const ensemble = await engine.createEnsemble(spec);
  const orders = seeds.map((seed) => new BatchOrder(seed, samples));
  const steps = stepsPerEpoch(experiment);
  const pace = new Pace(PLAN_MS);
  const alive = new Set(seeds.keys());

  function* diverged(e: number, epoch: number): Generator<LearnerEvent> {
    alive.delete(e);
    yield { type: 'diverged', learner, seed: seeds[e]!, epoch };
  }
  function* report(
    epoch: number,
    evaluations: Evaluation[],
    trainLoss: (e: number) => number,
  ): Generator<LearnerEvent> {
    for (const e of [...alive]) {
      const log: Log = { learner, seed: seeds[e]!, epoch, trainLoss: trainLoss(e), ...evaluations[e]! };
      if (Number.isFinite(log.trainLoss + log.trainError + log.testError)) yield { type: 'log', log };
      else yield* diverged(e, epoch);
    }
  }

  try {
    const start = await ensemble.evaluate();
    yield* report(0, start, (e) => start[e]!.trainError / 2);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const order of orders) order.shuffle();
      const loss = new EpochLoss(seeds.length);
      for (let step = 0; step < steps; ) {
        const count = Math.min(pace.steps, steps - step);
        const plan = planSteps(orders, spec.batchSize, step, count, learningRateFactor(epoch, epochs));
        const startedAt = performance.now();
        loss.add(await ensemble.advance(plan), plan.batchSizes);
        pace.measured(count, performance.now() - startedAt);
        step += count;
        for (const e of [...alive]) if (!Number.isFinite(loss.mean(e))) yield* diverged(e, epoch + 1);
        if (alive.size === 0) return;
        if (step === steps) yield* report(epoch + 1, await ensemble.evaluate(), (e) => loss.mean(e));
        yield { type: 'steps', steps: count * seeds.length };
      }
    }
  } finally {
    ensemble.dispose();
  }
}
