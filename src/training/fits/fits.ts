import type { Experiment } from '../../experiment/experiment.ts';
import { type FittedName, fittedOf, isExactKernel, isOnRandomFeatures } from '../../learners/learnerNames.ts';
import type { RidgeSolver } from '../../learners/ridge/ridgeSolver.ts';
import { drawSeedData } from '../../problem/dataset.ts';
import { problemOf } from '../../problem/problems.ts';
import { awakeMs } from '../awake.ts';
import type { Fit, FittingEvent } from '../events.ts';
import { experimentSeeds } from '../jobs.ts';
import { type FeatureRequest, fitFeatures } from './fitFeatures.ts';
import { fitKernel } from './fitKernel.ts';
import { fitRandomFeatures, type RandomFeatureRequest } from './fitRandomFeatures.ts';
import type { RidgeFit } from './kernelTrials.ts';
import type { RidgeEvent } from './reportWork.ts';

/** One learner that is fitted, on one seed's data. */
export interface FitJob {
  readonly learner: FittedName;
  readonly seed: number;
}

/** Everything that is fitted in an experiment, on every seed, seed by seed. */
export function fitJobs(experiment: Experiment): FitJob[] {
  return experimentSeeds(experiment).flatMap((seed) =>
    fittedOf(experiment.learners).map((learner) => ({ learner, seed })),
  );
}

function fitOf({ learner, seed }: FitJob, fit: RidgeFit): Fit {
  const { ridge, bandwidth, residual, trainError, testError, baseCoefficient, compositeCoefficient } = fit;
  const facts = { ridge, bandwidth, residual, trainError, testError, baseCoefficient, compositeCoefficient };
  return { learner, seed, epoch: 0, trainLoss: trainError / 2, ...facts };
}

/** What decides the outcome of a fit, beside its learner and seed. */
type FitRequest = Pick<Experiment, 'samples' | 'beta' | 'alpha'> &
  Omit<FeatureRequest & RandomFeatureRequest, 'seed'>;

function eventsOf(
  solver: RidgeSolver,
  request: FitRequest,
  { learner, seed }: FitJob,
): AsyncGenerator<RidgeEvent, void> {
  const data = drawSeedData({ ...request, seed });
  if (isOnRandomFeatures(learner)) return fitRandomFeatures(solver, learner, { ...request, seed }, data);
  return isExactKernel(learner)
    ? fitKernel(solver, learner, data, problemOf(request))
    : fitFeatures(solver, learner, { ...request, seed }, data);
}

/**
 * Fits a learner in closed form. Yields after every piece of some tens of milliseconds; whoever stops asking pauses it,
 * whoever returns ends it. What does not fit into memory is refused before any work.
 */
export async function* runFit(
  solver: RidgeSolver,
  request: FitRequest,
  job: FitJob,
): AsyncGenerator<FittingEvent, void> {
  const events = eventsOf(solver, request, job);
  let elapsedMs = 0;
  try {
    for (;;) {
      const startedAt = performance.now();
      const next = await events.next();
      elapsedMs += awakeMs(performance.now() - startedAt);
      if (next.done) return;
      if (next.value.type === 'fit') yield { type: 'fit', fit: fitOf(job, next.value.fit) };
      else yield { type: 'fitting', fraction: next.value.fraction, elapsedMs };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { type: 'refused', ...job, sentence: error.message };
  } finally {
    await events.return();
  }
}
