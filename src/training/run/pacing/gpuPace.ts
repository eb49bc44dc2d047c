import type { EnsembleSpec } from '../../../engines/engine.ts';
import { stepCost } from '../../../learners/cost.ts';
import type { NetworkName } from '../../../learners/learnerNames.ts';
import { Pace } from './pace.ts';

/** How long a plan may keep a GPU: long enough that a submit costs nothing beside it, short of a watchdog. */
const GPU_PLAN_MS = 60;
/** A GPU's results come several at once. */
const GPU_PACE_WINDOW_MS = 20;
/** How long a submit may keep a GPU: half a frame, so that the desktop gets its turn. */
const SUBMIT_MS = 8;
/** Multiply-adds per second of a GPU that is slow: 50 GFLOP/s. */
const SLOW_GPU = 25e9;
/** Steps of a first plan at most: it also compiles, and a GPU may be slower than slow. */
const MOST_FIRST_STEPS = 4;

type Shape = Pick<EnsembleSpec, 'inputDimension' | 'width' | 'outputDimension' | 'batchSize'>;

/** What a step of an ensemble of E members takes on a slow GPU, ms. */
function slowMsPerStep(learner: NetworkName, shape: Shape, members: number): number {
  return (1000 * members * shape.batchSize * stepCost(learner, shape)) / SLOW_GPU;
}

/** Steps of the first plan, of which nothing is measured yet: as many as a slow GPU takes in a plan's time, at least one. */
export function firstSteps(learner: NetworkName, shape: Shape, members: number): number {
  const affordable = Math.floor(GPU_PLAN_MS / slowMsPerStep(learner, shape, members));
  return Math.max(1, Math.min(affordable, MOST_FIRST_STEPS));
}

/** The pace of an ensemble on a GPU. */
export function gpuPace(learner: NetworkName, spec: EnsembleSpec): Pace {
  return new Pace(GPU_PLAN_MS, GPU_PACE_WINDOW_MS, firstSteps(learner, spec, spec.members.length), SUBMIT_MS);
}
