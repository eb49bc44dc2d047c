import type { Experiment } from '../../experiment/experiment.ts';
import { type KernelName, kernelsOf } from '../../learners/learnerNames.ts';
import type { RidgeSolver } from '../../learners/ridge/ridgeSolver.ts';
import { drawSeedData } from '../../problem/dataset.ts';
import { problemOf } from '../../problem/problems.ts';
import { awakeMs } from '../awake.ts';
import type { Fit, FittingEvent } from '../events.ts';
import { experimentSeeds } from '../jobs.ts';
import { fitKernel } from './fitKernel.ts';
import type { KernelFit } from './kernelTrials.ts';

/** One exact kernel on one seed's data. */
export interface FitJob {
  readonly learner: KernelName;
  readonly seed: number;
}

/** Every exact kernel of an experiment on every seed, seed by seed. */
export function fitJobs(experiment: Experiment): FitJob[] {
  return experimentSeeds(experiment).flatMap((seed) =>
    kernelsOf(experiment.learners).map((learner) => ({ learner, seed })),
  );
}

function fitOf({ learner, seed }: FitJob, { kernel: _, samples: __, ...fit }: KernelFit): Fit {
  return { learner, seed, epoch: 0, trainLoss: fit.trainError / 2, ...fit };
}

/** Why a kernel is not fitted where its values are no table. */
function offTheCube({ learner }: FitJob): string {
  return `${learner} is solved only for inputs of ±1, and this problem has others.`;
}

/**
 * Fits an exact kernel. Yields after every piece of some tens of milliseconds; whoever stops asking pauses it,
 * whoever returns ends it. What does not fit into memory is refused before any work.
 */
export async function* runFit(
  solver: RidgeSolver,
  experiment: Pick<Experiment, 'problem' | 'samples' | 'beta' | 'alpha'>,
  job: FitJob,
): AsyncGenerator<FittingEvent, void> {
  const problem = problemOf(experiment);
  if (!problem.onCube) {
    yield { type: 'refused', ...job, sentence: offTheCube(job) };
    return;
  }
  const data = drawSeedData({ ...experiment, seed: job.seed });
  const events = fitKernel(solver, job.learner, data, problem);
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
