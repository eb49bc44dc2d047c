import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { isExactKernel, isFitted } from '../../../../src/learners/learnerNames.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { anyFigure } from './figures.ts';

describe('the units of a figure', () => {
  it('are every place, pair and seed once; what is fitted has no pair, an exact kernel no width', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const units = planFigure(figure).units;
        const places = figure.view === 'figure3' ? figure.betas.length : figure.widths.length;
        const pairs = figure.learningRates.length * figure.weightDecays.length;
        const perSeed = figure.learners.map((name) => {
          if (!isFitted(name)) return places * pairs;
          return isExactKernel(name) && figure.view === 'figure2' ? 1 : places;
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

  it('begin with the likeliest pair of every place, from coarse to fine', () => {
    const figure = {
      ...defaultExperiment('figure3'),
      learningRates: [0.05, 0.1],
      weightDecays: [1e-4, 1e-3],
    };
    const likely = { lr: 0.1, wd: 1e-4 };
    const units = planFigure(figure, ({ beta }) => (beta === 0.5 ? likely : undefined)).units;
    const first = units.slice(0, figure.betas.length * figure.seeds);
    expect(first.map(({ experiment }) => experiment.beta).slice(0, 9)).toEqual([
      1, 1, 1, 0.5, 0.5, 0.5, 0, 0, 0,
    ]);
    const pairs = first.map(({ experiment: { beta, learningRate: lr, weightDecay: wd } }) => ({
      beta,
      lr,
      wd,
    }));
    for (const { beta, ...pair } of pairs) if (beta === 0.5) expect(pair).toEqual(likely);
    for (const at of figure.betas) {
      const own = pairs.filter(({ beta }) => beta === at).map(({ lr, wd }) => `${lr} ${wd}`);
      expect(new Set(own).size).toBe(1);
    }
  });

  it('of a view that is no figure are refused', () => {
    expect(() => planFigure(defaultExperiment('lab'))).toThrow(/figure2 or figure3, got lab/);
  });
});
