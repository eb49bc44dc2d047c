import type { EngineName } from '../../../src/experiment/choices.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { ensembleJobs } from '../../../src/training/jobs.ts';
import { runExperiment } from '../../../src/training/run/runExperiment.ts';
import { BROWSER_ENGINES } from '../../../src/worker/inside/browserEngines.ts';
import { engineSource } from '../../../src/worker/inside/engineSource.ts';
import { engineSupply } from '../../../src/worker/inside/engineSupply.ts';

const EXPERIMENT: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 8,
  epochs: 12,
  learners: ['3resnet-all'],
};

/** What came of a run. */
export interface Ran {
  /** The engine that it ended on, and what was said of it. */
  readonly engine: EngineName;
  readonly reasons: readonly string[];
  readonly epochs: readonly number[];
  readonly errors: readonly number[];
}

/**
 * Trains a small network here, in the page's own thread.
 *
 * @param lostAt destroys the engine's GPU device when this epoch is told of; left out, it lives.
 */
export async function ranOn(name: EngineName, lostAt?: number): Promise<Ran> {
  let device: GPUDevice | undefined;
  const request = globalThis.GPUAdapter?.prototype.requestDevice;
  if (request)
    GPUAdapter.prototype.requestDevice = async function (...given) {
      device = await request.apply(this, given);
      return device;
    };
  const reasons: string[] = [];
  const epochs: number[] = [];
  const errors: number[] = [];
  try {
    const supply = engineSupply(engineSource(BROWSER_ENGINES), name, ({ reason }) => reasons.push(reason));
    for await (const event of runExperiment(supply, EXPERIMENT, ensembleJobs(EXPERIMENT))) {
      if (event.type !== 'log') continue;
      epochs.push(event.log.epoch);
      errors.push(event.log.testError);
      if (event.log.epoch === lostAt) device!.destroy();
    }
    return { engine: (await supply.current()).name, reasons, epochs, errors };
  } finally {
    if (request) GPUAdapter.prototype.requestDevice = request;
  }
}
