import { LOSS_PATIENCE_MS, turnsOutLost } from './lossPatience.ts';

/** The device that was given last. */
let given: GPUDevice | undefined;

/**
 * The GPUDevice of TensorFlow.js's WebGPU backend, a new one where the last was lost, so that the page holds one device and not two. Loaded lazily: a
 * host without WebGPU, or with a device of its own, needs none of TensorFlow.js.
 *
 * @throws Error when there is no WebGPU here or the backend does not start.
 */
export async function tfjsDevice(): Promise<GPUDevice> {
  if (typeof navigator === 'undefined' || !navigator.gpu) throw new Error('this browser has no WebGPU');
  if (!(await navigator.gpu.requestAdapter())) throw new Error('there is no GPU that WebGPU can use');
  const tf = await import('@tensorflow/tfjs');
  await import('@tensorflow/tfjs-backend-webgpu');
  const device = await startedDevice();
  // Whoever comes again may come because it is lost, before it says so.
  const patienceMs = device === given ? LOSS_PATIENCE_MS : 0;
  if (!(await turnsOutLost(device.lost, patienceMs))) {
    given = device;
    return device;
  }
  // TensorFlow.js keeps a backend for good, its device lost or not: make it forget this one.
  const factory = tf.findBackendFactory('webgpu');
  tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', factory);
  given = await startedDevice();
  return given;
}

async function startedDevice(): Promise<GPUDevice> {
  const tf = await import('@tensorflow/tfjs');
  if (!(await tf.setBackend('webgpu'))) throw new Error('the GPU gave no device');
  await tf.ready();
  return (tf.backend() as unknown as { readonly device: GPUDevice }).device;
}
