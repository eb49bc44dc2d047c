import type { Engine } from '../engine.ts';
import { describeAdapter } from './adapter.ts';
import { createWebGpuEnsemble } from './createEnsemble.ts';
import { DeviceWatch } from './deviceWatch.ts';

/**
 * Makes the engine of own WGSL kernels on a device, which stays the caller's: several engines may share it, and
 * nothing here destroys it.
 */
export function createWebGpuEngine(device: GPUDevice): Engine {
  const watch = new DeviceWatch(device);
  return {
    name: 'webgpu',
    label: describeAdapter(device.adapterInfo),
    createEnsemble: (spec) => createWebGpuEnsemble(device, watch, spec),
  };
}
