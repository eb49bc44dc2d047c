import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardTargets, MOST_INPUTS } from '../../../src/theory/hardTargets.ts';

/** Pascal's triangle, by additions alone. */
function pascal(rows: number): bigint[][] {
  const triangle: bigint[][] = [[1n]];
  for (let n = 1; n <= rows; n++) {
    const above = triangle[n - 1]!;
    triangle.push(Array.from({ length: n + 1 }, (_, r) => (above[r - 1] ?? 0n) + (above[r] ?? 0n)));
  }
  return triangle;
}
const ROWS = pascal(200);
const question = { inputDimension: 30, factors: 8, samples: 5000, alpha: 0.3 };

describe('the kernel theorem, with its own numbers', () => {
  it('counts targets and examples as exact integers, and bites exactly up to C(d1, k)/1000', () => {
    const asked = fc.record({
      inputDimension: fc.integer({ min: 1, max: 200 }),
      factors: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(asked, ({ inputDimension, factors }) => {
        const targets = ROWS[inputDimension]![factors] ?? 0n;
        const at = (samples: number) => hardTargets({ inputDimension, factors, samples, alpha: 0.3 });
        expect(at(1)).toMatchObject({ targets, mostExamples: targets / 1000n });
        const most = targets / 1000n;
        if (most > 0n && most < 9_000_000n) {
          expect(at(Number(most)).bites).toBe(true);
          expect(at(Number(most) + 1).bites).toBe(false);
        }
      }),
    );
  });

  it('leaves α²/16, and says from which d on it bites', () => {
    expect(hardTargets(question).leastError).toBeCloseTo(0.005625, 12);
    // C(30, 8) = 5,852,925: 5,852 examples at most.
    expect(hardTargets({ ...question, samples: 5852 }).bites).toBe(true);
    expect(hardTargets({ ...question, samples: 5853 }).bites).toBe(false);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 50, max: 1_000_000 }),
        (factors, samples) => {
          const { bitesFrom } = hardTargets({ ...question, factors, samples });
          const bites = (inputDimension: number) =>
            hardTargets({ ...question, inputDimension, factors, samples }).bites;
          if (bitesFrom === null) expect(bites(MOST_INPUTS)).toBe(false);
          else expect([bites(bitesFrom - 1), bites(bitesFrom)]).toEqual([false, true]);
        },
      ),
    );
  });
});
