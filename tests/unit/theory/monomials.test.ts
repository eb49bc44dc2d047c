import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/problem/table.ts';
import { binomial, candidates, monomialsUpTo } from '../../../src/theory/monomials.ts';

/** Subsets of d inputs by their size, found by looking at every one of the 2^d. */
function countedBySize(d: number): number[] {
  const counts = new Array<number>(d + 1).fill(0);
  for (let subset = 0; subset < 2 ** d; subset++) {
    let size = 0;
    for (let rest = subset; rest > 0; rest >>>= 1) size += rest & 1;
    counts[size]!++;
  }
  return counts;
}

describe('the number of products of r inputs out of d', () => {
  it('is what counting them one by one gives', () => {
    for (let d = 0; d <= 14; d++) {
      const counted = countedBySize(d);
      let upTo = 0;
      for (let r = 0; r <= d + 1; r++) {
        upTo += counted[r] ?? 0;
        expect(binomial(d, r)).toBe(BigInt(counted[r] ?? 0));
        expect(monomialsUpTo(d, r)).toBe(BigInt(upTo));
      }
    }
  });

  it('obeys Pascal’s rule and its symmetry, far beyond 2^53', () => {
    const sizes = fc.integer({ min: 1, max: 400 }).chain((d) => fc.tuple(fc.constant(d), fc.nat(d)));
    fc.assert(
      fc.property(sizes, ([d, r]) => {
        expect(binomial(d, r)).toBe(binomial(d, d - r));
        if (r > 0) expect(binomial(d, r)).toBe(binomial(d - 1, r) + binomial(d - 1, r - 1));
      }),
    );
  });

  it('is all 2^d functions of a basis once every degree is taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (d) => {
        expect(monomialsUpTo(d, d)).toBe(2n ** BigInt(d));
      }),
    );
  });

  it('is 5,852,925 in the laboratory in one shot, and 435 and 1,365 in two steps', () => {
    expect(candidates(PROBLEMS.v3)).toEqual({ base: 435n, composite: 1365n, oneShot: 5_852_925n });
  });

  it('is 70 in the second step where there are 8 base outputs', () => {
    expect(candidates(PROBLEMS.v2)).toEqual({ base: 435n, composite: 70n, oneShot: 5_852_925n });
  });
});
