import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { dawnDevice } from '../src/cli/dawnDevice.ts';

/** Makes TensorFlow.js's WebAssembly backend known; on one core in Node. */
export async function registerWasmBackend(): Promise<void> {
  const package_ = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(package_)}/`);
  if (!(await tf.setBackend('wasm'))) throw new Error('TensorFlow.js could not start its wasm backend');
}

/** Makes TensorFlow.js's WebGPU backend known, on a device of Dawn's. */
export async function registerWebGpuBackend(): Promise<void> {
  // Before the lines that follow, or the package would register a backend with a device of its own.
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  // It asks whether a browser has WebGPU, and for nothing else of it once it is given a device.
  const host = globalThis as unknown as { navigator?: object };
  host.navigator ??= {};
  Object.defineProperty(host.navigator, 'gpu', { value: {}, configurable: true });
  const device = await dawnDevice();
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, device.adapterInfo));
  if (!(await tf.setBackend('webgpu'))) throw new Error('TensorFlow.js could not start its webgpu backend');
}
