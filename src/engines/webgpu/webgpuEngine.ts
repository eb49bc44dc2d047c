import type { Engine } from '../engine.ts';
import { createWebGpuEnsemble } from './createEnsemble.ts';
import { describeAdapter, isSoftwareAdapter } from './device/adapter.ts';
import { DeviceWatch } from './device/deviceWatch.ts';
import { PipelineCache } from './device/pipelineCache.ts';
import { Readback } from './device/readback.ts';
import { GPU_TUNING, SOFTWARE_TUNING, type Tuning } from './shaders/tuning.ts';

export interface WebGpuEngineOptions {
  /** The adapter that the shaders are tuned for; if left out, the device's own. */
  readonly tuning?: Tuning;
}

/**
 * Makes the engine of own WGSL shaders on a device, which stays the caller's: other code may use it too, and nothing
 * here destroys it.
 */
export function createWebGpuEngine(
  device: GPUDevice,
  { tuning = isSoftwareAdapter(device.adapterInfo) ? SOFTWARE_TUNING : GPU_TUNING }: WebGpuEngineOptions = {},
): Engine {
  const parts = {
    device,
    watch: new DeviceWatch(device),
    readback: new Readback(device),
    pipelines: new PipelineCache(device),
    tuning,
  };
  return {
    name: 'webgpu',
    label: describeAdapter(device.adapterInfo),
    createEnsemble: (spec) => createWebGpuEnsemble(parts, spec),
  };
}
