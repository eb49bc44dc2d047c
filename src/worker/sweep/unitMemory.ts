import { isExactKernel } from '../../learners/learnerNames.ts';
import { kernelMemoryBytes } from '../../learners/ridge/ridgeSolver.ts';
import { jobBytes } from '../../training/run/runMemory.ts';
import { type Unit, unitJob } from '../../training/sweep/units.ts';
import { MATRIX_BYTES } from '../pool/fitters.ts';

function matrixBytes({ learner, experiment }: Unit): number {
  return isExactKernel(learner) ? kernelMemoryBytes(experiment.samples) : 0;
}

/** What a network's unit takes on a core. */
function networkBytes({ learner, seed, experiment }: Unit): number {
  return isExactKernel(learner) ? 0 : jobBytes(unitJob(experiment, learner, seed), experiment, 'wasm');
}

/**
 * Whether a unit fits into memory beside others: kernel matrices with each other, networks with each other. A single
 * one is always let in, and refused by whoever works on it.
 *
 * @param memoryBytes what networks may take together.
 */
export function fitsBeside(unit: Unit, others: readonly Unit[], memoryBytes: number): boolean {
  const isFit = isExactKernel(unit.learner);
  const bytes = isFit ? matrixBytes : networkBytes;
  const held = others.reduce((sum, other) => sum + bytes(other), 0);
  return held === 0 || held + bytes(unit) <= (isFit ? MATRIX_BYTES : memoryBytes);
}
