import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeOf } from '../../../bench/soak/slope.ts';
import { compare } from '../../../bench/statistics.ts';

describe('compare', () => {
  it('sees through a slow-down that hits whole rounds', () => {
    const first = [2, 4, 20, 2];
    const second = [1, 2, 10, 1];
    expect(compare(first, second)).toEqual({ ratio: 2, pairedMedianRatio: 2 });
  });

  it('pairs only the rounds that both took part in', () => {
    expect(compare([1, 2, 3, 100], [2, 4]).pairedMedianRatio).toBe(0.5);
  });

  it('takes the least time of each for the ratio', () => {
    expect(compare([9, 1, 9], [9, 9, 2]).ratio).toBe(0.5);
  });
});

describe('slopeOf', () => {
  it('finds the line that samples were taken from, with no error', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (start, perHour) => {
        const minutes = [0, 7, 20, 31, 60];
        const slope = slopeOf(
          minutes,
          minutes.map((minute) => start + (perHour * minute) / 60),
        );
        expect(slope.perHour).toBeCloseTo(perHour, 9);
        expect(slope.error).toBeCloseTo(0, 9);
      }),
    );
  });

  it('of noise about a level is within a few errors of zero', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => minute);
    const { perHour, error } = slopeOf(
      minutes,
      minutes.map((minute) => 100 + Math.sin(12.9898 * minute ** 2)),
    );
    expect(Math.abs(perHour)).toBeLessThan(3 * error);
    expect(error).toBeGreaterThan(0);
  });
});
