import { beforeAll, describe, expect, it } from 'vitest';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../../../../src/engines/wasm/wasmEngine.ts';
import { FeatureRegression } from '../../../../src/learners/features/featureRegression.ts';
import { initialParameters } from '../../../../src/learners/initialisation.ts';
import { parseRidge, RIDGE_NAMES, type RidgeName } from '../../../../src/learners/learnerNames.ts';
import { networkSize } from '../../../../src/learners/network.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../../../src/learners/ridge/ridgeSolver.ts';
import { finished } from '../../../../src/learners/ridge/work.ts';
import { drawSeedData } from '../../../../src/problem/dataset.ts';
import { type FeatureRequest, fitFeatures } from '../../../../src/training/fits/fitFeatures.ts';
import type { RidgeEvent } from '../../../../src/training/fits/reportWork.ts';

/** What the laboratory promises of every linear system. */
const RESIDUAL = 1e-8;

const TARGET = { alpha: 0.3, beta: 1 };
const V2: FeatureRequest = { problem: 'v2', rungs: 4, width: 100, init: 'paper', scale: 1, seed: 1 };

let solver: RidgeSolver;
beforeAll(async () => {
  solver = createWasmRidgeSolver(await loadInNode());
});

async function fitted(name: RidgeName, request: FeatureRequest, samples: number, by = solver) {
  const events: RidgeEvent[] = [];
  const data = drawSeedData({ ...TARGET, ...request, samples });
  for await (const event of fitFeatures(by, name, request, data)) events.push(event);
  const last = events.pop()!;
  if (last.type !== 'fit') throw new Error('the last event is not a fit');
  return { fit: last.fit, events };
}

describe('ridge regression on the features of a network', () => {
  /** What an independent program found with another seed; a seed moves these errors by some per cent. */
  it.each([
    ['ridge-2layer-last', 100, 8.04],
    ['ridge-2layer-last', 200, 7.2],
    ['ridge-3resnet-last', 100, 8.06],
    ['ridge-3resnet-last', 200, 7.23],
    ['ridge-2layer-ntkHidden', 100, 3.89],
    ['ridge-2layer-ntkHidden', 200, 3.04],
  ] as const)('has the error of version 2 of the paper: %s at m = %i', async (name, width, expected) => {
    const { fit } = await fitted(name, { ...V2, width }, 1000);
    expect(Math.abs(fit.testError / expected - 1)).toBeLessThan(0.06);
  });

  it.each(RIDGE_NAMES)(
    'of %s keeps the promise on the residual, and is the same in plain TypeScript',
    async (name) => {
      const request = { ...V2, width: 9, init: 'linear', scale: 1.5 } as const;
      const { fit } = await fitted(name, request, 50);
      expect(fit.residual).toBeLessThan(RESIDUAL);
      expect(fit).toEqual((await fitted(name, request, 50)).fit);
      const plain = (await fitted(name, request, 50, createPlainRidgeSolver())).fit;
      expect(plain.ridge).toBe(fit.ridge);
      expect(plain.testError).toBeCloseTo(fit.testError, 6);
      expect(plain.trainError).toBeCloseTo(fit.trainError, 6);
    },
  );

  it('depends on the width, the start, its scale and the seed', async () => {
    const errors = await Promise.all(
      [{}, { width: 21 }, { init: 'linear' }, { scale: 2 }, { seed: 2 }].map(async (change) => {
        const request = { ...V2, width: 20, ...change } as FeatureRequest;
        // One solver each: a solver has one system at a time.
        const own = createWasmRidgeSolver(await loadInNode());
        return (await fitted('ridge-3resnet-ntk', request, 120, own)).fit.testError;
      }),
    );
    expect(new Set(errors).size).toBe(errors.length);
  });

  it('tells how far it is: the fraction never falls, and ends at 1', async () => {
    const { events } = await fitted('ridge-3layer-ntk', V2, 300);
    const fractions = events.map((event) => (event.type === 'work' ? event.fraction : Number.NaN));
    expect(fractions.length).toBeGreaterThan(3);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('lets go of its memory when it is cancelled', async () => {
    let open = 0;
    const watched: RidgeSolver = {
      ...solver,
      async openDense(size) {
        open++;
        const system = await solver.openDense(size);
        const dispose = () => {
          open--;
          system.dispose();
        };
        return new Proxy(system, {
          get: (target, key) => {
            if (key === 'dispose') return dispose;
            const member = Reflect.get(target, key);
            return typeof member === 'function' ? member.bind(target) : member;
          },
        });
      },
    };
    const data = drawSeedData({ ...TARGET, ...V2, samples: 800 });
    const events = fitFeatures(watched, 'ridge-2layer-ntk', V2, data);
    await events.next();
    expect(open).toBe(1);
    await events.return();
    expect(open).toBe(0);
  });

  it('is refused in one sentence where N and m are too large together', async () => {
    const request = { ...V2, width: 2000 };
    const data = drawSeedData({ ...TARGET, ...request, samples: 25_000 });
    await expect(fitFeatures(solver, 'ridge-3layer-ntk', request, data).next()).rejects.toThrow(
      /^Ridge regression on a network’s features with m = 2000 and N = 25000 needs about \d+\.\d GB of memory, and there is not as much\.$/,
    );
  });
});

describe('SGD on the last layer', () => {
  it('goes to the ridge regression with λ = N times the weight decay', async () => {
    const [samples, weightDecay] = [60, 0.05];
    const request = { ...V2, width: 12 };
    const size = networkSize(request);
    const data = drawSeedData({ ...TARGET, ...request, samples });
    const initial = initialParameters(1, '2layer', size, { start: 'paper', scale: 1 });
    const ensemble = await createWasmEngine(await loadInNode()).createEnsemble({
      ...{ architecture: '2layer', trainable: 'last', ...size, batchSize: samples },
      members: [{ learningRate: 0.02, weightDecay, ...data, initial }],
    });
    const steps = 5000;
    const rows = Int32Array.from({ length: steps * samples }, (_, i) => i % samples);
    const batchSizes = new Int32Array(steps).fill(samples);
    await ensemble.advance({ steps, batchSizes, rows, learningRateFactor: 1 });
    const { outputs } = await ensemble.inspect(0);
    ensemble.dispose();

    const system = await solver.openDense({ samples, columns: size.outputDimension });
    const learner = parseRidge('ridge-2layer-last');
    const regression = finished(FeatureRegression.of(system, learner, size, initial, data));
    finished(regression.open(regression.groups[0]!));
    const [solved] = finished(regression.fit([samples * weightDecay]));
    system.dispose();
    outputs.forEach((trained, i) => {
      expect(trained).toBeCloseTo(solved!.test.values[i]!, 4);
    });
  });
});
