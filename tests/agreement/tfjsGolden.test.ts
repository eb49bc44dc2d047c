import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE, replayGoldenCase } from '../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { goldenCases } from './goldenCases.ts';

describe('the TensorFlow.js engine on the plain JavaScript backend meets PyTorch', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
  });
  it.each(goldenCases())('$name', async ({ golden }) => {
    const { maxRelativeError } = await replayGoldenCase(engine, golden);
    expect(maxRelativeError).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
  });
});
