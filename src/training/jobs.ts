import type { Experiment } from '../experiment/experiment.ts';
import type { KeyOfRole, KeyOfScope } from '../experiment/keys.ts';
import { evaluationCost, stepCost } from '../learners/cost.ts';
import { type NetworkName, networksOf } from '../learners/learnerNames.ts';
import { networkSize } from '../learners/network.ts';
import { TEST_SAMPLES } from '../problem/dataset.ts';
import type { Asked } from '../problem/problems.ts';
import { type Cadence, measurementCount } from './run/cadence.ts';

/** The fields, beside the seed, in which a job's members may differ. */
export type Variant = Pick<Experiment, Exclude<KeyOfScope<'member'>, KeyOfRole<'draw'>>>;

/** One network with some of an experiment's seeds, trained together as an ensemble. */
export interface Job {
  readonly learner: NetworkName;
  readonly seeds: readonly number[];
  /** One per seed; where left out, all members have the experiment's. */
  readonly variants?: readonly Variant[];
  /** What its evaluations, and their logs, are for; its course where left out. */
  readonly cadence?: Cadence;
}

/** The seeds of an experiment: seed, seed + 1, … */
export function experimentSeeds({ seed, seeds }: Pick<Experiment, 'seed' | 'seeds'>): number[] {
  return Array.from({ length: seeds }, (_, i) => seed + i);
}

/** One job per network, holding all seeds: the widest ensembles, for an engine that likes them. */
export function ensembleJobs(experiment: Experiment): Job[] {
  const seeds = experimentSeeds(experiment);
  return networksOf(experiment.learners).map((learner) => ({ learner, seeds }));
}

/** Multiply-adds of an epoch of a job, its share of an evaluation included. */
export function epochCost(
  { learner, seeds, cadence = 'course' }: Job,
  experiment: Asked & Pick<Experiment, 'width' | 'samples' | 'epochs'>,
): number {
  const { samples, epochs } = experiment;
  const size = networkSize(experiment);
  const training = samples * stepCost(learner, size);
  const evaluation = (samples + TEST_SAMPLES) * evaluationCost(learner, size);
  return seeds.length * (training + (evaluation * measurementCount(epochs, cadence)) / epochs);
}

/**
 * Spreads an experiment's networks and seeds over workers that each have a core: the dearest job first, always to
 * the worker with the least to do. Empty shares are left out.
 */
export function spreadJobs(experiment: Experiment, workers: number): Job[][] {
  const single = experimentSeeds(experiment).flatMap((seed) =>
    networksOf(experiment.learners).map((learner): Job => ({ learner, seeds: [seed] })),
  );
  const priced = single.map((job) => ({ job, cost: epochCost(job, experiment) }));
  const shares = Array.from({ length: Math.min(workers, single.length) }, () => ({
    jobs: [] as Job[],
    cost: 0,
  }));
  for (const { job, cost } of priced.sort((a, b) => b.cost - a.cost)) {
    const lightest = shares.reduce((least, share) => (share.cost < least.cost ? share : least));
    lightest.jobs.push(job);
    lightest.cost += cost;
  }
  return shares.map(({ jobs }) => jobs);
}
