import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorPlaces } from '../../../../../src/charts/marks/lines/floorPlaces.ts';
import { runsThrough } from '../../../../../src/charts/marks/lines/hits.ts';

describe('the names of the levels', () => {
  const plot = { top: 0, bottom: 300, yOf: (value: number) => value };
  const SYMBOLS = { zeroPredictor: 'k(α² + β²)', baseOnly: 'kα²', theorem1: 'kα⁴' };
  const level = (name: keyof typeof SYMBOLS, value: number) => ({
    levels: [name],
    symbol: SYMBOLS[name],
    value,
    meaning: '',
  });
  const same = (px: number) => px;

  it('lie on no line and on no other name, and kα² is never left out for another', () => {
    const heights = fc.array(fc.double({ min: 30, max: 270, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(heights, (at) => {
        const [zero, base, theorem1] = [...at].sort((a, b) => a - b) as [number, number, number];
        const lines = [level('zeroPredictor', zero), level('baseOnly', base), level('theorem1', theorem1)];
        const places = floorPlaces(lines, plot, same);
        const named = places.flatMap((place) => place?.y ?? []);
        for (const place of named) {
          for (const { value } of lines) expect(Math.abs(place - value)).toBeGreaterThanOrEqual(8);
          for (const other of named)
            if (other !== place) expect(Math.abs(place - other)).toBeGreaterThanOrEqual(16);
        }
        if (named.length > 0 && Math.abs(zero - base) < 16 && places[1] !== undefined)
          expect(places[0]).toBeUndefined();
      }),
    );
  });

  it('are all there where the levels are far apart', () => {
    const lines = [level('zeroPredictor', 40), level('baseOnly', 120), level('theorem1', 220)];
    expect(floorPlaces(lines, plot, same).map((place) => place?.y)).toEqual([31, 131, 231]);
  });

  it('go where no curve runs through them, and stay at the right where that is free', () => {
    const lines = [level('zeroPredictor', 40), level('baseOnly', 120), level('theorem1', 220)];
    const atRight = [
      { x: 100, y: 131 },
      { x: 200, y: 131 },
    ];
    const places = floorPlaces(lines, plot, same, (_, { y, side }) =>
      runsThrough(
        { left: side === 'right' ? 150 : 0, right: side === 'right' ? 200 : 50, top: y - 6, bottom: y + 6 },
        atRight,
      )
        ? 1
        : 0,
    );
    expect(places).toEqual([
      { y: 31, side: 'right' },
      { y: 111, side: 'right' },
      { y: 231, side: 'right' },
    ]);
  });
});
