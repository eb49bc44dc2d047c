import type { EnsembleSpec } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { initialParameters } from '../../learners/initialisation.ts';
import { parseLearner } from '../../learners/learnerNames.ts';
import { networkSize } from '../../learners/network.ts';
import { drawSeedData, type SeedData } from '../../problem/dataset.ts';
import type { Job, Variant } from '../jobs.ts';

/** Data by seed and target; members that share both share one copy. */
export type JobData = ReadonlyMap<string, SeedData>;

const dataKey = (seed: number, { alpha, beta }: Variant): string => `${seed} ${alpha} ${beta}`;
/** What a member of a job is trained with. */
export const variantOf = ({ variants }: Job, e: number, experiment: Experiment): Variant =>
  variants?.[e] ?? experiment;

/** The data of all members of some jobs. */
export function drawJobData(experiment: Experiment, jobs: readonly Job[]): JobData {
  const data = new Map<string, SeedData>();
  for (const job of jobs)
    job.seeds.forEach((seed, e) => {
      const variant = variantOf(job, e, experiment);
      const key = dataKey(seed, variant);
      if (!data.has(key)) data.set(key, drawSeedData({ ...experiment, ...variant, seed }));
    });
  return data;
}

/** What all networks of a job's ensemble share. With their number it decides what a step costs. */
export function ensembleShape(experiment: Experiment, job: Job): Omit<EnsembleSpec, 'members'> {
  const { batchSize, samples } = experiment;
  return {
    ...parseLearner(job.learner),
    ...networkSize(experiment),
    batchSize: Math.min(batchSize, samples),
  };
}

/** The ensemble that a job trains: every member with its own data, start and, where it has them, hyper-parameters. */
export function ensembleSpec(experiment: Experiment, job: Job, data: JobData): EnsembleSpec {
  const shape = ensembleShape(experiment, job);
  const members = job.seeds.map((seed, e) => {
    const variant = variantOf(job, e, experiment);
    return {
      learningRate: variant.learningRate,
      weightDecay: variant.weightDecay,
      ...data.get(dataKey(seed, variant))!,
      initial: initialParameters(seed, shape.architecture, shape, {
        start: variant.init,
        scale: variant.scale,
      }),
    };
  });
  return { ...shape, members };
}
