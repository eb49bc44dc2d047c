import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOG_EPSILON } from '../../../src/charts/frame/axes/axis.ts';
import { epochSeries } from '../../../src/charts/series/epochSeries.ts';
import { errorPartsSeries } from '../../../src/charts/series/errorParts.ts';
import { fitNotes } from '../../../src/charts/series/fitNotes.ts';
import { learnedRows } from '../../../src/charts/series/learned.ts';
import { bandKey, learnerRows } from '../../../src/charts/series/learnerRows.ts';
import { TEST_ERROR, TRAINING_LOSS } from '../../../src/charts/series/quantities.ts';
import { decimate, MOST_POINTS } from '../../../src/charts/series/seeds/decimate.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { curveOf, fitOf } from '../store/logs.ts';

const testError = (log: { testError: number }) => log.testError;

describe('decimation', () => {
  it('keeps at most 500 points, in order, the first and the last among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const kept = decimate(count);
        expect(kept.length).toBeLessThanOrEqual(MOST_POINTS);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(count - 1);
        expect(kept.every((index, i) => i === 0 || index > kept[i - 1]!)).toBe(true);
      }),
    );
  });

  it('keeps every point while they are few, and none of none', () => {
    expect(decimate(MOST_POINTS - 1)).toHaveLength(MOST_POINTS - 1);
    expect(decimate(0)).toEqual([]);
  });

  it('never brings back a point that it dropped, but for the last one', () => {
    for (let count = 2; count < 5000; count += 7) {
      const before = new Set(decimate(count));
      const after = decimate(count + 1).slice(0, -1);
      expect(after.every((index) => before.has(index))).toBe(true);
    }
  });
});

describe('a chart with a line per learner', () => {
  it('shows at most 500 points a series, whatever the seeds logged', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 4 }), (lengths) => {
        const curves = lengths.map((epochs, i) =>
          curveOf(epochs, (epoch) => ({ testError: epoch }), { seed: i }),
        );
        const { rows } = learnerRows(curves, 2000, testError);
        expect(rows.length).toBeLessThanOrEqual(MOST_POINTS);
        expect(rows[0]!.x).toBe(0);
        expect(rows.at(-1)!.x).toBe(Math.min(...lengths));
      }),
      { numRuns: 30 },
    );
  });

  it('draws the median of the seeds with their range', () => {
    const curves = [5, 1, 3].map((error, seed) => curveOf(2, () => ({ testError: error }), { seed }));
    const { rows, low, high } = learnerRows(curves, 2000, testError);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ '3resnet-all': 3, [bandKey('3resnet-all')]: [1, 5] });
    expect([low, high]).toEqual([1, 5]);
  });

  it('draws one seed as it is, without a band', () => {
    const { rows } = learnerRows([curveOf(3, (epoch) => ({ testError: 9 - epoch }))], 3, testError);
    expect(rows).toEqual([9, 8, 7, 6].map((error, epoch) => ({ x: epoch, '3resnet-all': error })));
  });

  it('goes on without a seed that diverged', () => {
    const whole = curveOf(9, () => ({ testError: 1 }), { seed: 1 });
    const lost = { ...curveOf(4, () => ({ testError: 3 }), { seed: 2 }), divergedAt: 5 };
    const { rows } = learnerRows([whole, lost], 9, testError);
    expect(rows.map((row) => row['3resnet-all'])).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
  });

  it('keeps the last finite points of a learner all of whose seeds diverged', () => {
    const lost = { ...curveOf(4, () => ({ testError: 3 })), divergedAt: 5 };
    expect(learnerRows([lost], 9, testError).rows.at(-1)!.x).toBe(4);
  });

  it('has nothing to draw before the first log', () => {
    expect(learnerRows([{ learner: '3resnet-all', seed: 1, logs: [] }], 9, testError).rows).toEqual([]);
  });

  it('holds only positive values on a logarithmic axis', () => {
    const curves = [curveOf(3, (epoch) => ({ testError: 1 - epoch, trainLoss: 0 }))];
    for (const quantity of [TEST_ERROR, TRAINING_LOSS]) {
      const { rows, axis } = epochSeries(quantity, curves, DEFAULT_EXPERIMENT, 'log');
      expect(rows.every((row) => row['3resnet-all']! >= LOG_EPSILON)).toBe(true);
      expect(axis.domain[0]).toBeGreaterThan(0);
    }
  });
});

