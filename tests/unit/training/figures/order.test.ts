import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseToFine, likeliestFirst } from '../../../../src/training/figures/order.ts';

describe('from coarse to fine', () => {
  it('is the largest, the middle and the smallest value, then the middles of what is between', () => {
    const betas = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    expect(coarseToFine(betas).slice(0, 5)).toEqual([1, 0.5, 0, 0.7, 0.2]);
    expect(coarseToFine([20, 1000, 50])).toEqual([1000, 50, 20]);
    expect(coarseToFine([3])).toEqual([3]);
  });

  it('holds every value once, however many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.double({ noNaN: true }), { maxLength: 25 }), (values) => {
        expect(new Set(coarseToFine(values))).toEqual(new Set(values));
        expect(coarseToFine(values)).toHaveLength(values.length);
      }),
    );
  });

  it('leaves no gap that is more than about twice the narrowest', () => {
    const values = Array.from({ length: 33 }, (_, i) => i);
    for (let taken = 3; taken <= values.length; taken++) {
      const known = coarseToFine(values)
        .slice(0, taken)
        .sort((a, b) => a - b);
      const gaps = known.slice(1).map((value, i) => value - known[i]!);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.min(...gaps));
    }
  });
});

describe('the likeliest first', () => {
  const grid = [0.02, 0.05, 0.1].flatMap((lr) => [1e-4, 1e-3, 1e-2].map((wd) => ({ lr, wd, scale: 1 })));

  it('begins with the recipe that is likely to be the best, and goes on with its neighbours', () => {
    const order = likeliestFirst(grid, { lr: 0.1, wd: 1e-4, scale: 1 });
    expect(order[0]).toEqual({ lr: 0.1, wd: 1e-4, scale: 1 });
    expect(order.at(-1)).toEqual({ lr: 0.02, wd: 1e-2, scale: 1 });
    expect(new Set(order)).toEqual(new Set(grid));
  });

  it('takes the nearest by ratio where that one is not on the grid, and the centre where none is known', () => {
    expect(likeliestFirst(grid, { lr: 0.5, wd: 0, scale: 3 })[0]).toEqual({ lr: 0.1, wd: 1e-4, scale: 1 });
    expect(likeliestFirst(grid, { lr: 0.03, wd: 2e-3, scale: 1 })[0]).toMatchObject({ lr: 0.02, wd: 1e-3 });
    expect(likeliestFirst(grid)[0]).toMatchObject({ lr: 0.05, wd: 1e-3 });
  });

  it('counts the scale of the start as a side of the grid', () => {
    const scaled = [0.3, 0.5, 1].flatMap((scale) => [{ lr: 0.1, wd: 1e-3, scale }]);
    const order = likeliestFirst(scaled, { lr: 0.1, wd: 1e-3, scale: 0.35 });
    expect(order.map(({ scale }) => scale)).toEqual([0.3, 0.5, 1]);
  });
});
