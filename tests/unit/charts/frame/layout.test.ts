import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundAbove, roundBelow, valueAxis } from '../../../../src/charts/frame/axis.ts';
import { floorPlaces } from '../../../../src/charts/marks/floorPlaces.ts';
import { learnerStyle } from '../../../../src/charts/marks/learnerStyle.ts';
import { epochSeries } from '../../../../src/charts/series/epochSeries.ts';
import { floorLines } from '../../../../src/charts/series/floorLines.ts';
import { TEST_ERROR } from '../../../../src/charts/series/quantities.ts';
import { spread } from '../../../../src/charts/series/seeds/spread.ts';
import { sampleRows } from '../../../../src/charts/tables/numbersTable.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { LEARNERS } from '../../../../src/learners/catalogue.ts';
import type { LearnerName } from '../../../../src/learners/learnerNames.ts';
import { curveOf } from '../../store/logs.ts';

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

describe('the error levels', () => {
  it('are those of the design at the default', () => {
    const levels = floorLines(DEFAULT_EXPERIMENT).map(({ symbol, value }) => [
      symbol,
      Number(value.toFixed(4)),
    ]);
    expect(levels).toEqual([
      ['k(α² + β²)', 16.35],
      ['kα²', 1.35],
      ['kα⁴', 0.1215],
    ]);
  });

  it('are one line where they are the same, and none at zero', () => {
    expect(floorLines({ problem: 'v3', alpha: 0.5, beta: 0 }).map(({ symbol }) => symbol)).toEqual([
      'k(α² + β²) = kα²',
      'kα⁴',
    ]);
    expect(floorLines({ problem: 'v3', alpha: 1, beta: 1 }).map(({ symbol }) => symbol)).toEqual([
      'k(α² + β²)',
      'kα² = kα⁴',
    ]);
    expect(floorLines({ problem: 'v3', alpha: 0, beta: 1 }).map(({ symbol }) => symbol)).toEqual([
      'k(α² + β²)',
    ]);
    expect(floorLines({ problem: 'v3', alpha: 0, beta: 0 })).toEqual([]);
  });

  it('stay on the chart, even beside a learner that blows up', () => {
    const wild = [curveOf(5, (epoch) => ({ testError: 10 ** (3 * epoch) }))];
    for (const scale of ['linear', 'log'] as const) {
      const { axis } = epochSeries(TEST_ERROR, wild, DEFAULT_EXPERIMENT, scale);
      for (const { value } of floorLines(DEFAULT_EXPERIMENT))
        expect(value >= axis.domain[0] && value <= axis.domain[1]).toBe(true);
      expect(axis.domain[1]).toBeLessThanOrEqual(100);
    }
  });
});

describe('labels beside lines', () => {
  it('keep their order and their distance, inside their room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 12 }), (wanted) => {
        const placed = spread(wanted, 15, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++)
          expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(15 - SLACK);
        for (const y of placed) expect(y >= -SLACK && y <= 300 + SLACK).toBe(true);
        wanted.forEach((a, i) => {
          wanted.forEach((b, j) => {
            if (a < b) expect(placed[i]!).toBeLessThan(placed[j]!);
          });
        });
      }),
    );
  });

  it('stay where they are while they have room', () => {
    expect(spread([200, 50, 120], 15, 0, 300)).toEqual([200, 50, 120]);
  });
});

describe('the look of learners', () => {
  it('tells all of them apart, by dash as well as by colour', () => {
    const learners = Object.keys(LEARNERS) as LearnerName[];
    const styles = learners.map(learnerStyle);
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(learners.length);
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(learners.length);
  });
});

describe('a table of numbers', () => {
  it('shows a dozen rows at most, the first and the last among them', () => {
    const rows = Array.from({ length: 137 }, (_, i) => i);
    expect(sampleRows(rows)).toHaveLength(12);
    expect(sampleRows(rows)[0]).toBe(0);
    expect(sampleRows(rows).at(-1)).toBe(136);
    expect(sampleRows([4])).toEqual([4]);
    expect(sampleRows([])).toEqual([]);
  });
});

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
        const named = places.filter((place) => place !== undefined);
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
    expect(floorPlaces(lines, plot, same)).toEqual([31, 131, 231]);
  });
});
