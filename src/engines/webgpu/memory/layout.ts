import { type ArchitectureRecord, architectureOf } from '../../../learners/architectures.ts';
import type { LayerName, NetworkSize } from '../../../learners/network.ts';
import { type TrainableRecord, trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleSize } from '../../ensembleSize.ts';
import type { Tuning } from '../shaders/tuning.ts';

/** A layer's weights with its bias. */
export type MatrixName = LayerName;

/** Where a matrix lies in a member's parameters. Rows and columns past the real ones hold zeros. */
export interface Matrix {
  /** First number, counted from the member's first. */
  readonly offset: number;
  /** Rows and columns that SGD may move, the bias included. */
  readonly rows: number;
  readonly columns: number;
  readonly paddedRows: number;
  readonly paddedColumns: number;
  /** Whether it lies with its rows and columns changed over: a bias is then its last row, not its last column. */
  readonly transposed: boolean;
}

/**
 * How an ensemble lies in GPU memory. Rows are rounded up to a multiple of 4, so that all reads are vec4; the padding
 * is exact, since a padded number starts at 0 and neither its gradient nor its decay moves it.
 *
 * Biases are folded into the weights: every example has the constant 1 behind its d coordinates, and so has whatever the
 * second hidden layer reads. No shader knows of biases.
 *
 * - With a free U, a row is a neuron: W is [m + 1, d + 1], U is [m, m + 1], A is [k, m], and neuron m of the first hidden
 *   layer is the constant 1.
 * - Without, all matrices are narrow, and lie with the neurons along their rows: W is [d + 1, m], V is [k + 1, m], A is [k, m].
 */
export interface Layout
  extends NetworkSize,
    Pick<ArchitectureRecord, 'hiddenLayers' | 'second' | 'skip'>,
    Pick<TrainableRecord, 'movesHidden' | 'linearised'> {
  readonly tuning: Tuning;
  readonly members: number;
  /** Rows of a training batch, the largest. */
  readonly batchSize: number;
  /** Whether every matrix has d or k on one side: a pass then costs m (d + k) and not m². */
  readonly narrow: boolean;
  /** Whether θ0 is kept beside what SGD moves: the network is linearised at it, or V reads through its A. */
  readonly keepsStart: boolean;
  /** Of an example: its coordinates and the constant 1. */
  readonly paddedInputs: number;
  /** Of a hidden layer: its neurons and, with a free U, the constant 1. */
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

interface Sizes extends Omit<EnsembleSize, 'samples' | 'testSamples'> {
  readonly frozen?: readonly LayerName[];
}

/** Matrices one behind the other, each from its real and its padded shape. */
class Placer {
  count = 0;

  place(rows: number, columns: number, paddedRows: number, transposed = false): Matrix {
    const offset = this.count;
    const paddedColumns = roundUp(columns);
    this.count += paddedRows * paddedColumns;
    return { offset, rows, columns, paddedRows, paddedColumns, transposed };
  }
}

function placeMatrices({ architecture, inputDimension: d, width: m, outputDimension: k }: Sizes) {
  const { second } = architectureOf(architecture);
  const placer = new Placer();
  let matrices: Layout['matrices'];
  if (second === 'free') {
    const neurons = roundUp(m + 1);
    const W = placer.place(m, d + 1, neurons);
    const U = placer.place(m, m + 1, neurons);
    const A = { ...placer.place(k, m + 1, roundUp(k)), columns: m };
    matrices = { W, U, A };
  } else {
    const W = placer.place(d + 1, m, d + 1, true);
    const V = second === 'bottleneck' ? placer.place(k + 1, m, k + 1, true) : undefined;
    matrices = { W, ...(V && { V }), A: placer.place(k, m, k) };
  }
  return { matrices, parameterCount: placer.count };
}

export function layoutOf(sizes: Sizes, tuning: Tuning): Layout {
  const { inputDimension, width, outputDimension, members, batchSize, frozen = [] } = sizes;
  const { hiddenLayers, second, skip } = architectureOf(sizes.architecture);
  const { movesHidden, movesOutput, linearised } = trainableOf(sizes.trainable);
  const { matrices, parameterCount } = placeMatrices(sizes);
  const names = Object.keys(matrices) as MatrixName[];
  return {
    tuning,
    hiddenLayers,
    second,
    skip,
    movesHidden,
    linearised,
    inputDimension,
    width,
    outputDimension,
    members,
    batchSize,
    narrow: second !== 'free',
    keepsStart: linearised || (second === 'bottleneck' && !movesHidden),
    paddedInputs: roundUp(inputDimension + 1),
    paddedWidth: matrices.A!.paddedColumns,
    paddedOutputs: roundUp(outputDimension),
    matrices,
    trained: names.filter((name) => (name === 'A' ? movesOutput : movesHidden) && !frozen.includes(name)),
    parameterCount,
  };
}
