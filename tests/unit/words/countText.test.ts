import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countInWords,
  restInWords,
  roughly,
  shareInWords,
  spanInWords,
} from '../../../src/words/countText.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const UNITS: Record<string, number> = { million: 1e6, billion: 1e9 };

/** The number that a count in words stands for. */
function read(text: string): number {
  const [amount, unit, power] = plain(text).replaceAll(',', '').split(' ');
  if (unit !== '×') return Number(amount) * (unit === undefined ? 1 : UNITS[unit]!);
  const exponent = [...power!.slice(2)].map((digit) => DIGITS.indexOf(digit)).join('');
  return Number(`${amount}e${exponent}`);
}

describe('a count in words', () => {
  it('is the count to two figures at least, and whole below a million', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(45)).map(([m, e]) => m * 10 ** e);
    fc.assert(
      fc.property(counts, (count) => {
        const spoken = read(countInWords(count));
        if (count < 999_999) expect(spoken).toBe(count);
        else expect(Math.abs(spoken / count - 1)).toBeLessThanOrEqual(0.05);
      }),
    );
  });

  it('reads as a lecturer would say it', () => {
    const said = [0n, 435n, 5_852_925n, 999_999n, 999_999_999n, 87_793_875n, 2_000_000n, 10n ** 12n];
    expect(said.map((count) => plain(countInWords(count)))).toEqual([
      '0',
      '435',
      '5.9 million',
      '999,999',
      '1 billion',
      '88 million',
      '2 million',
      '1.0 × 10¹²',
    ]);
    expect(plain(roughly(15_241.6))).toBe('15,000');
  });
});

describe('spans and shares', () => {
  it('are told in the largest unit that they fill', () => {
    expect([0.4, 1, 2.02, 90, 5400, 103_000, 3.2e7, 1e20].map((s) => plain(spanInWords(s)))).toEqual([
      'less than a second',
      '1 second',
      '2 seconds',
      '1.5 minutes',
      '1.5 hours',
      '1.2 days',
      '1 year',
      '3.2 × 10¹² years',
    ]);
  });

  it('never promise more than there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        // Float64 rounds 1 − share, then 10⁴ times it.
        expect(Number.parseFloat(restInWords(share))).toBeLessThanOrEqual(100 * (1 - share) + 1e-12);
      }),
    );
    expect(plain(shareInWords(5000 / 5_852_925))).toBe('0.085 %');
    expect(plain(shareInWords(2.1e-16))).toBe('2.1 × 10⁻¹⁴ %');
  });
});
