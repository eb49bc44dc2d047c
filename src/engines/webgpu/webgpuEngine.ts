import type { Engine } from '../engine.ts';
import { describeAdapter, isSoftwareAdapter } from './adapter.ts';
import { createWebGpuEnsemble } from './createEnsemble.ts';
import { DeviceWatch } from './deviceWatch.ts';
import { PipelineCache } from './pipelineCache.ts';

export interface WebGpuEngineOptions {
  /** Whether kernels are cut for an adapter that computes on the CPU; what the device says of its adapter if left out. */
  readonly software?: boolean;
}

/**
 * Makes the engine of own WGSL kernels on a device, which stays the caller's: other code may use it too, and nothing
 * here destroys it.
 */
export function createWebGpuEngine(
  device: GPUDevice,
  { software = isSoftwareAdapter(device.adapterInfo) }: WebGpuEngineOptions = {},
): Engine {
  const parts = { device, watch: new DeviceWatch(device), pipelines: new PipelineCache(device), software };
  return {
    name: 'webgpu',
    label: describeAdapter(device.adapterInfo),
    createEnsemble: (spec) => createWebGpuEnsemble(parts, spec),
  };
}
