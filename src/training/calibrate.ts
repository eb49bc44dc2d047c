import { type Engine, usesOneCore } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { stepCost } from '../learners/cost.ts';
import { type NetworkName, networksOf } from '../learners/learnerNames.ts';
import { networkSize } from '../learners/network.ts';
import { experimentSeeds, type Job } from './jobs.ts';
import { BatchOrder, planSteps } from './run/batches.ts';
import { drawJobData, ensembleShape, ensembleSpec } from './run/ensembleSpec.ts';

/** Real steps that a calibration takes, unless time is up before. */
const TIMED_STEPS = 200;
const TIME_LIMIT_MS = 400;
/** Steps of a plan at most. A plan is no longer than a submit to a GPU may be. */
const PLAN_STEPS = 10;
const PLAN_MS = 40;
/** Examples to calibrate on: a step's time does not depend on N. */
const CALIBRATION_SAMPLES = 2000;

/** @throws TypeError when no network is among the learners. */
function dearestLearner(experiment: Experiment): NetworkName {
  const size = networkSize(experiment);
  return networksOf(experiment.learners).reduce((dearest, other) =>
    stepCost(other, size) > stepCost(dearest, size) ? other : dearest,
  );
}

/** The ensemble that is timed on an engine: its dearest network, with all seeds on a GPU and with one on a core. */
function timedJob(engine: Engine, experiment: Experiment): Job {
  const seeds = usesOneCore(engine.name) ? [experiment.seed] : experimentSeeds(experiment);
  return { learner: dearestLearner(experiment), seeds };
}

/** What a timing depends on: experiments with the same have steps that take the same time on an engine. */
export function timedShape(engine: Engine, experiment: Experiment) {
  const job = timedJob(engine, experiment);
  return { ...ensembleShape(experiment, job), members: job.seeds.length };
}

/**
 * Times some 200 real steps of an experiment's dearest learner on an engine.
 *
 * @returns milliseconds for a step of the ensemble that the engine would train: all seeds on a GPU, one on a core.
 */
export async function stepTime(engine: Engine, experiment: Experiment): Promise<number> {
  const job = timedJob(engine, experiment);
  const samples = Math.min(experiment.samples, CALIBRATION_SAMPLES);
  const timed = { ...experiment, samples };
  const spec = ensembleSpec(timed, job, drawJobData(timed, [job]));
  const orders = job.seeds.map((seed) => new BatchOrder(seed, samples));
  const epochSteps = Math.floor(samples / spec.batchSize);
  const ensemble = await engine.createEnsemble(spec);
  try {
    const take = (steps: number) => {
      for (const order of orders) order.shuffle();
      return ensemble.advance(planSteps(orders, spec.batchSize, 0, steps, 1));
    };
    // The first step compiles and allocates: it is not timed. The second says how long a plan may be.
    await take(1);
    const probedAt = performance.now();
    await take(1);
    const affordable = Math.floor(PLAN_MS / (performance.now() - probedAt));
    const plan = Math.max(1, Math.min(PLAN_STEPS, epochSteps, affordable));
    const startedAt = performance.now();
    let steps = 0;
    // Twice as many at once each time: a training run does not wait for a GPU's every plan either.
    for (let plans = 1; steps < TIMED_STEPS && performance.now() - startedAt < TIME_LIMIT_MS; plans *= 2) {
      await Promise.all(Array.from({ length: plans }, () => take(plan)));
      steps += plans * plan;
    }
    return (performance.now() - startedAt) / steps;
  } finally {
    ensemble.dispose();
  }
}
