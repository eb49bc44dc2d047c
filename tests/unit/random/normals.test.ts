import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logarithm, normals } from '../../../src/random/normals.ts';
import { openStream } from '../../../src/random/streams.ts';

/** A few units in the last place, as far as two good implementations are apart. */
const LAST_PLACES = 1e-15;
const DRAWS = 100_000;

describe('the portable logarithm', () => {
  it('agrees with Math.log on (0, 1], down to the smallest s of two 53-bit draws', () => {
    expect(logarithm(1)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 2 ** -106, max: 1, noNaN: true }), (x) => {
        const expected = Math.log(x);
        expect(Math.abs(logarithm(x) - expected)).toBeLessThanOrEqual(2 * LAST_PLACES * Math.abs(expected));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('normal draws', () => {
  const draw = normals(openStream(1, 'initialisation'));
  const values = Float64Array.from({ length: DRAWS }, draw);
  const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / DRAWS;

  it('have the moments of N(0, 1), within five deviations of what as many draws can tell', () => {
    const within = (deviation: number) => (5 * deviation) / Math.sqrt(DRAWS);
    expect(Math.abs(moment(1))).toBeLessThan(within(1));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(within(Math.SQRT2));
    expect(Math.abs(moment(3))).toBeLessThan(within(Math.sqrt(15)));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(within(Math.sqrt(96)));
  });

  it('lie beyond two deviations as often as they should, 4.55 % of the time', () => {
    const beyond = values.filter((value) => Math.abs(value) > 2).length / DRAWS;
    expect(Math.abs(beyond - 0.0455)).toBeLessThan(5 * Math.sqrt(0.0455 / DRAWS));
  });

  it('of one pair are independent', () => {
    let product = 0;
    for (let i = 0; i < DRAWS; i += 2) product += values[i]! * values[i + 1]!;
    expect(Math.abs(product / (DRAWS / 2))).toBeLessThan(5 / Math.sqrt(DRAWS / 2));
  });
});
