import type { Inspection } from '../../engines/engine.ts';
import { type NetworkName, parseLearner } from '../../learners/learnerNames.ts';
import type { NetworkParameters } from '../../learners/network.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { dimensionsOf, type TestSet } from '../../problem/dataset.ts';
import { type OutputCoefficients, outputCoefficients } from '../../problem/decomposition.ts';

/** Which network of a run. */
export interface NetworkId {
  readonly learner: NetworkName;
  readonly seed: number;
}

/** What one network looks like from inside at one moment; small beside its parameters. */
export interface NetworkSnapshot extends NetworkId, OutputCoefficients {
  /** SGD steps that it has taken since the start. */
  readonly stepsDone: number;
  /** The first layer's weights, a row of d for each neuron that is shown; θ0 + δ for a linearised network. */
  readonly W: Float32Array;
}

/** Neurons of a wide layer that are shown: its first, which are as good a sample as any. */
export const MOST_NEURONS = 2000;

/** Makes a snapshot from an engine's inspection of a network whose start was θ₀ = `initial`. */
export function networkSnapshot(
  { learner, seed }: NetworkId,
  stepsDone: number,
  { parameters: { W }, outputs }: Inspection,
  initial: NetworkParameters,
  test: TestSet,
): NetworkSnapshot {
  const linearised = trainableOf(parseLearner(learner).trainable).linearised;
  const shown = W.slice(0, MOST_NEURONS * dimensionsOf(test).inputDimension);
  const weights = linearised ? shown.map((delta, i) => initial.W[i]! + delta) : shown;
  return { learner, seed, stepsDone, W: weights, ...outputCoefficients(outputs, test) };
}

/** A snapshot that shares no memory with another. */
export function copyOf(snapshot: NetworkSnapshot): NetworkSnapshot {
  const { W, base, composite } = snapshot;
  return { ...snapshot, W: W.slice(), base: base.slice(), composite: composite.slice() };
}
