import { type ArchitectureRecord, architectureOf } from '../../../learners/architectures.ts';
import type { NetworkSize } from '../../../learners/network.ts';
import { type TrainableRecord, trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Tuning } from '../shaders/tuning.ts';

export type MatrixName = 'W' | 'U' | 'A';

/** Where a matrix lies in a member's parameters. Rows and columns past the real ones hold zeros. */
export interface Matrix {
  /** First number, counted from the member's first. */
  readonly offset: number;
  /** Rows and columns that SGD may move; a bias is the last column of its weights. */
  readonly rows: number;
  readonly columns: number;
  readonly paddedRows: number;
  readonly paddedColumns: number;
}

/**
 * How an ensemble lies in GPU memory. Every size is rounded up to a multiple of 4, so that all reads are vec4; the
 * padding is exact, since a padded number starts at 0 and neither its gradient nor its decay moves it.
 *
 * Biases are folded into the weights: every example has the constant 1 behind its d coordinates, and neuron m of the
 * first hidden layer is the constant 1 too. W is then [m + 1, d + 1] and U is [m, m + 1], and no shader knows of biases.
 */
export interface Layout
  extends NetworkSize,
    Pick<ArchitectureRecord, 'hiddenLayers' | 'skip'>,
    Pick<TrainableRecord, 'movesHidden' | 'linearised'> {
  readonly tuning: Tuning;
  readonly members: number;
  /** Rows of a training batch, the largest. */
  readonly batchSize: number;
  /** Of an example: its coordinates and the constant 1. */
  readonly paddedInputs: number;
  /** Of a hidden layer: its neurons and the constant 1. */
  readonly paddedWidth: number;
  readonly paddedOutputs: number;
  readonly matrices: Readonly<Partial<Record<MatrixName, Matrix>>>;
  /** Which of them SGD moves. */
  readonly trained: readonly MatrixName[];
  /** Numbers of one member's parameters. */
  readonly parameterCount: number;
}

/** Rounds up to a multiple. */
export function roundUp(size: number, multiple = 4): number {
  return Math.ceil(size / multiple) * multiple;
}

export function layoutOf(spec: EnsembleSpec, tuning: Tuning): Layout {
  const { architecture, trainable, inputDimension: d, width: m, outputDimension: k, batchSize } = spec;
  const { hiddenLayers, second, skip } = architectureOf(architecture);
  const { movesHidden, movesOutput, linearised } = trainableOf(trainable);
  const paddedInputs = roundUp(d + 1);
  const paddedWidth = roundUp(m + 1);
  const paddedOutputs = roundUp(k);
  let parameterCount = 0;
  const place = (rows: number, columns: number, paddedRows: number, paddedColumns: number): Matrix => {
    const offset = parameterCount;
    parameterCount += paddedRows * paddedColumns;
    return { offset, rows, columns, paddedRows, paddedColumns };
  };
  const W = place(m, d + 1, paddedWidth, paddedInputs);
  const U = second === 'free' ? place(m, m + 1, paddedWidth, paddedWidth) : undefined;
  const A = place(k, m, paddedOutputs, paddedWidth);
  const matrices = U ? { W, U, A } : { W, A };
  const hidden: readonly MatrixName[] = U ? ['U', 'W'] : ['W'];
  return {
    tuning,
    hiddenLayers,
    skip,
    movesHidden,
    linearised,
    inputDimension: d,
    width: m,
    outputDimension: k,
    members: spec.members.length,
    batchSize,
    paddedInputs,
    paddedWidth,
    paddedOutputs,
    matrices,
    trained: [...(movesHidden ? hidden : []), ...(movesOutput ? (['A'] as const) : [])],
    parameterCount,
  };
}
