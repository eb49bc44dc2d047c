import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeasured, measurementCount, nextMeasured } from '../../../../src/training/run/cadence.ts';

const cadences = fc.constantFrom('course' as const, 'end' as const);
const runs = fc.record({ epochs: fc.integer({ min: 1, max: 3000 }), cadence: cadences });

/** The epochs after which a run is measured, its start included. */
const measured = (epochs: number, cadence: 'course' | 'end') =>
  Array.from({ length: epochs + 1 }, (_, epoch) => epoch).filter((epoch) =>
    isMeasured(epoch, epochs, cadence),
  );

describe('a run is measured', () => {
  it('at its start and its end, and as often as is counted', () => {
    fc.assert(
      fc.property(runs, ({ epochs, cadence }) => {
        const there = measured(epochs, cadence);
        expect([there[0], there.at(-1)]).toEqual([0, epochs]);
        expect(there).toHaveLength(measurementCount(epochs, cadence) + 1);
      }),
    );
  });

  it('next where it is measured next', () => {
    fc.assert(
      fc.property(runs, ({ epochs, cadence }) => {
        const there = [0];
        while (there.at(-1)! < epochs) there.push(nextMeasured(there.at(-1)!, epochs, cadence));
        expect(there).toEqual(measured(epochs, cadence));
      }),
      { numRuns: 30 },
    );
    expect(nextMeasured(800, 800, 'course')).toBe(800);
  });

  it('at every epoch of a short one, and of the first fifty of a long one', () => {
    expect(measured(200, 'course')).toHaveLength(201);
    for (const epochs of [201, 800, 5000])
      expect(measured(epochs, 'course').slice(0, 51)).toEqual(Array.from({ length: 51 }, (_, i) => i));
  });

  it('at gaps of no more than a twenty-fifth of the way so far', () => {
    for (const epochs of [201, 800, 2000, 5000]) {
      const there = measured(epochs, 'course').slice(50);
      there.slice(1, -1).forEach((epoch, i) => {
        expect(epoch - there[i]!).toBeLessThanOrEqual(epoch / 25);
      });
    }
  });

  it('so seldom that the paper’s 800 epochs have 153 evaluations, and 2,000 have fewer than 200', () => {
    expect(measurementCount(800, 'course')).toBe(153);
    expect(measurementCount(2000, 'course')).toBeLessThan(200);
    expect(measurementCount(800, 'end')).toBe(4);
  });
});
