import type { EngineShelf } from './engineShelf.ts';

/** Why the GPU of this browser is not worth timing; undefined where it is. */
async function gpuObjection(): Promise<string | undefined> {
  if (!navigator.gpu) return 'this browser has no WebGPU';
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) return 'there is no GPU that WebGPU can use';
  const { isSoftwareAdapter } = await import('../../engines/webgpu/device/adapter.ts');
  return isSoftwareAdapter(adapter.info, adapter as { isFallbackAdapter?: boolean })
    ? 'WebGPU runs in software here'
    : undefined;
}

/** What a browser's worker can train on. Each engine's code, TensorFlow.js above all, comes when it is needed. */
export const BROWSER_ENGINES: EngineShelf = {
  makers: {
    webgpu: async () => {
      const { tfjsDevice } = await import('../../engines/webgpu/device/tfjsDevice.ts');
      const { createWebGpuEngine } = await import('../../engines/webgpu/webgpuEngine.ts');
      return createWebGpuEngine(await tfjsDevice());
    },
    wasm: async () => {
      const { loadInBrowser } = await import('../../engines/wasm/loadInBrowser.ts');
      const { createWasmEngine } = await import('../../engines/wasm/wasmEngine.ts');
      return createWasmEngine(await loadInBrowser());
    },
    'tfjs-webgpu': async () => {
      await import('@tensorflow/tfjs-backend-webgpu');
      const { createTfjsEngine } = await import('../../engines/tfjs/tfjsEngine.ts');
      return createTfjsEngine('webgpu', 'tfjs-webgpu', 'TensorFlow.js on WebGPU');
    },
    'tfjs-cpu': async () => {
      const { createTfjsEngine } = await import('../../engines/tfjs/tfjsEngine.ts');
      return createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js on plain JavaScript');
    },
  },
  candidates: [{ name: 'webgpu', objection: gpuObjection }, { name: 'wasm' }],
  lastResort: 'tfjs-cpu',
  solver: async () => {
    const { loadInBrowser } = await import('../../engines/wasm/loadInBrowser.ts');
    const { createWasmRidgeSolver } = await import('../../engines/wasm/ridge/wasmRidgeSolver.ts');
    return createWasmRidgeSolver(await loadInBrowser());
  },
};
