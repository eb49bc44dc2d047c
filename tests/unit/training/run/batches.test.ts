import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchOrder, planSteps } from '../../../../src/training/run/batches.ts';
import { stepsPerEpoch } from '../../../../src/training/run/recipe.ts';

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
});
