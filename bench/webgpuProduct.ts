import { bind, compile, record } from '../src/engines/webgpu/device/pipeline.ts';
import { layoutOf, roundUp } from '../src/engines/webgpu/memory/layout.ts';
import { Memory } from '../src/engines/webgpu/memory/memory.ts';
import { packSizes } from '../src/engines/webgpu/memory/sizesUniform.ts';
import { secondLayer } from '../src/engines/webgpu/shaders/free/forward.ts';
import { GPU_TUNING } from '../src/engines/webgpu/shaders/tuning.ts';
import type { Contender } from './race.ts';
import { ensembleSpec, type Workload } from './workload.ts';

const FLOAT_BYTES = 4;

/** What a GPU does at best with the engine's own shader: E products [batch, m]·[m, m] a dispatch, in one pass. */
export async function webgpuProduct(device: GPUDevice, workload: Workload): Promise<Contender> {
  const layout = layoutOf(
    { ...ensembleSpec({ ...workload, learner: '3resnetU-all' }), members: workload.members },
    GPU_TUNING,
  );
  const capacity = roundUp(layout.batchSize);
  const { members, hiddenLayers, parameterCount, paddedWidth } = layout;
  const memory = new Memory(device);
  const weights = memory.storage('weights', members * parameterCount * FLOAT_BYTES);
  const room = members * hiddenLayers * capacity * paddedWidth * FLOAT_BYTES;
  const activations = memory.storage('activations', room);
  const sizes = memory.uniform('sizes', packSizes(layout, capacity));
  const pipeline = await compile(device, secondLayer(layout, capacity));
  const dispatches = [bind(device, pipeline, { sizes, weights, activations })];
  const noOffset = new Uint32Array(1);
  return {
    name: 'product on webgpu',
    async time(count) {
      const began = performance.now();
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      for (let i = 0; i < count; i++) record(pass, dispatches, noOffset);
      pass.end();
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
      return performance.now() - began;
    },
    dispose: () => memory.dispose(),
  };
}
