import { expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { figurePoints } from '../../../../src/training/figures/figurePoints.ts';
import { needlessUnits } from '../../../../src/training/figures/needless.ts';
import type { UnitResult } from '../../../../src/training/sweep/unitResult.ts';
import type { SweepMessage } from '../../../../src/worker/sweep/sweepClient.ts';
import { createSweeper } from '../../../../src/worker/sweep/sweeper.ts';
import { listening, localWorkers } from '../../worker/localWorkers.ts';

const FIGURE: Experiment = {
  ...defaultExperiment('figure3'),
  betas: [0, 1],
  samples: 100,
  width: 4,
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
