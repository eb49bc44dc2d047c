import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { hasWidth } from '../../../../src/learners/learnerNames.ts';
import { median } from '../../../../src/training/averages.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { figurePoints } from '../../../../src/training/figures/figurePoints.ts';
import { needlessUnits } from '../../../../src/training/figures/needless.ts';
import type { Results } from '../../../../src/training/figures/standing.ts';
import { anyEnds, anyFigure } from './figures.ts';

const figureWithEnds = anyFigure.chain((figure) =>
  anyEnds(planFigure(figure).units).map((ends) => ({ plan: planFigure(figure), ends })),
);

/** Some of the results, as they are half-way. */
const part = (results: Results, keep: (i: number) => boolean): Results =>
  new Map([...results].filter((_, i) => keep(i)));

describe('the points of a figure', () => {
  it('are of the pair with the least median error among those that never diverged', () => {
    fc.assert(
      fc.property(figureWithEnds, ({ plan, ends }) => {
        const points = figurePoints(plan, ends);
        for (const { place, trials } of plan.cells) {
          const medians = trials.flatMap(({ units }) => {
            const own = units.map(({ key }) => ends.get(key)!);
            return own.some(({ divergedAt }) => divergedAt !== undefined)
              ? []
              : [median(own.map(({ last }) => last!.testError))];
          });
          const at = { beta: plan.experiment.beta, width: plan.experiment.width, ...place };
          const point = points.find(
            ({ learner, beta, width }) =>
              learner === at.learner && beta === at.beta && (width === null || width === at.width),
          );
          expect(point?.median).toBe(medians.length > 0 ? Math.min(...medians) : undefined);
        }
      }),
    );
  });

  it('hold numbers that agree with each other and with their own units', () => {
    fc.assert(
      fc.property(figureWithEnds, ({ plan, ends }) => {
        const figure = plan.experiment;
        for (const point of figurePoints(plan, ends)) {
          const { seeds, min, max, missingBase, missingComposite, noise, done } = point;
          expect([min, max, point.median]).toEqual([Math.min(...seeds), Math.max(...seeds), median(seeds)]);
          const mean = seeds.reduce((sum, error) => sum + error, 0) / seeds.length;
          expect(missingBase + missingComposite + noise).toBeCloseTo(mean, 9);
          expect(seeds).toHaveLength(figure.seeds);
          expect(done).toBe(true);
          expect(point.composite === null).toBe(figure.alpha === 0);
          expect(point.base === null).toBe(point.beta === 0);
        }
      }),
    );
  });

  it('each open the run that won, of its first seed', () => {
    fc.assert(
      fc.property(figureWithEnds, ({ plan, ends }) => {
        const figure = plan.experiment;
        for (const { learner, link, lr, wd, scale, beta, width, seeds } of figurePoints(plan, ends)) {
          const { experiment, issues } = decodeLink(link);
          expect(issues).toEqual([]);
          const { learners, learningRate, weightDecay, seed } = experiment;
          expect({ learners, seed }).toEqual({ learners: [learner], seed: figure.seed });
          expect(experiment.beta).toBe(beta);
          if (lr !== null) expect([learningRate, weightDecay, experiment.scale]).toEqual([lr, wd, scale]);
          expect(width).toBe(hasWidth(learner) ? experiment.width : null);
          expect(ends.get(link.slice(1))!.last!.testError).toBe(seeds[0]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('do not depend on the order in which units were done', () => {
    fc.assert(
      fc.property(figureWithEnds, ({ plan, ends }) => {
        expect(figurePoints(plan, new Map([...ends].reverse()))).toEqual(figurePoints(plan, ends));
      }),
    );
  });

  it('use only pairs all of whose seeds are done, and say when a unit is left that could change them', () => {
    fc.assert(
      fc.property(figureWithEnds, fc.array(fc.boolean(), { minLength: 1 }), ({ plan, ends }, mask) => {
        const some = part(ends, (i) => mask[i % mask.length]!);
        const needless = needlessUnits(plan, some);
        const left = plan.units.filter((unit) => !some.has(unit.key) && !needless.has(unit));
        for (const point of figurePoints(plan, some)) {
          const own = left.filter(
            ({ learner, experiment }) =>
              learner === point.learner &&
              experiment.beta === point.beta &&
              (point.width === null || experiment.width === point.width),
          );
          expect(point.done).toBe(own.length === 0);
          if (point.done) expect(figurePoints(plan, ends)).toContainEqual(point);
        }
      }),
    );
  });

  it('are none before anything is done', () => {
    expect(figurePoints(planFigure(defaultExperiment('figure3')), new Map())).toEqual([]);
  });
});
