/**
 * How much of an engine's bare step rate a sweep's unit keeps, its data, start and evaluations included. In turns, in
 * processor time of one core: `npm run -s bench:sweep`, `-- --width 100 --samples 5000 --epochs 100`.
 */
import { parseArgs } from 'node:util';
import { NODE_ENGINES } from '../src/cli/nodeEngines.ts';
import { DEFAULT_EXPERIMENT } from '../src/experiment/defaults/lab.ts';
import { HERO } from '../src/learners/learnerNames.ts';
import { BatchOrder, planSteps } from '../src/training/run/batches.ts';
import { drawJobData, ensembleSpec } from '../src/training/run/ensembleSpec.ts';
import { stepsPerEpoch } from '../src/training/run/recipe.ts';
import { runExperiment } from '../src/training/run/runExperiment.ts';
import { unitJob } from '../src/training/sweep/units.ts';
import { describeMachine } from './machine.ts';

const ROUNDS = 4;
/** Steps of the bare rate: as long as the unit's plans are. */
const PLAN_STEPS = 100;
const LEARNER = HERO;

const { values } = parseArgs({
  options: { width: { type: 'string' }, samples: { type: 'string' }, epochs: { type: 'string' } },
});
const { width = '100', samples = '5000', epochs = '100' } = values;
const experiment = {
  ...DEFAULT_EXPERIMENT,
  width: Number(width),
  samples: Number(samples),
  epochs: Number(epochs),
};
const job = unitJob(LEARNER, 1);
const steps = stepsPerEpoch(experiment) * experiment.epochs;
const engine = await NODE_ENGINES.makers.wasm!();

/** Processor time that some work takes, s. */
async function secondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const supply = {
  current: async () => engine,
  replace: (_: unknown, cause: unknown) => Promise.reject(cause),
};
async function trainUnit(): Promise<void> {
  for await (const _ of runExperiment(supply, experiment, [job]));
}

const spec = ensembleSpec(experiment, job, drawJobData(experiment, [job]));
const ensemble = await engine.createEnsemble(spec);
const order = new BatchOrder(1, experiment.samples);
order.shuffle();
const plan = planSteps([order], spec.batchSize, 0, Math.min(PLAN_STEPS, stepsPerEpoch(experiment)), 1);
async function takeBareSteps(): Promise<void> {
  for (let step = 0; step < steps; step += plan.steps) await ensemble.advance(plan);
}

await trainUnit();
const units: number[] = [];
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(await secondsOf(takeBareSteps));
  units.push(await secondsOf(trainUnit));
}
const rate = (seconds: readonly number[]) => Math.round(steps / Math.min(...seconds));
const rates = { bareStepsPerSecond: rate(bare), unitStepsPerSecond: rate(units) };
const kept = Number((Math.min(...bare) / Math.min(...units)).toFixed(3));
console.log(
  JSON.stringify({ machine: describeMachine(), learner: LEARNER, width, samples, epochs, ...rates, kept }),
);
