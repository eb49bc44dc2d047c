import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchOrder, planSteps } from '../../../../src/training/run/batches.ts';
import { Pace } from '../../../../src/training/run/pace.ts';
import { learningRateFactor, stepsPerEpoch } from '../../../../src/training/run/recipe.ts';
import { Throughput } from '../../../../src/training/run/throughput.ts';

describe('an epoch', () => {
  it('shows every example exactly once, in batches of which the last may be smaller', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 80 }),
        fc.nat(),
        (samples, size, seed) => {
          const batchSize = Math.min(size, samples);
          const order = new BatchOrder(seed, samples);
          order.shuffle();
          const steps = stepsPerEpoch({ samples, batchSize });
          const { batchSizes, rows } = planSteps([order], batchSize, 0, steps, 1);
          const seen = [...batchSizes].flatMap((count, step) => [
            ...rows.subarray(step * batchSize, step * batchSize + count),
          ]);
          expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: samples }, (_, i) => i));
        },
      ),
    );
  });

  it('is shuffled afresh, and the same for the same seed', () => {
    const draw = () => {
      const order = new BatchOrder(9, 100);
      order.shuffle();
      const first = [...order.rows];
      order.shuffle();
      return { first, second: [...order.rows] };
    };
    expect(draw()).toEqual(draw());
    expect(draw().first).not.toEqual(draw().second);
  });

  it('divides the learning rate by 10 from half of the epochs on: 400 of the paper’s 800', () => {
    expect([0, 399, 400, 799].map((epoch) => learningRateFactor(epoch, 800))).toEqual([1, 1, 0.1, 0.1]);
    expect(learningRateFactor(0, 1)).toBe(1);
  });
});

describe('the pace', () => {
  it('finds the plan that takes its time, whatever a step costs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 30, noNaN: true }), (msPerStep) => {
        const pace = new Pace(40, 0);
        for (let i = 0; i < 20; i++) pace.measured(pace.steps, pace.steps * msPerStep);
        const planMs = pace.steps * msPerStep;
        expect(Math.abs(planMs - 40)).toBeLessThanOrEqual(msPerStep / 2 + 1e-6);
      }),
    );
  });
});

describe('the throughput', () => {
  it('is that of the last moments, not of the whole run', () => {
    const throughput = new Throughput();
    for (let ms = 100; ms <= 5000; ms += 100) throughput.mark(ms, ms / 10);
    for (let ms = 5100; ms <= 10000; ms += 100) throughput.mark(ms, 500 + (ms - 5000));
    expect(throughput.stepsPerSecond).toBeCloseTo(1000, 6);
  });
});
