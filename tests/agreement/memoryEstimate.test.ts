import { describe, expect, it } from 'vitest';
import type { EnsembleSpec } from '../../src/engines/engine.ts';
import type { EnsembleSize } from '../../src/engines/ensembleSize.ts';
import { Arena } from '../../src/engines/wasm/layout/arena.ts';
import { KEEPABLE_BYTES } from '../../src/engines/wasm/layout/examples.ts';
import { placeEnsemble } from '../../src/engines/wasm/layout/layout.ts';
import { wasmEnsembleBytes } from '../../src/engines/wasm/layout/memoryEstimate.ts';
import { gpuEnsembleBytes } from '../../src/engines/webgpu/memory/memoryEstimate.ts';
import { GPU_TUNING } from '../../src/engines/webgpu/shaders/tuning.ts';
import { createWebGpuEngine } from '../../src/engines/webgpu/webgpuEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { NETWORK_NAMES, type NetworkName } from '../../src/learners/learnerNames.ts';
import { TEST_SAMPLES } from '../../src/problem/dataset.ts';
import { drawJobData, ensembleSpec } from '../../src/training/run/ensembleSpec.ts';
import { countingDevice } from './countingDevice.ts';

const SIZES: readonly Pick<Experiment, 'width' | 'samples' | 'batchSize' | 'seeds'>[] = [
  { width: 4, samples: 50, batchSize: 50, seeds: 1 },
  { width: 101, samples: 1000, batchSize: 50, seeds: 3 },
  { width: 200, samples: 10_000, batchSize: 1000, seeds: 1 },
  { width: 1000, samples: 333, batchSize: 7, seeds: 2 },
  { width: 2000, samples: 5000, batchSize: 50, seeds: 1 },
];

function sized(learner: NetworkName, sizes: (typeof SIZES)[number]) {
  const experiment = { ...DEFAULT_EXPERIMENT, ...sizes };
  const job = { learner, seeds: Array.from({ length: sizes.seeds }, (_, i) => i) };
  const spec: EnsembleSpec = ensembleSpec(experiment, job, drawJobData(experiment, [job]));
  const { members, ...rest } = spec;
  const size: EnsembleSize = {
    ...rest,
    members: members.length,
    samples: sizes.samples,
    testSamples: TEST_SAMPLES,
  };
  return { spec, size };
}

describe.each(SIZES)('the estimate of memory at m = $width, N = $samples, $seeds seeds', (sizes) => {
  it.each(NETWORK_NAMES)('is what the wasm engine reserves for %s', (learner) => {
    const { spec, size } = sized(learner, sizes);
    const arena = new Arena();
    placeEnsemble(arena, spec, KEEPABLE_BYTES);
    expect(wasmEnsembleBytes(size)).toBe(arena.bytes);
  });

  it.each(NETWORK_NAMES)(
    'is what the WebGPU engine allocates for %s, and rows of one batch',
    async (learner) => {
      const { spec, size } = sized(learner, sizes);
      const { device, storageBytes } = countingDevice();
      await createWebGpuEngine(device, { tuning: GPU_TUNING }).createEnsemble(spec);
      const rows = size.members * size.batchSize * Float32Array.BYTES_PER_ELEMENT;
      expect(gpuEnsembleBytes(size)).toBe(storageBytes() + rows);
    },
  );
});
