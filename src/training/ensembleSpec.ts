import type { EnsembleSpec } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { parseLearner } from '../experiment/learnerNames.ts';
import { initialParameters } from '../learners/initialisation.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, type Task } from '../target/dataset.ts';
import type { Job } from './job.ts';

const SIZE = { inputDimension: INPUT_DIMENSION, outputDimension: OUTPUT_DIMENSION };

/** The ensemble that a job trains: every seed with its own data and start. */
export function ensembleSpec(
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
