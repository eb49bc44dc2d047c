/**
 * Does the start of the network decide whether it finds the composite signal at the paper's N = 500, whose
 * initialisation is not stated? Trains 3resnetU-all from several starts and prints the best test error of each over a
 * small grid: `npx tsx scripts/initialisations.ts [N] [width] [epochs]`
 */
import { NODE_ENGINES } from '../src/cli/nodeEngines.ts';
import { DEFAULT_EXPERIMENT } from '../src/experiment/fields.ts';
import type { NetworkParameters, ParameterName } from '../src/learners/network.ts';
import { BatchOrder, planSteps } from '../src/training/run/batches.ts';
import { ensembleSpec, sampleTasks } from '../src/training/run/ensembleSpec.ts';
import { learningRateFactor, stepsPerEpoch } from '../src/training/run/recipe.ts';

/** Factors on a start like torch.nn.Linear's, U(−1/√fan_in, 1/√fan_in), whose deviation is 1/√(3 fan_in). */
const STARTS: Record<string, Partial<Record<ParameterName, number>>> = {
  'torch.nn.Linear': {},
  'He, biases 0': { W: Math.sqrt(6), U: Math.sqrt(6), A: Math.sqrt(3), b1: 0, b2: 0 },
  'Xavier, biases 0': { W: Math.sqrt(3), U: Math.sqrt(3), A: Math.sqrt(3), b1: 0, b2: 0 },
  'a tenth': { W: 0.1, U: 0.1, A: 0.1, b1: 0, b2: 0 },
  'output near 0': { A: 0.01 },
  'second layer near 0': { U: 0.01, b2: 0 },
  'first layer three times': { W: 3 },
};
const RATES = [0.02, 0.05];
const DECAYS = [0.01, 0.02, 0.03];
const SEEDS = [1, 2];
const EVALUATIONS = 20;

const [samples = 500, width = 300, epochs = 800] = process.argv.slice(2).map(Number);
const engine = await NODE_ENGINES.makers.wasm!();

function scaled(
  start: NetworkParameters,
  factors: Partial<Record<ParameterName, number>>,
): NetworkParameters {
  const entries = Object.entries(start) as [ParameterName, Float32Array][];
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.map((value) => value * (factors[name] ?? 1))]),
  ) as unknown as NetworkParameters;
}

/** Test error and share of the composite signal at the end of the best of a run's evaluations. */
async function train(start: string, seed: number, learningRate: number, weightDecay: number) {
  const experiment = { ...DEFAULT_EXPERIMENT, samples, width, epochs, seed, learningRate, weightDecay };
  const job = { learner: '3resnetU-all', seeds: [seed] } as const;
  const spec = ensembleSpec(experiment, job, sampleTasks(experiment, [job]));
  const members = spec.members.map((member) => ({
    ...member,
    initial: scaled(member.initial, STARTS[start]!),
  }));
  const ensemble = await engine.createEnsemble({ ...spec, members });
  const order = new BatchOrder(seed, samples);
  const steps = stepsPerEpoch(experiment);
  let best = { testError: Number.POSITIVE_INFINITY, composite: 0 };
  for (let epoch = 0; epoch < epochs; epoch++) {
    order.shuffle();
    const factor = learningRateFactor(epoch, epochs);
    const losses = await ensemble.advance(planSteps([order], spec.batchSize, 0, steps, factor));
    if (!Number.isFinite(losses.at(-1))) break;
    if ((epoch + 1) % Math.ceil(epochs / EVALUATIONS) > 0) continue;
    const { testError, compositeCoefficient } = (await ensemble.evaluate())[0]!;
    const composite = compositeCoefficient / experiment.alpha;
    if (testError < best.testError) best = { testError, composite };
  }
  ensemble.dispose();
  return best;
}

for (const start of Object.keys(STARTS)) {
  const ends = [];
  for (const seed of SEEDS)
    for (const lr of RATES)
      for (const wd of DECAYS) ends.push({ lr, wd, seed, ...(await train(start, seed, lr, wd)) });
  const finite = ends.filter(({ testError }) => Number.isFinite(testError));
  const [best] = finite.sort((a, b) => a.testError - b.testError);
  console.log(
    JSON.stringify({ start, samples, width, epochs, runs: ends.length, finite: finite.length, best }),
  );
}
