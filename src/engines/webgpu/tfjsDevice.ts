/**
 * The GPUDevice of TensorFlow.js's WebGPU backend, so that the page holds one device and not two. Loaded lazily: a
 * host without WebGPU, or with a device of its own, needs none of TensorFlow.js.
 *
 * @throws Error when there is no WebGPU here or the backend does not start.
 */
export async function tfjsDevice(): Promise<GPUDevice> {
  if (typeof navigator === 'undefined' || !navigator.gpu) throw new Error('there is no WebGPU here');
  const tf = await import('@tensorflow/tfjs');
  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend('webgpu'))) throw new Error('TensorFlow.js could not start its webgpu backend');
  await tf.ready();
  return (tf.backend() as unknown as { readonly device: GPUDevice }).device;
}
