import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../../src/experiment/experiment.ts';
import type { FigurePoint } from '../../../../../src/training/figures/figurePoints.ts';
import { atPlacesOf, knownPoints } from '../../../../../src/training/figures/knownPoints.ts';
import { narrateFigure } from '../../../../../src/words/narration/sweeps/narrateFigure.ts';
import { pointOf } from '../points.ts';

const ALONG_M = defaultExperiment('figure3');
const ALONG_BETA = defaultExperiment('figure3', { axis: 'beta' });
const FIGURE2 = defaultExperiment('figure2');

const FOUND = { composite: 0.8, median: 0.05, min: 0.04, max: 0.06 };
const LOST = { composite: 0.02, median: 2.1, min: 2, max: 2.2 };

/** Points over β that have the composite signal from one β on. */
const pointsFrom = (least: number): FigurePoint[] =>
  ALONG_BETA.betas.map((beta) => pointOf({ beta, ...(beta >= least ? FOUND : LOST) }));

/** Points over m that have it at some β. */
const lines = (found: (beta: number, width: number) => boolean, widths = ALONG_M.widths) =>
  ALONG_M.betas.flatMap((beta) =>
    widths.map((width) => pointOf({ beta, width, ...(found(beta, width) ? FOUND : LOST) })),
  );

const told = (points: readonly FigurePoint[], experiment: Experiment, status = 'finished' as const) =>
  narrateFigure(points, experiment, status).join(' ').replaceAll('\u00a0', ' ');

describe('the reading of Figure 3 along m', () => {
  it('says each line’s errors, and nothing against the paper where it is as the paper says', () => {
    const text = told(
      lines((beta) => beta > 0.3),
      ALONG_M,
    );
    expect(text).toBe(
      'Test errors over the widths measured: 0.05 at β = 1, 0.05 at β = 0.5, 2.10 at β = 0.3, 2.10 at β = 0.2 and 2.10 at β = 0; kα² = 1.35.',
    );
  });

  it('begins with what is not reproduced, and where', () => {
    const text = told(
      lines((beta, width) => (beta === 1 && width > 100) || beta === 0.2),
      ALONG_M,
    );
    expect(text).toMatch(
      /^Not reproduced: that while α < β the ResNet learns the composite signal\. β = 1 at m = 100 and β = 0\.5 at m = .*: not below kα² = 1\.35 \(2\.10\)\./,
    );
    expect(text).toContain('Not reproduced: that once α > β that is practically impossible. β = 0.2 at m =');
  });

  it('says nothing of the paper at another N than the paper’s, nor before all is measured', () => {
    const points = lines(() => false);
    expect(told(points, { ...ALONG_M, samples: 5000 })).not.toContain('reproduced');
    expect(narrateFigure(points, ALONG_M, 'running').join(' ')).not.toContain('reproduced');
  });

  it('counts β = α among what is learned for version 2, which says so, and not for version 3', () => {
    const points = lines((beta) => beta > 0.3, [200]);
    const v2 = defaultExperiment('figure3', { problem: 'v2' });
    expect(told(points, v2)).toMatch(
      /^Not reproduced: that while α ≤ β .* β = 0\.3 at m = 200: not below kα² = 0\.72/,
    );
    expect(told(points, ALONG_M)).not.toContain('reproduced');
  });

  it('calls nothing not reproduced that the shipped reference has at the same place', () => {
    const points = lines((beta, width) => beta > 0.3 && width > 100);
    const shipped = lines((beta) => beta === 1).filter(({ beta, width }) => beta === 1 && width! < 2000);
    expect(told(points, ALONG_M)).toContain('Not reproduced');
    const known = atPlacesOf(points, knownPoints(points, shipped));
    const [first] = narrateFigure(points, ALONG_M, 'finished', known);
    expect(first!.replaceAll('\u00a0', ' ')).toMatch(/^Not reproduced: .* β = 0\.5 at m = 100: not below/);
    expect(first).not.toContain('β\u00a0=\u00a01');
    expect(known).toHaveLength(points.length);
  });

  it('calls hit or miss only what its seeds are', () => {
    const points = lines((beta) => beta > 0.3);
    expect(told(points, ALONG_M)).not.toContain('Hit or miss');
    const split = points.map((point) =>
      point.beta === 0.5 && point.width === 200 ? { ...point, max: 2.2 } : point,
    );
    expect(told(split, ALONG_M)).toContain('Hit or miss, seeds on both sides of kα²: β = 0.5 at m = 200.');
  });

  it('speaks of the points that are there alone', () => {
    const text = told(
      lines((beta) => beta > 0.3, [100]).filter(({ beta }) => beta !== 0.3),
      ALONG_M,
    );
    expect(text).not.toContain('β = 0.3');
    expect(text).not.toMatch(/every|all/);
  });
});

