import { usesOneCore } from '../../engines/engine.ts';
import type { EnsembleSize } from '../../engines/ensembleSize.ts';
import { wasmEnsembleBytes } from '../../engines/wasm/layout/memoryEstimate.ts';
import { gpuEnsembleBytes } from '../../engines/webgpu/memory/memoryEstimate.ts';
import type { EngineName } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { parseLearner } from '../../learners/learnerNames.ts';
import { networkSize, parameterCount } from '../../learners/network.ts';
import { TEST_SAMPLES } from '../../problem/dataset.ts';
import type { Asked } from '../../problem/problems.ts';
import type { Job } from '../jobs.ts';
import { ensembleJobs, experimentSeeds } from '../jobs.ts';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Numbers of an example: x, H(x), F(x), G(F(x)). */
function exampleNumbers(experiment: Sizes): number {
  const { inputDimension, outputDimension } = networkSize(experiment);
  return inputDimension + 3 * outputDimension;
}

type Sizes = Asked & Pick<Experiment, 'width' | 'samples' | 'batchSize'>;

/** Bytes that a job's ensemble takes, and its copies outside of the engine: θ0, and on a GPU the last checkpoint. */
export function jobBytes({ learner, seeds }: Job, experiment: Sizes, engine: EngineName): number {
  const { samples, batchSize } = experiment;
  const size: EnsembleSize = {
    ...parseLearner(learner),
    ...networkSize(experiment),
    members: seeds.length,
    batchSize: Math.min(batchSize, samples),
    samples,
    testSamples: TEST_SAMPLES,
  };
  const onCore = usesOneCore(engine);
  const copies = onCore ? 1 : 3;
  const outside = copies * seeds.length * parameterCount(size.architecture, size) * FLOAT_BYTES;
  return outside + (onCore ? wasmEnsembleBytes(size) : gpuEnsembleBytes(size));
}

/**
 * About how many bytes the networks of a run take: all its ensembles are alive at once, spread over the workers. A
 * GPU's buffers count as if they were the machine's, since no browser tells how much memory a GPU has. The reference
 * engines are assumed to need as much as the project's engine of the same kind.
 *
 * @param cores workers that a one-core engine gets.
 */
export function runBytes(experiment: Experiment, engine: EngineName, cores: number): number {
  const onCore = usesOneCore(engine);
  const jobs = ensembleJobs(experiment);
  const seeds = experimentSeeds(experiment);
  const ensembles = jobs.reduce((sum, job) => {
    const single = { ...job, seeds: seeds.slice(0, 1) };
    const bytes = onCore
      ? seeds.length * jobBytes(single, experiment, engine)
      : jobBytes(job, experiment, engine);
    return sum + bytes;
  }, 0);
  const exampleBytes = (experiment.samples + TEST_SAMPLES) * exampleNumbers(experiment) * FLOAT_BYTES;
  const copies = seeds.length * (onCore ? Math.min(cores, jobs.length) : 1);
  return ensembles + copies * exampleBytes;
}
