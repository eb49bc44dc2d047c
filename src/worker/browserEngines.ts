import type { EngineShelf } from '../engines/selectEngine.ts';

/** What a browser's worker can train on. TensorFlow.js is loaded when an engine needs it. */
export const BROWSER_ENGINES: EngineShelf = {
  makers: {
    'tfjs-webgpu': async () => {
      await import('@tensorflow/tfjs-backend-webgpu');
      const { createTfjsEngine } = await import('../engines/tfjs/tfjsEngine.ts');
      return createTfjsEngine('webgpu', 'tfjs-webgpu', 'TensorFlow.js on WebGPU');
    },
    'tfjs-cpu': async () => {
      const { createTfjsEngine } = await import('../engines/tfjs/tfjsEngine.ts');
      return createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js on plain JavaScript');
    },
  },
  preference: [{ name: 'tfjs-cpu', reason: 'It runs everywhere.' }],
};
