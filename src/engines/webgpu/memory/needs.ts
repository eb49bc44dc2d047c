import { activationsPerRow, type EvaluationPlan } from './evaluationPlan.ts';
import { type Layout, roundUp } from './layout.ts';
import { partialSumCount } from './partialSums.ts';

const FLOAT_BYTES = 4;

/** How many distinct data sets the members have. */
export interface SetCounts {
  readonly train: number;
  readonly test: number;
}

/** Sums that an evaluation takes of a member, in vec4: the errors and signals, and block 1's of a network with a skip. */
export function sumsPerSlot({ skip }: Layout): number {
  return skip ? 2 : 1;
}

/** Whether A gets a gradient in two places: through block 1, which V reads, and through block 2. */
export function servesTwice({ second, movesHidden }: Layout): boolean {
  return second === 'bottleneck' && movesHidden;
}

/**
 * What the buffer of deltas holds of an example: of each moving hidden layer the derivative of the loss by its
 * pre-activations, and the residual; where A serves twice also what comes back to out1, and out1 with the constant 1.
 */
export function deltaSizes(layout: Layout): { readonly layers: number; readonly vectors: number } {
  const { hiddenLayers, movesHidden, outputDimension, paddedOutputs } = layout;
  return {
    layers: movesHidden ? hiddenLayers : 0,
    /** Numbers beside those of the layers. */
    vectors: servesTwice(layout) ? 2 * paddedOutputs + roundUp(outputDimension + 1) : paddedOutputs,
  };
}

/** Bytes of every storage buffer of an ensemble, by the name that a reader would know it by. */
export function memoryNeeds(
  layout: Layout,
  sets: SetCounts,
  { capacity: blockRows, samples, slots }: EvaluationPlan,
) {
  const { members, parameterCount, batchSize, narrow, keepsStart } = layout;
  const { paddedWidth, paddedInputs, paddedOutputs } = layout;
  const capacity = roundUp(batchSize);
  const deltas = deltaSizes(layout);
  const numbers = {
    parameters: members * parameterCount,
    'initial parameters': keepsStart ? members * parameterCount : 0,
    velocity: members * parameterCount,
    activations: narrow
      ? members * layout.hiddenLayers * paddedWidth * capacity
      : activationsPerRow(layout) * capacity,
    'partial sums': narrow ? partialSumCount(layout, capacity) : 0,
    deltas: members * capacity * (deltas.layers * paddedWidth + deltas.vectors),
    'evaluation activations': narrow ? 0 : activationsPerRow(layout) * blockRows,
    'evaluation partial sums': narrow ? partialSumCount(layout, blockRows) : 0,
    'evaluation sums': members * slots * sumsPerSlot(layout) * 4,
    'training inputs': sets.train * samples.train * paddedInputs,
    'training targets': sets.train * samples.train * paddedOutputs,
    'test inputs': sets.test * samples.test * paddedInputs,
    'test signals': sets.test * samples.test * paddedOutputs * 3,
    predictions: (layout.skip ? 2 : 1) * samples.test * paddedOutputs,
    /** Of a single step. */
    'batch rows': members * batchSize,
  };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, count]) => [name, count * FLOAT_BYTES]),
  ) as Record<keyof typeof numbers, number>;
}

export type MemoryNeeds = ReturnType<typeof memoryNeeds>;
