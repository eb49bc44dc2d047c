import type { Engine, StepPlan } from '../src/engines/engine.ts';
import type { Contender } from './race.ts';
import { ensembleSpec, stepPlan, type Workload } from './workload.ts';

/** An engine's SGD step, and what JavaScript spends on it before the engine returns. */
export interface EngineStep extends Contender {
  /** Least milliseconds of JavaScript for a step, until `advance` gave its promise. */
  leastSynchronousMs(): number;
}

/**
 * One step of every member of an ensemble, on an engine. Its batches are drawn outside of what is timed.
 *
 * @param prepare runs before each timing, outside of it.
 */
export async function engineStep(
  engine: Engine,
  workload: Workload,
  name: string = engine.name,
  prepare: () => unknown = () => {},
): Promise<EngineStep> {
  await prepare();
  const ensemble = await engine.createEnsemble(ensembleSpec(workload));
  const plans = new Map<number, StepPlan>();
  let leastSynchronousMs = Number.POSITIVE_INFINITY;
  return {
    name,
    async time(steps) {
      const plan = plans.get(steps) ?? stepPlan(steps, workload.members, workload.samples);
      plans.set(steps, plan);
      await prepare();
      const began = performance.now();
      const losses = ensemble.advance(plan);
      leastSynchronousMs = Math.min(leastSynchronousMs, (performance.now() - began) / steps);
      await losses;
      return performance.now() - began;
    },
    leastSynchronousMs: () => leastSynchronousMs,
    dispose: () => ensemble.dispose(),
  };
}

/** Steps in a plan whose encoding is timed, on a GPU that is done with them in good time. */
const ENCODED_STEPS = 400;
const ENCODED_PLANS = 3;
const ENCODING_BUDGET_MS = 15_000;

/**
 * JavaScript's share of a step on an engine that works beside it, in a plan long enough that what a plan costs once
 * does not count.
 *
 * @param msPerStep the whole step.
 */
export async function encodingMicroseconds(step: EngineStep, msPerStep: number): Promise<number> {
  const steps = Math.min(ENCODED_STEPS, Math.ceil(ENCODING_BUDGET_MS / msPerStep));
  for (let i = 0; i < ENCODED_PLANS; i++) await step.time(steps);
  return 1000 * step.leastSynchronousMs();
}
