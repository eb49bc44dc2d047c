import type { Experiment } from '../../experiment/experiment.ts';
import { DEFAULT_EXPERIMENT } from '../../experiment/fields.ts';
import { encodeLink } from '../../experiment/link.ts';
import { isExactKernel, type LearnerName, type NetworkName } from '../../learners/learnerNames.ts';
import { TEST_SAMPLES } from '../../problem/dataset.ts';
import { expectedWork } from '../fits/fitKernel.ts';
import type { Job } from '../job.ts';
import { epochCost, experimentSeeds } from '../jobs.ts';

/** One learner on one seed: a whole experiment, independent of all others of its sweep. */
export interface Unit {
  readonly experiment: Experiment;
  readonly learner: LearnerName;
  readonly seed: number;
  /** The query of the link that opens this very run in the Lab; two units with the same key are the same work. */
  readonly key: string;
}

/** Numbers of training examples at which a sweep over N measures. */
const SAMPLE_SIZES = [100, 200, 500, 1000, 2000, 5000, 10000];

/** The sizes up to the largest that is asked for, which is always among them. */
export function sampleSizes(largest: number): number[] {
  return [...SAMPLE_SIZES.filter((size) => size < largest), largest];
}

/** One learner and seed of an experiment, with its link into the Lab. */
export function unitOf(experiment: Experiment, learner: LearnerName, seed: number): Unit {
  const { panel, preset, betas, widths, learningRates, weightDecays } = DEFAULT_EXPERIMENT;
  const ofTheLab = { view: 'lab', panel, preset, betas, widths, learningRates, weightDecays } as const;
  const own: Experiment = {
    ...experiment,
    ...ofTheLab,
    learners: [learner],
    seed,
    seeds: 1,
    autorun: true,
  };
  return { experiment: own, learner, seed, key: encodeLink(own) };
}

/** Every learner and seed of an experiment at every N, the smallest N first: the cheap points come at once. */
export function samplesUnits(experiment: Experiment): Unit[] {
  return sampleSizes(experiment.samples).flatMap((samples) =>
    experimentSeeds(experiment).flatMap((seed) =>
      experiment.learners.map((learner) => unitOf({ ...experiment, samples }, learner, seed)),
    ),
  );
}

/** Rates of one core, only to weigh units against each other and to tell the time left. */
const MULTIPLY_ADDS_PER_SECOND = 1e10;
const FLOPS_PER_SECOND = 1.5e10;

/** Evaluations of a network's unit, about: its end is what counts, and each costs as much as many steps. */
const EVALUATIONS = 4;

/** The job of a network's unit. */
export function unitJob({ epochs }: Pick<Experiment, 'epochs'>, learner: NetworkName, seed: number): Job {
  return { learner, seeds: [seed], evaluateEvery: Math.ceil(epochs / EVALUATIONS) };
}

/** True where two networks' units can be members of one ensemble. */
export function trainTogether(one: Unit, other: Unit): boolean {
  const shared = ({ experiment: { width, samples, epochs, batchSize, engine }, learner }: Unit) =>
    [learner, width, samples, epochs, batchSize, engine].join(' ');
  return shared(one) === shared(other);
}

/**
 * The job of several units that can train together, in their order.
 *
 * @throws TypeError when the units are exact kernels, or none.
 */
export function batchJob(units: readonly Unit[]): Job {
  const first = units[0];
  if (!first || isExactKernel(first.learner)) throw new TypeError('batchJob: needs units of a network');
  return {
    ...unitJob(first.experiment, first.learner, first.seed),
    seeds: units.map(({ seed }) => seed),
    variants: units.map(({ experiment: { alpha, beta, learningRate, weightDecay } }) => ({
      alpha,
      beta,
      learningRate,
      weightDecay,
    })),
  };
}

/** About how long a unit keeps a core, s. */
export function unitSeconds({ experiment, learner, seed }: Unit): number {
  const { samples, epochs } = experiment;
  return isExactKernel(learner)
    ? expectedWork(learner, samples, TEST_SAMPLES) / FLOPS_PER_SECOND
    : (epochs * epochCost(unitJob(experiment, learner, seed), experiment)) / MULTIPLY_ADDS_PER_SECOND;
}
