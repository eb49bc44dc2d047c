import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../../src/training/run/pacing/pace.ts';

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
