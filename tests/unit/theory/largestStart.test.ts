import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { largestStart } from '../../../src/theory/largestStart.ts';
import { runExperiment } from '../../../src/training/run/runExperiment.ts';

const BRIEF = { ...DEFAULT_EXPERIMENT, view: 'story', samples: 500, epochs: 10 } as const;
/** How far from the predicted start one that trains, and one that diverges, is tried. */
const MARGIN = 1.15;

let engine: Engine;
beforeAll(async () => {
  engine = createWasmEngine(await loadInNode());
});

async function diverges(width: number, learningRate: number, scale: number): Promise<boolean> {
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const experiment = { ...BRIEF, width, learningRate, scale };
  for await (const event of runExperiment(supply, experiment, [{ learner: '2layer-all', seeds: [1] }]))
    if (event.type === 'diverged') return true;
  return false;
}

describe('the largest start', () => {
  it('falls as 1/√(m lr)', () => {
    const start = largestStart(100, 0.1, 30);
    expect(largestStart(400, 0.1, 30)).toBeCloseTo(start / 2, 12);
    expect(largestStart(100, 0.4, 30)).toBeCloseTo(start / 2, 12);
    expect(start * Math.sqrt(10)).toBeCloseTo(8.33, 2);
  });

  it.each([
    [100, 0.1],
    [500, 0.1],
    [500, 0.05],
  ])('is where two layers of m = %i begin to diverge at lr = %f', async (width, learningRate) => {
    const edge = largestStart(width, learningRate, 30);
    expect(await diverges(width, learningRate, edge / MARGIN)).toBe(false);
    expect(await diverges(width, learningRate, edge * MARGIN)).toBe(true);
  });
});
