import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundAbove, roundBelow, valueAxis } from '../../../../../src/charts/frame/axes/axis.ts';

/** Floating-point slack of round numbers. */
const SLACK = 1e-9;

describe('a value axis', () => {
  it('holds what it is to hold between round ends, with ticks inside', () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('linear' as const, 'log' as const), positive, positive, (scale, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { domain, ticks } = valueAxis(scale, low, high);
        expect(domain[0]).toBeLessThanOrEqual(low * (1 + SLACK));
        expect(domain[1]).toBeGreaterThanOrEqual(high * (1 - SLACK));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (const tick of ticks) expect(tick >= domain[0] && tick <= domain[1]).toBe(true);
      }),
    );
  });

  it('is drawable when there is nothing to draw', () => {
    for (const scale of ['linear', 'log'] as const)
      for (const [low, high] of [
        [Infinity, -Infinity],
        [0, 0],
        [-1, -1],
        [Number.NaN, Number.NaN],
      ] as const) {
        const { domain } = valueAxis(scale, low, high);
        expect(domain[1]).toBeGreaterThan(domain[0]);
        expect(Number.isFinite(domain[0]) && Number.isFinite(domain[1])).toBe(true);
      }
  });

  it('rounds to 1, 2 and 5', () => {
    expect([roundAbove(16.35), roundAbove(20), roundBelow(0.0019), roundBelow(0.05)]).toEqual([
      20, 20, 0.001, 0.05,
    ]);
  });
});
