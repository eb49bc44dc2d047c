import { dimensionsOf, type SeedData } from '../../../problem/dataset.ts';
import { Arena } from '../layout/arena.ts';

/** Bytes of 4 rows × 4 columns, as in assembly/ridgeSystem.ts. */
export const TILE_BYTES = 128;
const DOUBLE_BYTES = Float64Array.BYTES_PER_ELEMENT;

/** How many blocks of 4 hold `count` rows. */
export const blocksOf = (count: number): number => Math.ceil(count / 4);

/** The record that the routines read, field by field in the order of assembly/ridgeSystem.ts, 4 bytes each. */
export const RIDGE_SYSTEM = [
  ...(['samples', 'blocks', 'outputBlocks'] as const),
  ...(['codes', 'table', 'factor', 'weights', 'entries', 'kernel'] as const),
] as const;

/** Where everything of a ridge system lies in memory. */
export interface RidgeLayout {
  /** The record. */
  readonly system: number;
  readonly trainCodes: number;
  readonly testCodes: number;
  readonly table: number;
  /** wᵀ: blocks of 4 outputs, each [N, 4]. */
  readonly weights: number;
  /** Blocks of 4 that hold the k outputs. */
  readonly outputBlocks: number;
  /** Room for the outputs of the larger of the two sets. */
  readonly outputs: number;
  readonly arena: Arena;
}

/** Lays out a system for N training examples. */
export function placeRidgeSystem({ train, test }: SeedData): RidgeLayout {
  const arena = new Arena();
  const { inputDimension, outputDimension } = dimensionsOf(train);
  const outputBlocks = blocksOf(outputDimension);
  const blocks = blocksOf(train.samples);
  const largest = Math.max(blocks, blocksOf(test.samples));
  const trainCodes = arena.reserve(blocks * 16);
  const testCodes = arena.reserve(blocksOf(test.samples) * 16);
  const table = arena.reserve((inputDimension + 1) * DOUBLE_BYTES);
  const weights = arena.reserve(outputBlocks * blocks * TILE_BYTES);
  const outputs = arena.reserve(outputBlocks * largest * TILE_BYTES);
  const entries = arena.reserve(blocks * TILE_BYTES);
  const factor = arena.reserve(((blocks * (blocks + 1)) / 2) * TILE_BYTES);
  const system = arena.record(RIDGE_SYSTEM, {
    samples: 0,
    blocks: 0,
    outputBlocks,
    codes: trainCodes,
    table,
    factor,
    weights,
    entries,
    kernel: 0,
  });
  return { system, trainCodes, testCodes, table, weights, outputBlocks, outputs, arena };
}

/** Says in a system's record how many examples the next solution takes. */
export function writeSamples(
  buffer: ArrayBuffer,
  { system }: Pick<RidgeLayout, 'system'>,
  samples: number,
): void {
  new Int32Array(buffer, system, 2).set([samples, blocksOf(samples)]);
}

/**
 * Writes row-major rows of k numbers into blocks of 4 outputs, each [rows, 4]; what pads outputs and rows is zero.
 *
 * @param rows a multiple of 4.
 */
export function packOutputs(values: Float32Array, k: number, rows: number, target: Float64Array): void {
  for (let block = 0; block < blocksOf(k); block++) {
    for (let i = 0; i < rows * 4; i++) {
      const output = block * 4 + (i & 3);
      target[block * rows * 4 + i] = output < k ? (values[(i >> 2) * k + output] ?? 0) : 0;
    }
  }
}

/** Reads them back, row-major [samples, k]. */
export function unpackOutputs(packed: Float64Array, k: number, rows: number, samples: number): Float64Array {
  return Float64Array.from({ length: samples * k }, (_, i) => {
    const output = i % k;
    return packed[((output >> 2) * rows + Math.floor(i / k)) * 4 + (output & 3)]!;
  });
}

/** Reads predictions, a tile of 4 outputs × 4 inputs after the other, their sign turned; row-major [samples, k]. */
export function unpackPredictions(tiles: Float64Array, k: number, samples: number): Float64Array {
  return Float64Array.from({ length: samples * k }, (_, i) => {
    const row = Math.floor(i / k);
    const output = i % k;
    const tile = (row >> 2) * blocksOf(k) + (output >> 2);
    return -tiles[tile * 16 + (row & 3) * 4 + (output & 3)]!;
  });
}
