import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/engines/engine.ts';
import { relativeError } from '../../../../src/engines/golden/replay.ts';
import { createTfjsEngine } from '../../../../src/engines/tfjs/tfjsEngine.ts';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../../src/engines/wasm/wasmEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { NETWORK_NAMES, type NetworkName } from '../../../../src/learners/learnerNames.ts';
import { levelsOf } from '../../../../src/problem/problems.ts';
import type { Log } from '../../../../src/training/events.ts';
import type { Job } from '../../../../src/training/jobs.ts';
import { runExperiment } from '../../../../src/training/run/runExperiment.ts';

const TINY: Experiment = {
  ...DEFAULT_EXPERIMENT,
  samples: 100,
  width: 8,
  weightDecay: 1e-3,
  epochs: 8,
  batchSize: 20,
};
/** The first is absurd. */
const LEARNING_RATES = [10, 0.05, 0.02] as const;
/**
 * How far two runs of the same arithmetic may be apart: an ensemble's size may change the order in which TensorFlow.js
 * sums in float32.
 */
const REORDERING_TOLERANCE = 1e-5;

const engines: Record<string, Engine> = {};
beforeAll(async () => {
  engines.wasm = createWasmEngine(await loadInNode());
  engines['tfjs-cpu'] = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

async function train(engine: Engine, learner: NetworkName, members: readonly number[]) {
  const job: Job = {
    learner,
    seeds: members,
    variants: members.map((e) => ({ ...TINY, learningRate: LEARNING_RATES[e]! })),
  };
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const logs = members.map((): Log[] => []);
  const divergedAt = members.map((): number | undefined => undefined);
  for await (const event of runExperiment(supply, { ...TINY, learners: [learner] }, [job])) {
    if (event.type === 'log') logs[event.member!]!.push(event.log);
    if (event.type === 'diverged') divergedAt[event.member!] = event.epoch;
  }
  return { logs, divergedAt };
}

const numbersOf = ({ learner: _, seed: __, epoch: ___, ...numbers }: Log) =>
  Object.values(numbers).map(Number);

/** Their error once all is over, no better than predicting zero: their hidden layers are dead, or swing for ever. */
const FINITE_BY_NATURE: readonly NetworkName[] = ['3layer-hidden', '3layer-last'];
const ZERO_PREDICTOR = levelsOf(TINY).zeroPredictor;

describe.each(['wasm', 'tfjs-cpu'])('on %s, beside a member at a learning rate of 10', (name) => {
  it.each(NETWORK_NAMES)(
    '%s: it is marked and contained, and the others train as if alone',
    async (learner) => {
      const engine = engines[name]!;
      const { logs, divergedAt } = await train(engine, learner, [0, 1, 2]);
      const [absurd, ...sane] = logs;
      for (const log of logs.flat())
        for (const value of numbersOf(log)) expect(Math.abs(value)).toBeLessThan(1e6);
      if (FINITE_BY_NATURE.includes(learner)) {
        expect(divergedAt[0]).toBeUndefined();
        expect(absurd!.at(-1)!.testError).toBeGreaterThan(0.95 * ZERO_PREDICTOR);
      } else {
        expect(divergedAt[0]).toBeGreaterThan(0);
        expect(absurd!.at(-1)!.epoch).toBeLessThan(divergedAt[0]!);
      }
      for (const [i, together] of sane.entries()) {
        const alone = (await train(engine, learner, [i + 1])).logs[0]!;
        expect(alone).toHaveLength(TINY.epochs + 1);
        if (name === 'wasm') expect(together).toEqual(alone);
        else
          together.forEach((log, epoch) => {
            const error = relativeError(numbersOf(log), numbersOf(alone[epoch]!));
            expect(error, `epoch ${epoch}`).toBeLessThan(REORDERING_TOLERANCE);
          });
      }
    },
  );
});
