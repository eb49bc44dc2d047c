import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/engines/engine.ts';
import { createTfjsEngine } from '../../../../src/engines/tfjs/tfjsEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { Log, TrainingEvent } from '../../../../src/training/events.ts';
import { ensembleJobs } from '../../../../src/training/jobs.ts';
import type { Cadence } from '../../../../src/training/run/cadence.ts';
import { runExperiment } from '../../../../src/training/run/runExperiment.ts';
import type { EngineSupply } from '../../../../src/training/run/trainLearner.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 120,
  width: 8,
  epochs: 6,
  learners: ['3resnetU-all', '2layer-last', '3layer-ntk'],
};

let engine: Engine;
beforeAll(async () => {
  engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

const supply: EngineSupply = {
  current: async () => engine,
  replace: (_failed, cause) => Promise.reject(cause),
};

async function events(experiment: Experiment, cadence: Cadence = 'course'): Promise<TrainingEvent[]> {
  const all: TrainingEvent[] = [];
  const jobs = ensembleJobs(experiment).map((job) => ({ ...job, cadence }));
  for await (const event of runExperiment(supply, experiment, jobs)) all.push(event);
  return all;
}

/** Every log, by learner and epoch: which learner's comes first depends on how fast the machine is. */
function logsOf(all: readonly TrainingEvent[]): Log[] {
  const logs = all.flatMap((event) => (event.type === 'log' ? [event.log] : []));
  return logs.sort((a, b) => a.learner.localeCompare(b.learner) || a.epoch - b.epoch);
}

describe('a run', () => {
  it('logs every learner once per epoch, the start included, in order', async () => {
    const logs = logsOf(await events(TINY));
    for (const learner of TINY.learners) {
      const learnerLogs = logs.filter((log) => log.learner === learner);
      expect(learnerLogs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    }
  });

  it('gives the same curve for the same experiment, and another for another seed', async () => {
    const once = logsOf(await events(TINY));
    expect(logsOf(await events(TINY))).toEqual(once);
    expect(logsOf(await events({ ...TINY, seed: 2 }))[0]?.testError).not.toBe(once[0]?.testError);
  });

  it('gives each seed of several the curve it has alone', async () => {
    const pair = logsOf(await events({ ...TINY, seeds: 2 }));
    const second = logsOf(await events({ ...TINY, seed: 2 }));
    expect(pair.filter(({ seed }) => seed === 2).length).toBe(second.length);
    for (const log of second) {
      const twin = pair.find(
        ({ seed, learner, epoch }) => seed === 2 && learner === log.learner && epoch === log.epoch,
      );
      expect(twin?.testError).toBeCloseTo(log.testError, 5);
    }
  });

  it('keeps its learners together: none begins an epoch before all have ended the one before', async () => {
    const epochs = new Map<string, number>();
    for (const event of await events(TINY)) {
      if (event.type !== 'log') continue;
      const { learner, epoch } = event.log;
      epochs.set(learner, epoch);
      expect(epoch - Math.min(...epochs.values())).toBeLessThanOrEqual(1);
    }
  });

  it('counts its steps up to the whole', async () => {
    const all = await events({ ...TINY, seeds: 2, batchSize: 50 });
    const progress = all.flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    const done = progress.map(({ stepsDone }) => stepsDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    // 120 examples in batches of 50 are 3 steps: × 6 epochs × 3 learners × 2 seeds.
    expect(progress.at(-1)).toMatchObject({ stepsDone: 108, stepsTotal: 108, epochsDone: 6 });
  });

  it('that is measured less often has the same numbers, to the bit, where it is measured', async () => {
    // A sweep is not told how far its networks come: nobody would see it.
    const all = logsOf(await events(TINY)).map(({ movement: _, alignment: __, ...log }) => log);
    const sparse = await events(TINY, 'end');
    expect(logsOf(sparse)).toEqual(all.filter(({ epoch }) => [0, 2, 4, 6].includes(epoch)));
    const progress = sparse.flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    const done = progress.map(({ stepsDone }) => stepsDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(progress.at(-1)).toMatchObject({ stepsDone: 54, stepsTotal: 54, epochsDone: 6 });
  });

  it('lets a learner that diverges stop alone, and keeps its finite logs', async () => {
    const all = await events({
      ...TINY,
      learners: ['3resnetU-all', '2layer-last'],
      learningRate: 3,
      epochs: 40,
    });
    const diverged = all.flatMap((event) => (event.type === 'diverged' ? [event] : []));
    expect(diverged.map(({ learner }) => learner)).toEqual(['3resnetU-all']);
    const logs = logsOf(all);
    // JSON writes a number that is not finite as null.
    for (const log of logs) expect(JSON.stringify(log)).not.toContain('null');
    const last = (learner: string) =>
      Math.max(...logs.filter((log) => log.learner === learner).map(({ epoch }) => epoch));
    expect(last('3resnetU-all')).toBeLessThan(diverged[0]!.epoch);
    expect(last('2layer-last')).toBe(40);
  });
});
