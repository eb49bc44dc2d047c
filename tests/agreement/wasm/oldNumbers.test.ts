import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import { decodeLink } from '../../../src/experiment/link.ts';
import type { RidgeSolver } from '../../../src/learners/ridge/ridgeSolver.ts';
import type { Fit, Log } from '../../../src/training/events.ts';
import { fitJobs, runFit } from '../../../src/training/fits/fits.ts';
import { ensembleJobs } from '../../../src/training/jobs.ts';
import { runExperiment } from '../../../src/training/run/runExperiment.ts';
import { RUN_FILE, today } from '../../unit/experiment/versions/corpus.ts';

/** What a measurement says, whatever else it has come to say since. */
const numbers = ({ learner, seed, epoch, ...log }: Log | Fit) => ({
  learner,
  seed,
  epoch,
  trainLoss: log.trainLoss,
  trainError: log.trainError,
  testError: log.testError,
  baseCoefficient: log.baseCoefficient,
  compositeCoefficient: log.compositeCoefficient,
});
const inOrder = (measured: readonly (Log | Fit)[]) =>
  measured.map(numbers).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('a run of 0.3.0, from its link of v=1', () => {
  const saved = JSON.parse(RUN_FILE);
  const { experiment } = decodeLink(saved.link);
  let engine: Engine;
  let solver: RidgeSolver;
  beforeAll(async () => {
    const module = await loadInNode();
    engine = createWasmEngine(module);
    solver = createWasmRidgeSolver(module);
  });

  it('comes to the same numbers, to the bit', async () => {
    const measured: (Log | Fit)[] = [];
    const supply = {
      current: async () => engine,
      replace: (_: Engine, cause: unknown) => Promise.reject(cause),
    };
    for await (const event of runExperiment(supply, experiment, ensembleJobs(experiment)))
      if (event.type === 'log') measured.push(event.log);
    for (const job of fitJobs(experiment))
      for await (const event of runFit(solver, experiment, job))
        if (event.type === 'fit') measured.push(event.fit);
    expect(inOrder(measured)).toEqual(inOrder(today(saved.logs)));
  });
});
