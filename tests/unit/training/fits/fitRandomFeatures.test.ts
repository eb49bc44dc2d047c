import { beforeAll, describe, expect, it } from 'vitest';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../../../src/learners/ridge/ridgeSolver.ts';
import type { Fit, FittingEvent } from '../../../../src/training/events.ts';
import { fitBytes, fitWork } from '../../../../src/training/fits/fitCost.ts';
import { fitJobs, runFit } from '../../../../src/training/fits/fits.ts';
import { tellFeatures } from '../../../../src/words/narration/features.ts';
import type { LearnerSummary } from '../../../../src/words/narration/summary.ts';

let solver: RidgeSolver;
beforeAll(async () => {
  solver = createWasmRidgeSolver(await loadInNode());
});

async function eventsOf(link: string, by: RidgeSolver = solver): Promise<FittingEvent[]> {
  const { experiment, issues } = decodeLink(link);
  expect(issues).toEqual([]);
  const events: FittingEvent[] = [];
  for (const job of fitJobs(experiment))
    for await (const event of runFit(by, experiment, job)) events.push(event);
  return events;
}
const fitsOf = async (link: string, by?: RidgeSolver): Promise<Fit[]> =>
  (await eventsOf(link, by)).flatMap((event) => (event.type === 'fit' ? [event.fit] : []));

describe('ridge regression on random features', () => {
  it.each(['v3', 'v2', 'hard&inputs=gaussian', 'smooth', 'quartic'])(
    'fits the problem %s, the same bits each time, alike in both solvers',
    async (problem) => {
      const link = `problem=${problem}&n=90&features=120&learners=features-products,features-relu`;
      const fits = await fitsOf(link);
      expect(fits.map(({ learner }) => learner)).toEqual(['features-products', 'features-relu']);
      expect(await fitsOf(link)).toEqual(fits);
      (await fitsOf(link, createPlainRidgeSolver())).forEach((plain, i) => {
        expect(plain.testError).toBeCloseTo(fits[i]!.testError, 5);
        expect(plain.residual).toBeLessThan(1e-8);
      });
    },
  );

  it('learns F from all pairs and enough examples, and none of a product of eight', async () => {
    const [fit] = await fitsOf('n=1500&features=466&learners=features-products');
    expect(fit!.baseCoefficient).toBeGreaterThan(0.95);
    expect(Math.abs(fit!.compositeCoefficient)).toBeLessThan(0.03);
    // No more than the constant.
    const [least] = await fitsOf('n=60&features=1&learners=features-products');
    expect(least!.testError).toBeGreaterThan(16);
  });

  it('tells how far it is, and what it will take grows with D and N', async () => {
    const events = await eventsOf('n=400&features=3000&learners=features-products');
    const fractions = events.flatMap((event) => (event.type === 'fitting' ? [event.fraction] : []));
    expect(fractions.at(-1)).toBe(1);
    const at = (n: number, features: number) => ({ ...decodeLink('').experiment, samples: n, features });
    for (const cost of [fitWork, fitBytes])
      for (const [few, many] of [
        [at(500, 500), at(1000, 500)],
        [at(500, 100), at(500, 900)],
      ] as const)
        expect(cost('features-relu', few)).toBeLessThan(cost('features-relu', many));
  });

  it('is held against the ResNet in multiply-adds where both ran', () => {
    const { experiment } = decodeLink('learners=3resnet-all,features-products&features=2000');
    const both = ['3resnet-all', 'features-products'].map((learner) => ({ learner }) as LearnerSummary);
    // N D n/2 + n³/6 + k(n² + N D) with N = n = 1,000; (2md + 9km) N over 800 epochs.
    expect(tellFeatures(both, experiment)[0]).toContain('1.2\u00a0billion multiply-adds');
    expect(tellFeatures(both, experiment)[0]).toContain('23\u00a0billion');
    expect(tellFeatures(both.slice(1), experiment)).toEqual([]);
  });
});
