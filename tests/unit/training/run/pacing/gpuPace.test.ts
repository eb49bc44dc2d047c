import { describe, expect, it } from 'vitest';
import { stepCost } from '../../../../../src/learners/cost.ts';
import type { NetworkName } from '../../../../../src/learners/learnerNames.ts';
import { firstSteps, gpuPace } from '../../../../../src/training/run/pacing/gpuPace.ts';

/** 50 GFLOP/s: a tablet, an old laptop. */
const SLOW = 25e9;
/** Windows takes a GPU away that does one thing for longer. */
const WATCHDOG_MS = 2000;
const D = { inputDimension: 30, outputDimension: 15, batchSize: 50 };

const msPerStep = (learner: NetworkName, width: number, members: number) =>
  (1000 * members * D.batchSize * stepCost(learner, { ...D, width })) / SLOW;

describe('a slow GPU', () => {
  it.each([
    ['3resnetU-all', 2000, 32],
    ['3layer-all', 2000, 32],
    ['3resnetU-all', 2000, 1],
    ['3resnet-all', 2000, 32],
    ['3resnet-all', 20_000, 8],
    ['2layer-last', 10, 1],
  ] as const)('is never given a long plan at first: %s, m = %d, E = %d', (learner, width, members) => {
    const steps = firstSteps(learner, { ...D, width }, members);
    const each = msPerStep(learner, width, members);
    expect(steps).toBeGreaterThanOrEqual(1);
    // One step cannot be cut; more are taken only where they stay within 60 ms.
    if (steps > 1) expect(steps * each).toBeLessThanOrEqual(60);
    expect(steps * each).toBeLessThan(WATCHDOG_MS);
  });

  it.each([
    { step: 0.02, most: 8 },
    { step: 1, most: 8 },
    { step: 6, most: 8 },
    { step: 30, most: 30 },
    { step: 800, most: 800 },
  ])('gives the desktop its turn every 8 ms once a step is known to take $step ms', ({ step, most }) => {
    const spec = { ...D, width: 200, members: [{}] } as unknown as Parameters<typeof gpuPace>[1];
    const pace = gpuPace('3resnet-all', spec);
    for (let plan = 0; plan < 1000; plan++) pace.measured(pace.steps, pace.steps * step);
    const submit = pace.submitSteps!;
    expect(Math.max(1, Math.round(submit)) * step).toBeLessThanOrEqual(1.5 * most);
    expect(submit < 1).toBe(step > 8);
    // The plan itself stays what it was.
    expect(pace.steps * step).toBeLessThanOrEqual(Math.max(60 + step / 2, step));
  });

  it('is given short submits from its first plan on', () => {
    const members = Array.from({ length: 32 }, () => ({}));
    const spec = { ...D, width: 2000, members } as unknown as Parameters<typeof gpuPace>[1];
    expect(gpuPace('3resnetU-all', spec).submitSteps).toBeLessThan(1);
  });
});
