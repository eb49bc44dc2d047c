/** Dawn's binding to Node; installed on demand, since only a machine with a GPU has a use for it. */
const DAWN_PACKAGE = 'webgpu';

interface Dawn {
  readonly create: (flags: string[]) => GPU;
  readonly globals: Record<string, unknown>;
}

let dawn: GPU | undefined;

/**
 * A GPU device without a browser, through Dawn, that allows buffers as large as the GPU does.
 *
 * @throws Error when the package or a GPU is missing, with what to do.
 */
export async function dawnDevice(): Promise<GPUDevice> {
  if (!dawn) {
    const { create, globals } = await import(DAWN_PACKAGE).then(
      (loaded) => loaded as Dawn,
      () => Promise.reject(new Error('install Dawn with: npm install --no-save webgpu')),
    );
    Object.assign(globalThis, globals);
    dawn = create([]);
  }
  const adapter = await dawn.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('Dawn finds no GPU on this machine');
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  return adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } });
}
