import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { relativeError } from '../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { loadInNode } from '../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../../src/engines/wasm/wasmEngine.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { NETWORK_NAMES, networksOf } from '../../src/learners/learnerNames.ts';
import { createPlainRidgeSolver } from '../../src/learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../src/learners/ridge/ridgeSolver.ts';
import type { Fit, Log } from '../../src/training/events.ts';
import { fitJobs, runFit } from '../../src/training/fits/fits.ts';
import { ensembleJobs } from '../../src/training/jobs.ts';
import { runExperiment } from '../../src/training/run/runExperiment.ts';

/** Sums of float32 in another order, after some tens of steps. */
const REORDERING = 1e-4;

const SMALL = 'n=120&width=10&epochs=5&batch=16&lr=0.05';
const ALL_NETWORKS = NETWORK_NAMES.join();
/** Problems whose outputs fill other blocks than 15 do, and whose inputs are looked up, or are no ±1 and cannot be. */
const CASES = [
  { name: 'version 2', query: 'problem=v2', learners: '3resnetU-all,3layer-hidden,2layer-last,2layer-ntk' },
  {
    name: 'the kernel theorem, normal inputs',
    query: 'problem=hard&inputs=gaussian',
    learners: ALL_NETWORKS,
  },
  {
    name: 'the kernel theorem, a chain of ±1',
    query: 'problem=hard&inputs=correlated',
    learners: '3resnet-all',
  },
  { name: 'the concept class', query: 'problem=smooth', learners: ALL_NETWORKS },
  { name: 'the running example', query: 'problem=quartic', learners: '3resnet-all,3layer-ntk' },
].map(({ name, query, learners }) => {
  const { experiment, issues } = decodeLink(
    `${query}&${SMALL}&learners=${learners},poly-2,exact-ntk-3layer,rbf,ridge-2layer-ntk`,
  );
  return { name, experiment, issues };
});

let wasm: Engine;
let tfjs: Engine;
let solver: RidgeSolver;
beforeAll(async () => {
  const module = await loadInNode();
  wasm = createWasmEngine(module);
  tfjs = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
  solver = createWasmRidgeSolver(module);
});

async function logsOn(engine: Engine, experiment: Experiment): Promise<Log[]> {
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const logs: Log[] = [];
  for await (const event of runExperiment(supply, experiment, ensembleJobs(experiment)))
    if (event.type === 'log') logs.push(event.log);
  return logs.sort((a, b) => a.epoch - b.epoch || a.learner.localeCompare(b.learner));
}

async function fitsOn(by: RidgeSolver, experiment: Experiment): Promise<Fit[]> {
  const fits: Fit[] = [];
  for (const job of fitJobs(experiment))
    for await (const event of runFit(by, experiment, job)) if (event.type === 'fit') fits.push(event.fit);
  return fits;
}

const numbers = (log: Log) => [log.trainLoss, log.trainError, log.testError];
const signals = (log: Log) => [log.baseCoefficient, log.compositeCoefficient];

describe.each(CASES)('the problem of $name', ({ experiment, issues }) => {
  it('is a link that can be read', () => {
    expect(issues).toEqual([]);
  });

  it('is trained alike by the reference engine and by WebAssembly', async () => {
    const [fast, reference] = [await logsOn(wasm, experiment), await logsOn(tfjs, experiment)];
    expect(fast.length).toBe(6 * networksOf(experiment.learners).length);
    fast.forEach((log, i) => {
      expect(log).toMatchObject({ learner: reference[i]!.learner, epoch: reference[i]!.epoch });
      expect(relativeError(numbers(log), numbers(reference[i]!))).toBeLessThan(REORDERING);
      for (const [at, value] of signals(log).entries())
        expect(Math.abs(value - signals(reference[i]!)[at]!)).toBeLessThan(REORDERING);
    });
  });

  it('gives the same bits from the same link each time', async () => {
    expect(await logsOn(wasm, experiment)).toEqual(await logsOn(wasm, experiment));
    expect(await fitsOn(solver, experiment)).toEqual(await fitsOn(solver, experiment));
  });

  it('is fitted alike by both solvers of exact kernels', async () => {
    const [fast, plain] = [
      await fitsOn(solver, experiment),
      await fitsOn(createPlainRidgeSolver(), experiment),
    ];
    expect(fast.length).toBe(4);
    fast.forEach((fit, i) => {
      expect(fit).toMatchObject({ ridge: plain[i]!.ridge, bandwidth: plain[i]!.bandwidth });
      expect(fit.testError).toBeCloseTo(plain[i]!.testError, 5);
    });
  });
});
