import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { betaAxis } from '../../../../src/charts/frame/horizontalAxis.ts';
import { figureNotes, figureRows, figureTable } from '../../../../src/charts/series/figureSeries.ts';
import { bandKey } from '../../../../src/charts/series/learnerRows.ts';
import type { Figure, Panel } from '../../../../src/experiment/choices.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { likelyPair, loadReferences, otherTarget, SHIPPED } from '../../../../src/files/references.ts';
import type { FigurePoint } from '../../../../src/training/figures/figurePoints.ts';
import { narrateFigure } from '../../../../src/words/narration/narrateFigure.ts';

const FIGURE3 = defaultExperiment('figure3', { panel: 'a', preset: 'quick' });
const FIGURE2 = defaultExperiment('figure2', { panel: 'a', preset: 'quick' });

function pointOf(numbers: Partial<FigurePoint>): FigurePoint {
  const median = numbers.median ?? 1.9;
  return {
    learner: '3resnetU-all',
    median,
    min: median / 2,
    max: median * 2,
    seeds: [median / 2, median, median * 2],
    lr: 0.05,
    wd: 1e-3,
    base: 0.99,
    composite: 0.01,
    missingBase: 0,
    missingComposite: 1.3,
    noise: 0.6,
    done: true,
    ...numbers,
  };
}

/** Points over β that have the composite signal from one β on. */
function pointsFrom(least: number): FigurePoint[] {
  return FIGURE3.betas.map((beta) =>
    pointOf({
      beta,
      ...(beta >= least ? { composite: 0.98, median: 0.01 } : { composite: 0.02, median: 1.9 }),
    }),
  );
}

const narration = (points: readonly FigurePoint[], experiment: Experiment, status = 'finished' as const) =>
  narrateFigure(points, experiment, status).join(' ').replaceAll('\u00a0', ' ');

describe('the reading of Figure 3', () => {
  it('finds where the composite signal stops being learned, whichever β it is', () => {
    for (const least of [0.2, 0.3, 0.4, 0.7]) {
      const text = narration(pointsFrom(least), FIGURE3);
      const below = Number((least - 0.1).toFixed(1));
      expect(text).toContain(
        `The composite signal stops being learned between β = ${least} (98 % of it) and β = ${below} (2 %)`,
      );
      expect(text.includes('where α = 0.3 begins to exceed β')).toBe(least > 0.3 && below < 0.3);
    }
  });

  it('says when it is learned everywhere, nowhere, or out of order', () => {
    expect(narration(pointsFrom(0), FIGURE3)).toContain('has the composite signal at every β');
    expect(narration(pointsFrom(2), FIGURE3)).toContain(
      'has not found the composite signal at any of the 11 β',
    );
    const odd = pointsFrom(0.5).map((point) => (point.beta === 0.2 ? { ...point, composite: 0.9 } : point));
    expect(narration(odd, FIGURE3)).toContain('hit or miss: it lacks it at β = 0.4 and has it at β = 0.2');
  });

  it('says what it has so far while it is being filled', () => {
    expect(narrateFigure([], FIGURE3, 'running')[0]).toContain('first points are on their way');
    expect(narrateFigure(pointsFrom(0.4).slice(0, 3), FIGURE3, 'running')[0]).toBe('So far:');
  });
});

describe('the reading of Figure 2', () => {
  it('sets the best network beside the best kernel method, and says who is below kα²', () => {
    const points = [
      pointOf({ learner: '3resnetU-all', width: 200, median: 2.1 }),
      pointOf({ learner: '3layer-all', width: 100, median: 1.98 }),
      pointOf({ learner: '2layer-ntk', width: 200, median: 6.3 }),
    ];
    const text = narration(points, FIGURE2);
    expect(text).toContain(
      'The best network is 3layer-all with 1.98 at m = 100, the best kernel method 2layer-ntk with 6.30 at m = 200.',
    );
    expect(text).toContain('None is below kα² = 1.35');
    expect(narration([...points, pointOf({ width: 500, median: 0.2 })], FIGURE2)).toContain(
      '3resnetU-all is below kα² = 1.35',
    );
  });
});

describe('the chart of a figure', () => {
  it('has a row per β with the median and the range over seeds', () => {
    const { rows } = figureRows([pointOf({ beta: 1, median: 0.5 }), pointOf({ beta: 0 })]);
    expect(rows.map(({ x }) => x)).toEqual([0, 1]);
    expect(rows[1]).toMatchObject({ '3resnetU-all': 0.5, [bandKey('3resnetU-all')]: [0.25, 1] });
  });

  it('says at each point which pair won and what was learned, in the tooltip and in the table', () => {
    const points = [pointOf({ beta: 0.5 }), pointOf({ beta: 0, base: null })];
    expect(figureNotes(points)('3resnetU-all', 0.5)).toBe(
      'lr 0.05, wd 0.001, base 99 %, composite 1 %'.replaceAll(' %', '\u00a0%'),
    );
    const { rows } = figureTable(points, betaAxis([0, 0.5]));
    expect(rows[0]!.slice(0, 2)).toEqual(['3resnetU-all, β = 0.5', '1.90']);
    expect(rows[1]).toContain('not defined');
  });
});

describe('the shipped references', () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../../../public/reference/${name}.json`, import.meta.url), 'utf8');

  it('can all be read, belong to their panel, and hold every point of its quick size', async () => {
    const references = await loadReferences(async (name) => read(name));
    for (const name of SHIPPED) {
      const [figure, panel] = name.split('-') as [Figure, Panel];
      const file = references(figure, panel)!;
      expect(file, name).toMatchObject({ figure, panel });
      expect(file.recipe.seeds).toBeGreaterThanOrEqual(3);
      const quick = defaultExperiment(figure, { panel, preset: 'quick' });
      const places = figure === 'figure3' ? quick.betas : quick.widths;
      for (const learner of quick.learners)
        for (const place of places)
          expect(
            file.points.some((point) => point.learner === learner && (point.beta ?? point.width) === place),
            `${name}: ${learner} at ${place}`,
          ).toBe(true);
      for (const point of file.points) expect(point.done).toBe(true);
      expect(otherTarget(file, quick)).toBeUndefined();
      expect(otherTarget(file, { ...quick, alpha: 0.7 })).toBe('at another α');
      expect(otherTarget(file, { ...quick, problem: 'v2' })).toBe('on another problem');
    }
  });

  it('give the pair to try first at their places, and nothing elsewhere', async () => {
    const references = await loadReferences(async (name) => read(name));
    const file = references('figure3', 'a');
    expect(likelyPair(file, { learner: '3resnetU-all', beta: 1 })).toMatchObject({ lr: expect.any(Number) });
    expect(likelyPair(file, { learner: '3resnetU-all', beta: 0.123 })).toBeUndefined();
    expect(likelyPair(undefined, { learner: '3resnetU-all', beta: 1 })).toBeUndefined();
  });

  it('that cannot be had or read are left out, and hurt nothing', async () => {
    for (const text of ['', '{"figure":"figure3"}', '<!doctype html>', 'null']) {
      const references = await loadReferences(async () => text);
      expect(references('figure3', 'a')).toBeUndefined();
    }
    const gone = await loadReferences(() => Promise.reject(new Error('404')));
    expect(gone('figure3', 'b')).toBeUndefined();
  });
});
