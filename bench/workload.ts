import type { EnsembleSpec, StepPlan } from '../src/engines/engine.ts';
import { stepCost } from '../src/learners/cost.ts';
import { initialParameters } from '../src/learners/initialisation.ts';
import { type NetworkName, parseLearner } from '../src/learners/learnerNames.ts';
import { networkSize } from '../src/learners/network.ts';
import { drawSeedData } from '../src/problem/dataset.ts';
import { openStream } from '../src/random/streams.ts';

/** The paper's batch size. */
export const BATCH_SIZE = 50;
/** So small that no network of a width diverges: where nothing is a number, nothing is a workload. */
const learningRateOf = (width: number) => Math.min(0.02, 4 / width);
const WEIGHT_DECAY = 1e-3;
/** The target, as by default. */
const TARGET = { problem: 'v3', rungs: 4, alpha: 0.3, beta: 1 } as const;

/** What every contender of a race trains: E networks of a learner and width on N examples. */
export interface Workload {
  readonly learner: NetworkName;
  readonly width: number;
  readonly members: number;
  readonly samples: number;
}

/** The ensemble: members share their data and differ in their start. */
export function ensembleSpec({ learner, width, members, samples }: Workload): EnsembleSpec {
  const size = networkSize({ ...TARGET, width });
  const parsed = parseLearner(learner);
  const data = drawSeedData({ ...TARGET, seed: 1, samples });
  return {
    ...parsed,
    ...size,
    batchSize: BATCH_SIZE,
    members: Array.from({ length: members }, (_, e) => ({
      learningRate: learningRateOf(width),
      weightDecay: WEIGHT_DECAY,
      ...data,
      initial: initialParameters(e + 1, parsed.architecture, size),
    })),
  };
}

/** Full batches of random rows. */
export function stepPlan(steps: number, members: number, samples: number): StepPlan {
  const stream = openStream(1, 'batches');
  return {
    steps,
    batchSizes: new Int32Array(steps).fill(BATCH_SIZE),
    rows: Int32Array.from({ length: steps * members * BATCH_SIZE }, () => stream.below(samples)),
    learningRateFactor: 1,
  };
}

/** Floating-point operations of one member's step: the multiplications and additions of its products. */
export function stepFlops({ learner, width }: Workload): number {
  const size = networkSize({ ...TARGET, width });
  return 2 * BATCH_SIZE * stepCost(learner, size);
}

/** Wider than this the matrix of the product alone would not fit, and its rate no longer changes. */
const WIDEST_PRODUCT = 1000;

/** m of the product that a machine's peak is measured by, [batch, m]·[m, m]. */
export function productWidth(width: number): number {
  return Math.min(width, WIDEST_PRODUCT);
}

/** Floating-point operations of that product. */
export function productFlops(width: number): number {
  return 2 * BATCH_SIZE * productWidth(width) ** 2;
}
