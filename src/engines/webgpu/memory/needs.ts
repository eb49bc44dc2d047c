import type { Dataset, TestSet } from '../../../problem/dataset.ts';
import { ROWS_PER_SUM } from '../shaders/measure.ts';
import type { DataSets } from './dataSets.ts';
import { type Layout, roundUp } from './layout.ts';

const FLOAT_BYTES = 4;
/** What an evaluation may hold of activations, unless a single block of rows already needs more. */
const EVALUATION_BYTES = 64 * 2 ** 20;

/** Numbers of activations that all members need for one row. */
function activationsPerRow({ members, hiddenLayers, linearised, paddedWidth }: Layout): number {
  return members * hiddenLayers * (linearised ? 2 : 1) * paddedWidth;
}

/** Rows that an evaluation runs at once: a multiple of ROWS_PER_SUM. */
export function evaluationCapacity(layout: Layout, samples: number): number {
  const affordable = EVALUATION_BYTES / FLOAT_BYTES / activationsPerRow(layout);
  const blocks = Math.max(1, Math.floor(affordable / ROWS_PER_SUM));
  return Math.min(blocks * ROWS_PER_SUM, roundUp(samples, ROWS_PER_SUM));
}

/** Bytes of an ensemble's buffers, by the name that a reader would know them by. */
export function memoryNeeds(layout: Layout, train: DataSets<Dataset>, test: DataSets<TestSet>) {
  const { members, parameterCount, batchSize, hiddenLayers, paddedWidth, paddedInputs, paddedOutputs } =
    layout;
  const capacity = roundUp(batchSize);
  const blockRows = evaluationCapacity(layout, Math.max(train.samples, test.samples));
  const bytes = (numbers: number) => numbers * FLOAT_BYTES;
  return {
    parameters: bytes(members * parameterCount),
    activations: bytes(activationsPerRow(layout) * capacity),
    'evaluation activations': bytes(activationsPerRow(layout) * blockRows),
    deltas: bytes(members * capacity * (hiddenLayers * paddedWidth + paddedOutputs)),
    'training inputs': bytes(train.sets.length * train.samples * paddedInputs),
    'training targets': bytes(train.sets.length * train.samples * paddedOutputs),
    'test inputs': bytes(test.sets.length * test.samples * paddedInputs),
    'test signals': bytes(test.sets.length * test.samples * paddedOutputs * 3),
    predictions: bytes(test.samples * paddedOutputs),
    'batch rows': bytes(members * batchSize),
  };
}
