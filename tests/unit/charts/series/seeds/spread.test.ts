import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../../../src/charts/series/seeds/spread.ts';

/** Floating-point slack of round numbers. */
const SLACK = 1e-9;

describe('labels beside lines', () => {
  it('keep their order and their distance, inside their room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 12 }), (wanted) => {
        const placed = spread(wanted, 15, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++)
          expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(15 - SLACK);
        for (const y of placed) expect(y >= -SLACK && y <= 300 + SLACK).toBe(true);
        wanted.forEach((a, i) => {
          wanted.forEach((b, j) => {
            if (a < b) expect(placed[i]!).toBeLessThan(placed[j]!);
          });
        });
      }),
    );
  });

  it('stay where they are while they have room', () => {
    expect(spread([200, 50, 120], 15, 0, 300)).toEqual([200, 50, 120]);
  });
});
