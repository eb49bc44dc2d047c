import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { relativeError } from '../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { loadInNode } from '../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../../src/engines/wasm/wasmEngine.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { createPlainRidgeSolver } from '../../src/learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../src/learners/ridge/ridgeSolver.ts';
import type { Fit, Log } from '../../src/training/events.ts';
import { fitJobs, runFit } from '../../src/training/fits/fits.ts';
import { ensembleJobs } from '../../src/training/jobs.ts';
import { runExperiment } from '../../src/training/run/runExperiment.ts';

/** Sums of float32 in another order, after some tens of steps. */
const REORDERING = 1e-4;

const { experiment } = decodeLink(
  'problem=v2&n=120&width=10&epochs=5&batch=16&lr=0.05&learners=3resnetU-all,3layer-hidden,2layer-last,2layer-ntk,poly-2,exact-ntk-3layer',
);

let wasm: Engine;
let tfjs: Engine;
let solver: RidgeSolver;
beforeAll(async () => {
  const module = await loadInNode();
  wasm = createWasmEngine(module);
  tfjs = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
  solver = createWasmRidgeSolver(module);
});

async function logsOn(engine: Engine): Promise<Log[]> {
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const logs: Log[] = [];
  for await (const event of runExperiment(supply, experiment, ensembleJobs(experiment)))
    if (event.type === 'log') logs.push(event.log);
  return logs.sort((a, b) => a.epoch - b.epoch || a.learner.localeCompare(b.learner));
}

async function fitsOn(by: RidgeSolver): Promise<Fit[]> {
  const fits: Fit[] = [];
  for (const job of fitJobs(experiment))
    for await (const event of runFit(by, experiment, job)) if (event.type === 'fit') fits.push(event.fit);
  return fits;
}

const numbers = (log: Log) => [log.trainLoss, log.trainError, log.testError];
const signals = (log: Log) => [log.baseCoefficient, log.compositeCoefficient];

describe('the problem of version 2, whose 8 outputs fill other blocks than 15 do', () => {
  it('is trained alike by the reference engine and by WebAssembly', async () => {
    const [fast, reference] = [await logsOn(wasm), await logsOn(tfjs)];
    expect(fast.length).toBe(4 * 6);
    fast.forEach((log, i) => {
      expect(log).toMatchObject({ learner: reference[i]!.learner, epoch: reference[i]!.epoch });
      expect(relativeError(numbers(log), numbers(reference[i]!))).toBeLessThan(REORDERING);
      for (const [at, value] of signals(log).entries())
        expect(Math.abs(value - signals(reference[i]!)[at]!)).toBeLessThan(REORDERING);
    });
  });

  it('gives the same bits from the same link each time', async () => {
    expect(await logsOn(wasm)).toEqual(await logsOn(wasm));
    expect(await fitsOn(solver)).toEqual(await fitsOn(solver));
  });

  it('is fitted alike by both solvers of exact kernels', async () => {
    const [fast, plain] = [await fitsOn(solver), await fitsOn(createPlainRidgeSolver())];
    expect(fast.length).toBe(2);
    fast.forEach((fit, i) => {
      expect(fit).toMatchObject({ ridge: plain[i]!.ridge, bandwidth: plain[i]!.bandwidth });
      expect(fit.testError).toBeCloseTo(plain[i]!.testError, 5);
    });
  });
});
