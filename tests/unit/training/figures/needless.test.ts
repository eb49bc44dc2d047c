import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { figurePoints } from '../../../../src/training/figures/figurePoints.ts';
import { needlessUnits } from '../../../../src/training/figures/needless.ts';
import type { Results } from '../../../../src/training/figures/standing.ts';
import type { UnitResult } from '../../../../src/training/sweep/unitResult.ts';
import type { Unit } from '../../../../src/training/sweep/units.ts';
import type { SweepMessage } from '../../../../src/worker/sweep/sweepClient.ts';
import { createSweeper } from '../../../../src/worker/sweep/sweeper.ts';
import { listening, localWorkers } from '../../worker/localWorkers.ts';
import { anyEnds, anyFigure, endOf } from './figures.ts';

const FIGURE: Experiment = {
  ...defaultExperiment('figure3'),
  betas: [0, 1],
  widths: [4],
  scales: [1],
  samples: 100,
  epochs: 10,
  // The largest diverges.
  learningRates: [0.01, 0.1, 8],
  weightDecays: [1e-3, 0.1],
};

async function sweep(isSaving: boolean) {
  const { messages, hear, until } = listening<SweepMessage>();
  const results = new Map<string, UnitResult>();
  const sweeper = createSweeper(localWorkers().open, 2, (message) => {
    if (message.type === 'unit') results.set(message.key, message.result);
    hear(message);
  });
  const plan = planFigure(FIGURE);
  sweeper.start(1, FIGURE, plan.units, () => (isSaving ? needlessUnits(plan, results) : new Set()));
  await until('finished');
  sweeper.dispose();
  return { results, messages };
}

it('A figure that is really trained has the same points with the rule that saves work as without it', async () => {
  const whole = await sweep(false);
  const saving = await sweep(true);
  expect(figurePoints(planFigure(FIGURE), saving.results)).toEqual(
    figurePoints(planFigure(FIGURE), whole.results),
  );
  expect(whole.results.size).toBe(2 * 6 * 3);
  expect(saving.results.size).toBeLessThan(0.85 * whole.results.size);
  expect([...whole.results.values()].some(({ divergedAt }) => divergedAt !== undefined)).toBe(true);
});

const figureWithEnds = anyFigure.chain((figure) =>
  anyEnds(planFigure(figure).units).map((ends) => ({ plan: planFigure(figure), ends })),
);

describe('the rule that saves work', () => {
  it('never changes a point: what it drops could not have won, in whatever order units are done', () => {
    let dropped = 0;
    fc.assert(
      fc.property(figureWithEnds, fc.infiniteStream(fc.nat()), ({ plan, ends }, picks) => {
        const known = new Map<string, ReturnType<typeof endOf>>();
        let left = plan.units;
        for (const pick of picks) {
          const needless = needlessUnits(plan, known);
          const open = left.filter((unit) => !needless.has(unit));
          dropped += left.length - open.length;
          const unit = open[pick % open.length];
          if (!unit) break;
          known.set(unit.key, ends.get(unit.key)!);
          left = open.filter((other) => other !== unit);
        }
        expect(figurePoints(plan, known)).toEqual(figurePoints(plan, ends));
      }),
    );
    expect(dropped).toBeGreaterThan(100);
  });

  it('drops the last of three seeds when the first two ended above the best median, and all after a divergence', () => {
    const figure = {
      ...defaultExperiment('figure3'),
      betas: [1],
      widths: [4],
      scales: [1],
      learningRates: [0.05, 0.1],
      weightDecays: [1e-3],
      seeds: 3,
    };
    const plan = planFigure(figure);
    const [best, other] = plan.cells[0]!.trials;
    const isNeedless = (unit: Unit, results: Results) => needlessUnits(plan, results).has(unit);
    const known = new Map(best!.units.map((unit) => [unit.key, endOf(unit, 1)]));
    const [first, second, third] = other!.units;
    known.set(first!.key, endOf(first!, 1.1));
    expect(isNeedless(third!, known)).toBe(false);
    expect(isNeedless(third!, new Map([...known, [second!.key, endOf(second!, 1.1)]]))).toBe(true);
    expect(isNeedless(third!, new Map([...known, [second!.key, endOf(second!, 1)]]))).toBe(false);
    expect(isNeedless(third!, new Map([[second!.key, { ...endOf(second!, 0), divergedAt: 1 }]]))).toBe(true);
  });
});
