import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median } from '../../../src/training/averages.ts';

describe('median', () => {
  it('is the middle, whatever the order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('has as many values above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        const above = values.filter((value) => value > middle).length;
        const below = values.filter((value) => value < middle).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it('and the mean of nothing are not a number', () => {
    expect([median([]), mean([])]).toEqual([Number.NaN, Number.NaN]);
  });
});
