import { describe, expect, it } from 'vitest';
import { comparablePoints, figurePlaces } from '../../../../src/charts/series/figurePlaces.ts';
import {
  figureChartFile,
  figureLinks,
  figureNotes,
  figureSeries,
  figureTable,
} from '../../../../src/charts/series/figureSeries.ts';
import { bandKey } from '../../../../src/charts/series/learnerRows.ts';
import { publishedTable } from '../../../../src/charts/tables/publishedTable.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { knownPoints } from '../../../../src/training/figures/knownPoints.ts';
import { pointOf } from '../../words/narration/points.ts';

const ALONG_M = defaultExperiment('figure3');
const ALONG_BETA = defaultExperiment('figure3', { axis: 'beta' });
const FIGURE2 = { ...defaultExperiment('figure2'), learners: ['3resnet-all', 'exact-ck-2layer'] as const };
const TARGET = { problem: 'v3', rungs: 4, alpha: 0.3 } as const;
const NOTHING = { reference: [], published: [] };

describe('the chart of Figure 3', () => {
  it('has a line for each β, the strongest first, and a row per width', () => {
    const places = figurePlaces(ALONG_M, []);
    expect(places.lines).toEqual(['β = 1', 'β = 0.5', 'β = 0.3', 'β = 0.2', 'β = 0']);
    const points = [pointOf({ beta: 1, median: 0.5 }), pointOf({ beta: 0, width: 100 })];
    const { rows } = figureSeries({ ...NOTHING, points }, places, TARGET, 'linear');
    expect(rows.map(({ x }) => x)).toEqual([100, 200]);
    expect(rows[1]).toMatchObject({ 'β = 1': 0.5, [bandKey('β = 1')]: [0.25, 1] });
  });

  it('names the learner too where there are several', () => {
    const { lines } = figurePlaces(
      { ...ALONG_M, betas: [1, 0], learners: ['3resnet-all', '2layer-all'] },
      [],
    );
    expect(lines).toEqual([
      '3resnet-all, β = 1',
      '3resnet-all, β = 0',
      '2layer-all, β = 1',
      '2layer-all, β = 0',
    ]);
  });

  it('has a line per learner along β, of what was measured at the one width', () => {
    const places = figurePlaces(ALONG_BETA, []);
    expect(places.lines).toEqual(['3resnet-all']);
    const points = [pointOf({ beta: 0.5 }), pointOf({ beta: 0.5, width: 100 })];
    const [only, ...others] = comparablePoints(points, { ...ALONG_BETA, width: 100 });
    expect([only!.width, others]).toEqual([100, []]);
    expect(places.xOf(only!)).toBe(0.5);
  });

  it('says at each point which recipe won and what was learned, in the tooltip and in the table', () => {
    const places = figurePlaces(ALONG_M, []);
    const points = [pointOf({ beta: 0.5, scale: 0.3 }), pointOf({ beta: 0, base: null })];
    expect(figureNotes(points, places)('β = 0.5', 200)).toBe(
      'lr 0.05, wd 0.001, start × 0.3, base 99 %, composite 1 %'.replaceAll(' %', '\u00a0%'),
    );
    const { rows } = figureTable(points, places);
    expect(rows[0]!.slice(0, 2)).toEqual(['β = 0.5, m = 200', '1.90']);
    expect(rows[1]).toContain('not defined');
    const linked = [{ ...pointOf({ beta: 0.5 }), link: '?v=2' }];
    expect(figureLinks(linked, places)('β = 0.5', 200)).toBe('?v=2');
  });
});

describe('the chart of Figure 2', () => {
  const places = figurePlaces(FIGURE2, []);

  it('has what is infinitely wide at its right-hand edge', () => {
    const kernel = pointOf({ learner: 'exact-ck-2layer', width: null, lr: null, wd: null, scale: null });
    const { horizontal } = places;
    expect(places.xOf(kernel)).toBe(horizontal.domain[1]);
    expect(horizontal.text(places.xOf(kernel))).toBe('∞');
    expect(places.xOf(kernel)).toBeGreaterThan(Math.max(...FIGURE2.widths));
    expect(figurePlaces({ ...FIGURE2, learners: ['3resnet-all'] }, []).horizontal.domain[1]).toBe(
      Math.max(...FIGURE2.widths),
    );
  });

  it('reaches as far as what is drawn beside it', () => {
    const far = { learner: '3resnet-hidden', width: 100_000, beta: 1 } as const;
    expect(figurePlaces({ ...FIGURE2, learners: ['3resnet-hidden'] }, [far]).horizontal.domain[1]).toBe(
      100_000,
    );
  });

  it('holds the paper’s points and ours, in its axis, its files and its table', () => {
    const published = [{ learner: '3resnet-all', width: 500, beta: 1, testError: 40 }] as const;
    const points = [pointOf({ width: 200 })];
    const reference = [pointOf({ width: 200, median: 9 }), pointOf({ width: 500, median: 20 })];
    const drawing = { points, reference, published };
    const { axis, published: rows } = figureSeries(drawing, places, TARGET, 'log');
    expect(axis.domain[1]).toBeGreaterThanOrEqual(40);
    expect(rows).toEqual([{ x: 500, '3resnet-all': 40 }]);
    const sources = figureChartFile(drawing).rows.map(([source]) => source);
    expect(sources).toEqual(['measured', 'reference', 'reference', 'the paper']);
    const known = knownPoints(points, reference);
    expect(known.map(({ median }) => median)).toEqual([1.9, 20]);
    expect(publishedTable(known, published, places)).toMatchObject({
      head: ['m =', '500'],
      rows: [['3resnet-all', '20.0 / 40.0']],
    });
  });
});
