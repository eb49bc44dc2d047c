import type { EngineShelf } from '../worker/inside/engineShelf.ts';

/** What Node can train on. */
export const NODE_ENGINES: EngineShelf = {
  makers: {
    wasm: async () => {
      const { loadInNode } = await import('../engines/wasm/loadInNode.ts');
      const { createWasmEngine } = await import('../engines/wasm/wasmEngine.ts');
      return createWasmEngine(await loadInNode());
    },
    webgpu: async () => {
      const { dawnDevice } = await import('./dawnDevice.ts');
      const { createWebGpuEngine } = await import('../engines/webgpu/webgpuEngine.ts');
      return createWebGpuEngine(await dawnDevice());
    },
    'tfjs-cpu': async () => {
      const { createTfjsEngine } = await import('../engines/tfjs/tfjsEngine.ts');
      return createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js on plain JavaScript');
    },
  },
  candidates: [{ name: 'wasm' }],
  lastResort: 'tfjs-cpu',
  solver: async () => {
    const { loadInNode } = await import('../engines/wasm/loadInNode.ts');
    const { createWasmRidgeSolver } = await import('../engines/wasm/ridge/wasmRidgeSolver.ts');
    return createWasmRidgeSolver(await loadInNode());
  },
};