describe('an exact kernel, which has no epochs,', () => {
  const fits = [1.5, 2].map((error, i) => fitOf({ testError: error, ridge: [0.1, 0.2][i]!, seed: i + 1 }));
  const curves = [curveOf(3, (epoch) => ({ testError: 9 - epoch })), ...fits];

  it('is a horizontal line from the start of the run to its end, whatever the networks have reached', () => {
    const { rows } = learnerRows(curves, 50, testError);
    expect(rows.map(({ x }) => x)).toEqual([0, 1, 2, 3, 50]);
    for (const row of rows)
      expect(row).toMatchObject({ 'exact-ntk-3resnetU': 1.75, [bandKey('exact-ntk-3resnetU')]: [1.5, 2] });
    expect(rows.at(-1)).not.toHaveProperty('3resnet-all');
  });

  it('tells how it was fitted', () => {
    expect(fitNotes(curves)('exact-ntk-3resnetU', 3)).toBe('ridge 0.10 to 0.20');
    expect(fitNotes([fitOf({ bandwidth: 1.5, ridge: 0.02 })])('exact-ntk-3resnetU', 0)).toBe(
      'ridge 0.02, bandwidth 1.50',
    );
  });

  it('has learned what it has learned', () => {
    const fit = fitOf({ baseCoefficient: 0.9, compositeCoefficient: 0.03 });
    expect(learnedRows([fit], DEFAULT_EXPERIMENT)[0]).toMatchObject({ base: 0.9, composite: 0.1 });
  });

  it('has the same parts of its error over the whole run', () => {
    const { rows } = errorPartsSeries(fits, { ...DEFAULT_EXPERIMENT, epochs: 50 }, 'whole');
    expect(rows.map(({ x, testError: error }) => [x, error])).toEqual([
      [0, 1.75],
      [50, 1.75],
    ]);
  });
});

describe('what has been learned', () => {
  const curves = [curveOf(4, (epoch) => ({ baseCoefficient: epoch / 5, compositeCoefficient: 0.15 }))];

  it('is the fraction of each signal at the latest epoch', () => {
    const [row] = learnedRows(curves, { alpha: 0.3, beta: 1 });
    expect(row).toMatchObject({ learner: '3resnet-all', epoch: 4, base: 0.8, composite: 0.5 });
  });

  it('is not defined for a signal that is not there', () => {
    expect(learnedRows(curves, { alpha: 0, beta: 0 })[0]).toMatchObject({
      base: null,
      composite: null,
      baseBar: 0,
      compositeBar: 0,
    });
  });

  it('has a bar between nothing and all', () => {
    const wild = [curveOf(0, () => ({ baseCoefficient: 1.4, compositeCoefficient: -0.2 }))];
    expect(learnedRows(wild, { alpha: 0.3, beta: 1 })[0]).toMatchObject({ baseBar: 1, compositeBar: 0 });
  });
});

describe('where the test error is', () => {
  it('adds up to it at every epoch, over any seeds', () => {
    const number = fc.double({ min: -1, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 5 }), (seeds) => {
        const curves = seeds.map(([error, b, c], seed) =>
          curveOf(3, () => ({ testError: error, baseCoefficient: b, compositeCoefficient: c }), { seed }),
        );
        for (const row of errorPartsSeries(curves, DEFAULT_EXPERIMENT, 'whole').rows)
          expect(row.missingBase + row.missingComposite + row.noise).toBeCloseTo(row.testError, 6);
      }),
    );
  });

  it('is drawn without a negative area', () => {
    const perfect = [curveOf(0, () => ({ testError: 0, baseCoefficient: 0.999, compositeCoefficient: 0.3 }))];
    const row = errorPartsSeries(perfect, DEFAULT_EXPERIMENT, 'whole').rows[0]!;
    expect(row.noise).toBeLessThan(0);
    expect(row.noiseArea).toBe(0);
  });

  it('shows what is left of the error in close-up, and all of it otherwise', () => {
    const curves = [curveOf(2, (epoch) => ({ testError: epoch < 2 ? 16 : 1.4 }))];
    expect(errorPartsSeries(curves, DEFAULT_EXPERIMENT, 'closeUp').axis.domain[1]).toBeLessThan(4);
    const falling = [curveOf(1, () => ({ testError: 8 }))];
    expect(errorPartsSeries(falling, DEFAULT_EXPERIMENT, 'closeUp').axis.domain[1]).toBeGreaterThan(8);
    expect(errorPartsSeries(curves, DEFAULT_EXPERIMENT, 'whole').axis.domain[1]).toBeGreaterThanOrEqual(16);
  });
});
