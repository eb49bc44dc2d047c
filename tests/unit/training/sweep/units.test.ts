import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/engines/engine.ts';
import { createTfjsEngine } from '../../../../src/engines/tfjs/tfjsEngine.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { Log } from '../../../../src/training/events.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import type { Job } from '../../../../src/training/jobs.ts';
import { runExperiment } from '../../../../src/training/run/runExperiment.ts';
import type { EngineSupply } from '../../../../src/training/run/trainLearner.ts';
import { batchJob, trainTogether, Unit, unitJob } from '../../../../src/training/sweep/units.ts';

/** Batched and single products may sum in another order. */
const ORDER_DIGITS = 4;

const FIGURE: Experiment = {
  ...defaultExperiment('figure3', { panel: 'a', preset: 'quick' }),
  betas: [0.2, 1],
  learningRates: [0.05, 0.1],
  weightDecays: [1e-3],
  samples: 80,
  width: 6,
  widths: [6],
  scales: [1],
  epochs: 6,
  seeds: 2,
};
const { units } = planFigure(FIGURE);

let supply: EngineSupply;
beforeAll(async () => {
  const engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
  supply = { current: async () => engine, replace: (_: Engine, cause: unknown) => Promise.reject(cause) };
});

/** The last log of each member. */
async function endings(experiment: Experiment, job: Job): Promise<Log[]> {
  const last: Log[] = [];
  for await (const event of runExperiment(supply, experiment, [job]))
    if (event.type === 'log') last[event.member!] = event.log;
  return last;
}

const alone = ({ experiment, learner, seed }: Unit) =>
  endings(experiment, unitJob(learner as '3resnetU-all', seed));

describe('units of a figure', () => {
  it('that differ in β, learning rate, weight decay and seed can be members of one ensemble', async () => {
    expect(units).toHaveLength(8);
    expect(units.every((unit) => trainTogether(units[0]!, unit))).toBe(true);
    const together = await endings(units[0]!.experiment, batchJob(units));
    for (const [e, unit] of units.entries()) {
      const [expected] = await alone(unit);
      expect(together[e]).toMatchObject({ seed: unit.seed, epoch: 6 });
      for (const number of ['testError', 'trainError', 'baseCoefficient', 'compositeCoefficient'] as const)
        expect(together[e]![number]).toBeCloseTo(expected![number], ORDER_DIGITS);
    }
  });

  it('can where they differ in what a network has of its own, and cannot where they share what differs', () => {
    const [first] = units;
    const unit = (changes: Partial<Experiment>, learner = first!.learner, seed = first!.seed) =>
      new Unit(FIGURE, learner, seed, changes);
    const ownOfEach = { alpha: 0.1, beta: 0.7, learningRate: 1, weightDecay: 0, scale: 2 };
    expect(trainTogether(first!, unit(ownOfEach, first!.learner, 9))).toBe(true);
    for (const shared of [
      { width: 7 },
      { samples: 81 },
      { epochs: 7 },
      { batchSize: 7 },
      { engine: 'wasm' },
    ] as const)
      expect(trainTogether(first!, unit(shared))).toBe(false);
    expect(trainTogether(first!, unit({}, '3layer-all'))).toBe(false);
  });
});
