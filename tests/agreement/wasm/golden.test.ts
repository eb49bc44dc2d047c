import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { readGoldenCases } from '../../../src/engines/golden/files.ts';
import { GOLDEN_TOLERANCE, replayGoldenCase } from '../../../src/engines/golden/replay.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';

describe('the WebAssembly engine meets PyTorch', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createWasmEngine(await loadInNode());
  });
  it.each(readGoldenCases())('$name', async ({ golden }) => {
    const { maxRelativeError } = await replayGoldenCase(engine, golden);
    expect(maxRelativeError).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
  });
});
