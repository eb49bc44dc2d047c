import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE, replayGoldenCase } from '../../../src/engines/golden/replay.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import { readGoldenCases } from '../goldenCases.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createWasmEngine(await loadInNode());
});

const cases = readGoldenCases();

test('there are golden cases to replay', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases)('$name ends where PyTorch ends', async ({ golden }) => {
  const { maxRelativeError } = await replayGoldenCase(engine, golden);
  expect(maxRelativeError).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
});
