import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandwidthsOf, hammingKernel } from '../../../../src/learners/kernels/hammingKernel.ts';
import { KERNEL_NAMES } from '../../../../src/learners/learnerNames.ts';
import {
  type RidgeSearch,
  ridgeAt,
  ridgeRange,
  searchNearby,
  searchRidges,
} from '../../../../src/learners/ridge/ridgeGrid.ts';
import { PROBLEMS } from '../../../../src/problem/table.ts';

/** Runs a search against a function and counts what it asks for. */
function follow(search: RidgeSearch, error: (place: number) => number) {
  const asked = new Set<number>();
  let step = search.next();
  while (!step.done) {
    asked.add(step.value);
    step = search.next(error(step.value));
  }
  return { best: step.value, asked };
}

const range = { start: -6, lowest: -15, highest: 6 };
const places = Array.from({ length: 22 }, (_, i) => i - 15);

describe('the ridges', () => {
  it('are {1, 2, 5} in every decade, without rounding', () => {
    expect([-4, -3, -2, -1, 0, 1, 2, 3].map(ridgeAt)).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]);
    expect(ridgeAt(-21)).toBe(1e-7);
  });

  it('have their range where the kernel has its weight: scaling it changes nothing', () => {
    for (const name of KERNEL_NAMES) {
      for (const bandwidth of bandwidthsOf(name)) {
        const kernel = hammingKernel(name, bandwidth, PROBLEMS.v3.inputDimension);
        expect(
          ridgeRange(
            kernel.map((value) => 7 * value),
            2,
          ),
        ).toEqual(ridgeRange(kernel, 2));
      }
    }
  });
});

describe('a search', () => {
  it('finds the best ridge of the whole range when the error falls and then rises', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 22, maxLength: 22 }),
        (bottom, steps) => {
          const error = (place: number) => {
            const [low, high] = [Math.min(place, bottom) + 15, Math.max(place, bottom) + 15];
            return steps.slice(low, high).reduce((sum, step) => sum + step, 0);
          };
          const found = follow(searchRidges(range), error);
          expect(found.best).toBe(bottom);
          expect(found.asked.size).toBeLessThanOrEqual(9);
          for (const place of found.asked) expect(places).toContain(place);
          expect(follow(searchNearby(bottom + 1, range), error).best).toBe(bottom);
        },
      ),
    );
  });

  it('goes by what works when the smallest ridges fail', () => {
    const error = (place: number) => (place < -7 ? Number.POSITIVE_INFINITY : place + 20);
    expect(follow(searchRidges(range), error).best).toBe(-7);
  });
});
