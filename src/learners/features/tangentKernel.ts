import { type Architecture, architectureOf } from '../architectures.ts';
import type { NetworkParameters, NetworkSize } from '../network.ts';
import { finished } from '../ridge/work.ts';
import type { TrainableRecord } from '../trainables.ts';
import { PartGradients } from './gradientBlocks.ts';
import { networkParts, PART_NEURONS } from './layerStates.ts';
import { type Matrix, matrix } from './matrix.ts';
import { PassedInputs } from './passedInputs.ts';
import { PlainDenseSystem } from './plainDenseSystem.ts';

/** A network at some moment of its training. */
export interface NetworkAt {
  readonly architecture: Architecture;
  readonly size: NetworkSize;
  /** θ. */
  readonly parameters: NetworkParameters;
}

/**
 * The tangent kernel of one output of a network at θ, K(x, x') = ⟨∇θ f_i(x; θ), ∇θ f_i(x'; θ)⟩, over all that moves. While it
 * stays what it was at the start, the network trains as its linearisation does (Jacot, Gabriel and Hongler 2018).
 *
 * @param moving which layers move: no other weight's derivative counts.
 * @param inputs x, shape [samples, d], row-major.
 * @param output i, counted from 0.
 * @returns K, shape [samples, samples], in float64.
 */
export function tangentKernel(
  { architecture, size, parameters }: NetworkAt,
  moving: Pick<TrainableRecord, 'movesHidden' | 'movesOutput'>,
  inputs: Float32Array,
  output: number,
): Matrix {
  const samples = inputs.length / size.inputDimension;
  const system = new PlainDenseSystem({ samples, columns: samples });
  const parts = networkParts(architecture, size, parameters, PART_NEURONS).map(
    (part) => new PartGradients(system, part),
  );
  const isNarrow = architectureOf(architecture).second === 'bottleneck';
  const passed = finished(PassedInputs.of(system, parts, inputs, isNarrow));
  const c = moving.movesHidden ? finished(passed.carried(output)) : undefined;
  for (const part of parts) {
    const blocks = finished(part.of(output, finished(passed.states(part)), moving, c));
    finished(system.addToKernel(blocks));
  }
  const unit = matrix(samples, samples, (i, j) => (i === j ? 1 : 0));
  return system.applyKernel(unit);
}
