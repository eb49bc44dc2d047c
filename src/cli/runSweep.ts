import type { EngineDescription } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { summaryRecord } from '../training/run/records.ts';
import type { Unit } from '../training/sweep/units.ts';
import { sweepOnAllCores } from './nodeWorkers.ts';

/**
 * Works on the units of a sweep and prints a summary of each as it is done; it says which N, m, β, learning rate, weight
 * decay and scale the unit has, and `elapsedMs` is that of the whole sweep so far.
 *
 * @returns whether all that is fitted could be; why something could not is on stderr.
 */
export async function runSweep(
  experiment: Experiment,
  work: readonly Unit[],
  print: (record: object) => void,
): Promise<boolean> {
  const units = new Map(work.map((unit) => [unit.key, unit]));
  const startedAt = performance.now();
  let engine: EngineDescription | undefined;
  let refused = false;
  await sweepOnAllCores(experiment, [...units.values()], (message) => {
    if (message.type === 'engine') engine = message.engine;
    if (message.type !== 'unit') return;
    const unit = units.get(message.key)!;
    const { last, divergedAt, refusal } = message.result;
    if (refusal !== undefined) {
      refused = true;
      console.error(`${unit.learner}, seed ${unit.seed}: ${refusal}`);
    }
    if (!last) return;
    const { experiment } = unit;
    const summary = summaryRecord(last, experiment, engine!, performance.now() - startedAt, divergedAt);
    const { samples, width, beta, learningRate: lr, weightDecay: wd, scale } = experiment;
    print({ ...summary, samples, width, beta, lr, wd, scale });
  });
  return !refused;
}
