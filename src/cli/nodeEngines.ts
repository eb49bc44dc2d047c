import type { EngineShelf } from '../engines/selectEngine.ts';

/** What Node can train on. */
export const NODE_ENGINES: EngineShelf = {
  makers: {
    'tfjs-cpu': async () => {
      const { createTfjsEngine } = await import('../engines/tfjs/tfjsEngine.ts');
      return createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js on plain JavaScript');
    },
  },
  preference: [{ name: 'tfjs-cpu', reason: 'It runs everywhere.' }],
};
