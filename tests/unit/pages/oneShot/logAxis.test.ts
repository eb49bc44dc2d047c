import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logAxis } from '../../../../src/pages/oneShot/logAxis.ts';

describe('a logarithmic axis', () => {
  it('holds every count, in order, with few lines', () => {
    const count = fc.double({ min: 1, max: 1e60, noNaN: true });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const axis = logAxis(many);
        expect(axis.exponents.length).toBeLessThanOrEqual(6);
        expect(10 ** axis.exponents.at(-1)!).toBeGreaterThanOrEqual(many * (1 - 1e-12));
        expect(axis.placeOf(few)).toBeLessThanOrEqual(axis.placeOf(many));
        expect(axis.placeOf(1)).toBe(0);
      }),
    );
  });
});
