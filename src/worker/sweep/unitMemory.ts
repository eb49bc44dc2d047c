import { isFitted } from '../../learners/learnerNames.ts';
import { fitBytes } from '../../training/fits/fitCost.ts';
import { jobBytes } from '../../training/memory/runMemory.ts';
import { type Unit, unitJob } from '../../training/sweep/units.ts';
import { MATRIX_BYTES } from '../pool/fitters.ts';

/** What a unit takes on a core: a kernel's matrix and its features, or a network. */
function unitBytes({ learner, seed, experiment }: Unit): number {
  return isFitted(learner)
    ? fitBytes(learner, experiment)
    : jobBytes(unitJob(learner, seed), experiment, 'wasm');
}

/**
 * Whether a unit fits into memory beside others: kernel matrices with each other, networks with each other. A single
 * one is always let in, and refused by whoever works on it.
 *
 * @param memoryBytes what networks may take together.
 */
export function fitsBeside(unit: Unit, others: readonly Unit[], memoryBytes: number): boolean {
  const isFit = isFitted(unit.learner);
  const alike = others.filter(({ learner }) => isFitted(learner) === isFit);
  const bytes = [unit, ...alike].reduce((sum, member) => sum + unitBytes(member), 0);
  return alike.length === 0 || bytes <= (isFit ? MATRIX_BYTES : memoryBytes);
}
