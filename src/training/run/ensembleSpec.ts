import type { EnsembleSpec } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { initialParameters } from '../../learners/initialisation.ts';
import { parseLearner } from '../../learners/learnerNames.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, sampleTask, type Task } from '../../problem/dataset.ts';
import type { Job, Variant } from '../jobs.ts';

const SIZE = { inputDimension: INPUT_DIMENSION, outputDimension: OUTPUT_DIMENSION };

/** Data by seed and target; members that share both share one copy. */
export type Tasks = ReadonlyMap<string, Task>;

const taskKey = (seed: number, { alpha, beta }: Variant): string => `${seed} ${alpha} ${beta}`;
/** What a member of a job is trained with. */
export const variantOf = ({ variants }: Job, e: number, experiment: Experiment): Variant =>
  variants?.[e] ?? experiment;

/** The data of all members of some jobs. */
export function sampleTasks(experiment: Experiment, jobs: readonly Job[]): Tasks {
  const tasks = new Map<string, Task>();
  for (const job of jobs)
    job.seeds.forEach((seed, e) => {
      const variant = variantOf(job, e, experiment);
      const key = taskKey(seed, variant);
      if (!tasks.has(key)) tasks.set(key, sampleTask(seed, experiment.samples, variant.beta, variant.alpha));
    });
  return tasks;
}

/** What all networks of a job's ensemble share; what a step costs follows from it, and from how many they are. */
export function ensembleShape(experiment: Experiment, job: Job): Omit<EnsembleSpec, 'members'> {
  const { width, batchSize, samples } = experiment;
  return { ...parseLearner(job.learner), ...SIZE, width, batchSize: Math.min(batchSize, samples) };
}

/** The ensemble that a job trains: every member with its own data, start and, where it has them, hyper-parameters. */
export function ensembleSpec(experiment: Experiment, job: Job, tasks: Tasks): EnsembleSpec {
  const shape = ensembleShape(experiment, job);
  const members = job.seeds.map((seed, e) => {
    const variant = variantOf(job, e, experiment);
    return {
      learningRate: variant.learningRate,
      weightDecay: variant.weightDecay,
      ...tasks.get(taskKey(seed, variant))!,
      initial: initialParameters(seed, shape.architecture, shape, {
        start: variant.init,
        scale: variant.scale,
      }),
    };
  });
  return { ...shape, members };
}
