import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { isExactKernel, isFitted, type LearnerName } from '../../../../src/learners/learnerNames.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { anyFigure } from './figures.ts';

describe('the units of a figure', () => {
  it('are every place, recipe and seed once; what is fitted has no recipe, an exact kernel no width', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const { view, axis, betas, widths, learningRates, weightDecays, scales, widestFree } = figure;
        const units = planFigure(figure).units;
        const along = view === 'figure3' ? betas.length : 1;
        const recipes = learningRates.length * weightDecays.length * scales.length;
        const widthsOf = (name: LearnerName) =>
          /^(3layer|3resnetU)/.test(name) ? widths.filter((width) => width <= widestFree) : widths;
        const perSeed = figure.learners.map((name) => {
          if (isExactKernel(name)) return along;
          return (
            along *
            (isFitted(name) ? 1 : recipes) *
            (view === 'figure3' && axis === 'beta' ? 1 : widthsOf(name).length)
          );
        });
        expect(units).toHaveLength(figure.seeds * perSeed.reduce((sum, count) => sum + count, 0));
        expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
      }),
    );
  });

  it('carry the link that opens this very run in the Lab', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        for (const { key, experiment } of planFigure(figure).units) {
          expect(decodeLink(key)).toEqual({ experiment, issues: [] });
          expect(experiment).toMatchObject({ view: 'lab', seeds: 1, alpha: figure.alpha });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('begin with the likeliest recipe of every place, along β from coarse to fine', () => {
    const figure = {
      ...defaultExperiment('figure3', { axis: 'beta' }),
      learningRates: [0.05, 0.1],
      weightDecays: [1e-4, 1e-3],
      scales: [1],
    };
    const likely = { lr: 0.1, wd: 1e-4, scale: 1 };
    const units = planFigure(figure, ({ beta }) => (beta === 0.5 ? likely : undefined)).units;
    const first = units.slice(0, figure.betas.length * figure.seeds);
    expect(first.map(({ experiment }) => experiment.beta).slice(0, 9)).toEqual([
      1, 1, 1, 0.5, 0.5, 0.5, 0, 0, 0,
    ]);
    const recipes = first.map(({ experiment: { beta, learningRate: lr, weightDecay: wd, scale } }) => ({
      beta,
      lr,
      wd,
      scale,
    }));
    for (const { beta, ...recipe } of recipes) if (beta === 0.5) expect(recipe).toEqual(likely);
    for (const at of figure.betas) {
      const own = recipes.filter(({ beta }) => beta === at).map(({ lr, wd }) => `${lr} ${wd}`);
      expect(new Set(own).size).toBe(1);
    }
  });

  it('come along m from the cheap to the dear, so that every line is there early', () => {
    const figure = { ...defaultExperiment('figure3'), widths: [200, 50, 100] };
    const widths = planFigure(figure).units.map(({ experiment }) => experiment.width);
    const first = widths.slice(0, 3 * figure.betas.length * figure.seeds);
    expect(first).toEqual([...first].sort((a, b) => a - b));
  });

  it('of the test error against N have the one recipe of the experiment, at every N', () => {
    const samples = { ...defaultExperiment('samples'), samples: 300, seeds: 2 };
    const units = planFigure(samples).units;
    expect(units).toHaveLength(samples.learners.length * 3 * 2);
    for (const { experiment } of units) expect([100, 200, 300]).toContain(experiment.samples);
  });

  it('of a view that is no figure are refused', () => {
    expect(() => planFigure(defaultExperiment('lab'))).toThrow(/figure2, figure3 or samples, got lab/);
  });
});
