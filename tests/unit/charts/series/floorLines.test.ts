import { describe, expect, it } from 'vitest';
import { epochSeries } from '../../../../src/charts/series/epochSeries.ts';
import { floorLines } from '../../../../src/charts/series/floorLines.ts';
import { TEST_ERROR } from '../../../../src/charts/series/quantities.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { curveOf } from '../../store/logs.ts';

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
    expect(floorLines({ problem: 'v3', rungs: 4, alpha: 0.5, beta: 0 }).map(({ symbol }) => symbol)).toEqual([
      'k(α² + β²) = kα²',
      'kα⁴',
    ]);
    expect(floorLines({ problem: 'v3', rungs: 4, alpha: 1, beta: 1 }).map(({ symbol }) => symbol)).toEqual([
      'k(α² + β²)',
      'kα² = kα⁴',
    ]);
    expect(floorLines({ problem: 'v3', rungs: 4, alpha: 0, beta: 1 }).map(({ symbol }) => symbol)).toEqual([
      'k(α² + β²)',
    ]);
    expect(floorLines({ problem: 'v3', rungs: 4, alpha: 0, beta: 0 })).toEqual([]);
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