describe('the reading of Figure 3 along β', () => {
  it('names what was measured on either side, and says that between the two nothing was', () => {
    const text = told(pointsFrom(0.5), ALONG_BETA);
    expect(text).toContain(
      '3resnet-all has the composite signal at β = 1, 0.9, 0.8, 0.7, 0.6 and 0.5 and lacks it at β = 0.4, 0.3, 0.2, 0.1 and 0: 80 % of it at β = 0.5, 2 % at β = 0.4. Between these two nothing was measured.',
    );
  });

  it('says when it is learned at all measured β, at none, or out of order', () => {
    expect(told(pointsFrom(0).slice(-2), ALONG_BETA)).toContain('has the composite signal at β = 1 and 0.9.');
    expect(told(pointsFrom(2).slice(-2), ALONG_BETA)).toContain(
      'has not found the composite signal at β = 1 and 0.9.',
    );
    const odd = pointsFrom(0.5).map((point) => (point.beta === 0.2 ? { ...point, ...FOUND } : point));
    expect(told(odd, ALONG_BETA)).toContain('0.6, 0.5 and 0.2 and lacks it at β = 0.4, 0.3, 0.1 and 0.');
    expect(told(odd, ALONG_BETA)).not.toMatch(/Hit or miss|Between/);
  });

  it('says what it has so far while it is being filled', () => {
    expect(narrateFigure([], ALONG_BETA, 'running')[0]).toContain('first points are on their way');
    expect(narrateFigure(pointsFrom(0.4).slice(0, 3), ALONG_BETA, 'running')[0]).toMatch(/^So far: /);
  });
});

describe('the reading of Figure 2', () => {
  const points = [
    pointOf({ learner: '3resnet-all', width: 200, ...FOUND }),
    pointOf({ learner: '3layer-all', width: 100, median: 1.98 }),
    pointOf({ learner: '2layer-ntk', width: 200, median: 6.3 }),
  ];

  it('sets the best network beside the best kernel method, and says who is below kα²', () => {
    const text = told(points, FIGURE2);
    expect(text).toContain(
      'The best network is 3resnet-all at m = 200 with 0.05, the best kernel method 2layer-ntk at m = 200 with 6.30.',
    );
    expect(text).toContain('3resnet-all comes below kα² = 1.35.');
    expect(told(points.slice(1), FIGURE2)).toContain('None is below kα² = 1.35.');
  });

  it('begins with what is not reproduced: a ResNet that stays above kα², a kernel method that does not', () => {
    expect(told(points, FIGURE2)).not.toContain('reproduced');
    const odd = [
      pointOf({ learner: '3resnet-all', width: 200, ...LOST }),
      pointOf({ learner: 'exact-ck-2layer', width: null, median: 1.2 }),
    ];
    const text = told(odd, FIGURE2);
    expect(text).toMatch(
      /^Not reproduced: that the ResNet learns the composite signal\. 3resnet-all at m = 200/,
    );
    expect(text).toContain('Not reproduced: that kernel methods do not. exact-ck-2layer at m = ∞: below kα²');
  });
});
