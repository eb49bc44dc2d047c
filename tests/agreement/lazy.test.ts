import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { loadInNode } from '../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../src/engines/wasm/wasmEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { NETWORK_NAMES, type NetworkName, parseLearner } from '../../src/learners/learnerNames.ts';
import { isLinear, trainableOf } from '../../src/learners/trainables.ts';
import type { Log } from '../../src/training/events.ts';
import { relativeMovement } from '../../src/training/movement/movement.ts';
import { BatchOrder, planSteps } from '../../src/training/run/batches.ts';
import { drawJobData, ensembleSpec } from '../../src/training/run/ensembleSpec.ts';
import { learningRateFactor } from '../../src/training/run/recipe.ts';
import { runExperiment } from '../../src/training/run/runExperiment.ts';

const SHORT: Experiment = { ...DEFAULT_EXPERIMENT, samples: 200, weightDecay: 0, epochs: 20 };
/** A wide network from a large start, with a rate that it bears. */
const LAZY: Experiment = { ...SHORT, width: 1000, scale: 2, learningRate: 5e-4 };
/** The same network from a small one. */
const RICH: Experiment = { ...LAZY, scale: 0.3, learningRate: 0.05 };

/** How far a lazy network's outputs may be from its linearisation's, as a part of how far those came. */
const LAZY_OUTPUTS = 0.15;
/** How far the two may be apart in ‖W − W0‖ / ‖W0‖, as a part of it. */
const LAZY_MOVEMENT = 0.1;
/** A rich one's are farther from it than this. */
const RICH_OUTPUTS = 0.7;

let engine: Engine;
beforeAll(async () => {
  engine = createWasmEngine(await loadInNode());
});

/** Trains a network to the end; its outputs on the test set at the start and there, and how far W came. */
async function trained(learner: NetworkName, experiment: Experiment) {
  const job = { learner, seeds: [experiment.seed] };
  const spec = ensembleSpec(experiment, job, drawJobData(experiment, [job]));
  const ensemble = await engine.createEnsemble(spec);
  const start = (await ensemble.inspect(0)).outputs;
  const { samples, batchSize, epochs } = experiment;
  const order = new BatchOrder(experiment.seed, samples);
  for (let epoch = 0; epoch < epochs; epoch++) {
    order.shuffle();
    const factor = learningRateFactor(epoch, epochs);
    await ensemble.advance(planSteps([order], batchSize, 0, samples / batchSize, factor));
  }
  const { outputs, parameters } = await ensemble.inspect(0);
  ensemble.dispose();
  const { linearised } = trainableOf(parseLearner(learner).trainable);
  return {
    start,
    outputs,
    movement: relativeMovement(parameters.W, spec.members[0]!.initial.W, linearised),
  };
}

const distance = (a: Float32Array, b: Float32Array) =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0));

/** How far a network is from its linearisation. */
async function apart(experiment: Experiment) {
  const network = await trained('3resnet-all', experiment);
  const linear = await trained('3resnet-ntk', experiment);
  return {
    outputs: distance(network.outputs, linear.outputs) / distance(linear.outputs, linear.start),
    movement: Math.abs(network.movement - linear.movement) / linear.movement,
  };
}

async function logsOf(learner: NetworkName, experiment: Experiment): Promise<Log[]> {
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const jobs = [{ learner, seeds: [1, 2] }];
  const logs: Log[] = [];
  for await (const event of runExperiment(supply, experiment, jobs))
    if (event.type === 'log') logs.push(event.log);
  return logs;
}

describe('a network and its linearisation', () => {
  it('train alike from a large start, in outputs and in how far W comes', async () => {
    const { outputs, movement } = await apart(LAZY);
    expect(outputs).toBeLessThan(LAZY_OUTPUTS);
    expect(movement).toBeLessThan(LAZY_MOVEMENT);
  });

  it('do not from a small one', async () => {
    expect((await apart(RICH)).outputs).toBeGreaterThan(RICH_OUTPUTS);
  });
});

describe('how far a network has come', () => {
  const BRIEF: Experiment = { ...SHORT, samples: 100, width: 12, epochs: 6, learningRate: 0.02 };

  it.each(NETWORK_NAMES)('is nothing at the start, and said at some epochs: %s', async (learner) => {
    const logs = await logsOf(learner, { ...BRIEF, learners: [learner] });
    const said = logs.filter(({ movement }) => movement !== undefined);
    expect(said.filter(({ epoch }) => epoch === 0)).toMatchObject([
      { movement: 0, alignment: 1 },
      { movement: 0, alignment: 1 },
    ]);
    const record = trainableOf(parseLearner(learner).trainable);
    const ends = said.filter(({ epoch }) => epoch === BRIEF.epochs);
    expect(ends).toHaveLength(2);
    for (const { movement, alignment } of ends) {
      if (record.movesHidden) expect(movement).toBeGreaterThan(0);
      else expect(movement).toBe(0);
      if (isLinear(record)) expect(alignment).toBe(1);
      else expect(alignment).toBeLessThan(1);
    }
  });

  it('is the less the larger the start', async () => {
    const endOf = async (experiment: Experiment) => (await logsOf('3resnet-all', experiment)).at(-1)!;
    const [lazy, rich] = [await endOf({ ...LAZY, epochs: 5 }), await endOf({ ...RICH, epochs: 5 })];
    expect(lazy.movement).toBeLessThan(rich.movement! / 10);
    expect(lazy.alignment).toBeGreaterThan(rich.alignment!);
    expect(lazy.alignment).toBeGreaterThan(0.95);
  });

  it('costs a run nothing where nobody is told', async () => {
    for (const unseen of [{ view: 'story' }, { embed: true }] as const)
      for (const { movement } of await logsOf('2layer-all', { ...BRIEF, ...unseen }))
        expect(movement).toBeUndefined();
  });
});
