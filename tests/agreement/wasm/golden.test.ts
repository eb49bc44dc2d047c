import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE, replayGoldenCase } from '../../../src/engines/golden/replay.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import { goldenCases } from '../goldenCases.ts';

describe('the WebAssembly engine meets PyTorch', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createWasmEngine(await loadInNode());
  });
  it.each(goldenCases())('$name', async ({ golden }) => {
    const { maxRelativeError } = await replayGoldenCase(engine, golden);
    expect(maxRelativeError).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
  });
});
