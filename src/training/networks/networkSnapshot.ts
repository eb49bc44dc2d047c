import type { EnsembleMember, Inspection } from '../../engines/engine.ts';
import { type NetworkName, parseLearner } from '../../learners/learnerNames.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { dimensionsOf } from '../../problem/dataset.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import { type MachineParts, machineParts } from '../machine/machineParts.ts';

/** Which network of a run. */
export interface NetworkId {
  readonly learner: NetworkName;
  readonly seed: number;
}

/** What one network looks like from inside at one moment; small beside its parameters. */
export interface NetworkSnapshot extends NetworkId {
  /** SGD steps that it has taken since the start. */
  readonly stepsDone: number;
  /** The first layer's weights, a row of d for each neuron that is shown; θ0 + δ for a linearised network. */
  readonly W: Float32Array;
  /** Its parts, as they are drawn. */
  readonly machine: MachineParts;
}

/** Neurons of a wide layer that are shown: its first, which are as good a sample as any. */
export const MOST_NEURONS = 2000;

/**
 * Makes a snapshot from an engine's inspection of a network whose start was θ₀ = `initial`.
 *
 * @param groups the inputs as F reads them.
 */
export function networkSnapshot(
  { learner, seed }: NetworkId,
  stepsDone: number,
  inspection: Inspection,
  { initial, test }: Pick<EnsembleMember, 'initial' | 'test'>,
  groups: readonly InputGroup[],
): NetworkSnapshot {
  const parsed = parseLearner(learner);
  const { W } = inspection.parameters;
  const shown = W.slice(0, MOST_NEURONS * dimensionsOf(test).inputDimension);
  const { linearised } = trainableOf(parsed.trainable);
  const weights = linearised ? shown.map((delta, i) => initial.W[i]! + delta) : shown;
  const machine = machineParts(parsed, inspection, initial, test, groups);
  return { learner, seed, stepsDone, W: weights, machine };
}

/** A snapshot that shares no memory with another. */
export function copyOf(snapshot: NetworkSnapshot): NetworkSnapshot {
  return structuredClone(snapshot);
}
