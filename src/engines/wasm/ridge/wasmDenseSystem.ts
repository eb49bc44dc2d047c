import type { DenseSize, DenseSystem, GradientBlock } from '../../../learners/features/denseSystem.ts';
import { type Matrix, matrix } from '../../../learners/features/matrix.ts';
import type { Work } from '../../../learners/ridge/work.ts';
import { Arena } from '../layout/arena.ts';
import type { Routines } from '../wasmModule.ts';
import { factorAndSolve, PIECE_WORK, TILE_WORK } from './factorAndSolve.ts';
import { blocksOf, RIDGE_SYSTEM, TILE_BYTES, writeSamples } from './ridgeLayout.ts';

const DOUBLE_BYTES = Float64Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65536;
/** Numbers of a tile of 4 × 4. */
const TILE = 16;

/** Where everything of a dense system lies in memory. */
export interface DenseLayout {
  /** The record. */
  readonly system: number;
  /** K's lower triangle. */
  readonly kernel: number;
  /** wᵀ. */
  readonly weights: number;
  /** From here on: the factors of a product and the product. */
  readonly room: number;
  readonly arena: Arena;
}

export function placeDenseSystem({ samples, columns }: DenseSize): DenseLayout {
  const arena = new Arena();
  const blocks = blocksOf(samples);
  const triangle = ((blocks * (blocks + 1)) / 2) * TILE_BYTES;
  const weights = arena.reserve(blocksOf(columns) * blocks * TILE_BYTES);
  const kernel = arena.reserve(triangle);
  const factor = arena.reserve(triangle);
  const system = arena.record(RIDGE_SYSTEM, {
    ...{ samples: 0, blocks: 0, outputBlocks: 0 },
    ...{ codes: 0, table: 0, factor, weights, entries: 0, kernel },
  });
  return { system, kernel, weights, room: arena.reserve(0), arena };
}

const blockBytes = (rows: number, columns: number) => blocksOf(rows) * columns * 4 * DOUBLE_BYTES;

/** Writes rows into blocks of 4, each [columns, 4]; what pads the last one is zero. */
function packRows({ columns, values }: Matrix, from: number, to: number, target: Float64Array): void {
  target.fill(0);
  for (let row = from; row < to; row++) {
    const first = ((row - from) >> 2) * columns * 4 + ((row - from) & 3);
    const source = row * columns;
    for (let c = 0; c < columns; c++) target[first + 4 * c] = values[source + c]!;
  }
}

/** The linear algebra of regressions on features in a WebAssembly memory. */
export class WasmDenseSystem implements DenseSystem {
  readonly #samples: number;
  readonly #layout: DenseLayout;
  readonly #release: () => void;
  #routines: Routines | undefined;

  /** @param release is called once, when the memory is free again. */
  constructor(samples: number, routines: Routines, layout: DenseLayout, release: () => void) {
    this.#samples = samples;
    this.#routines = routines;
    this.#layout = layout;
    this.#release = release;
  }

  *multiply(a: Matrix, b: Matrix): Work<Matrix> {
    const { columns } = a;
    const product = matrix(a.rows, b.rows);
    const across = blocksOf(b.rows);
    const rows = Math.max(4, 4 * Math.floor(PIECE_WORK / (8 * b.rows * columns)));
    const bBytes = blockBytes(b.rows, columns);
    const aBytes = blockBytes(Math.min(rows, a.rows), columns);
    const bAt = this.#layout.room;
    const [aAt, cAt] = [bAt + bBytes, bAt + bBytes + aBytes];
    this.#reach(cAt + blockBytes(Math.min(rows, a.rows), across * 4));
    packRows(b, 0, b.rows, this.#numbers(bAt, bBytes));
    for (let from = 0; from < a.rows; from += rows) {
      const to = Math.min(a.rows, from + rows);
      packRows(a, from, to, this.#numbers(aAt, blockBytes(to - from, columns)));
      this.#open().multiplyRows(cAt, aAt, blocksOf(to - from), bAt, across, columns);
      const tiles = this.#numbers(cAt, blockBytes(to - from, across * 4));
      for (let row = from; row < to; row++) {
        const first = ((row - from) >> 2) * across * TILE + ((row - from) & 3);
        const target = row * b.rows;
        for (let j = 0; j < b.rows; j++) product.values[target + j] = -tiles[first + 4 * j]!;
      }
      yield 2 * (to - from) * b.rows * columns;
    }
    return product;
  }

  *formKernel(blocks: readonly GradientBlock[]): Work<void> {
    const { kernel } = this.#layout;
    const n = blocksOf(this.#samples);
    const numbers = ((n * (n + 1)) / 2) * TILE;
    this.#numbers(kernel, numbers * DOUBLE_BYTES).fill(0);
    for (const block of blocks) yield* this.#addProducts(block);
    const stored = this.#numbers(kernel, numbers * DOUBLE_BYTES);
    for (let i = this.#samples; i < 4 * n; i++) stored[this.#diagonal(i)] = 1;
  }

  /** K = K + (left leftᵀ) ∘ (right rightᵀ), some blocks of rows at a time. */
  *#addProducts({ left, right }: GradientBlock): Work<void> {
    const { kernel, room } = this.#layout;
    const n = blocksOf(this.#samples);
    const columns = left.columns + right.columns;
    const piece = Math.max(1, Math.min(n, Math.floor(PIECE_WORK / (8 * 4 * n * columns))));
    const [leftBytes, rightBytes] = [
      blockBytes(left.rows, left.columns),
      blockBytes(right.rows, right.columns),
    ];
    const productBytes = piece * n * TILE_BYTES;
    const rightAt = room + leftBytes;
    const leftProduct = rightAt + rightBytes;
    const rightProduct = leftProduct + productBytes;
    this.#reach(rightProduct + productBytes);
    packRows(left, 0, left.rows, this.#numbers(room, leftBytes));
    packRows(right, 0, right.rows, this.#numbers(rightAt, rightBytes));
    for (let first = 0; first < n; first += piece) {
      const last = Math.min(n, first + piece);
      const { multiplyRows } = this.#open();
      const start = (at: number, width: number) => at + first * width * 4 * DOUBLE_BYTES;
      multiplyRows(leftProduct, start(room, left.columns), last - first, room, last, left.columns);
      multiplyRows(rightProduct, start(rightAt, right.columns), last - first, rightAt, last, right.columns);
      for (let block = first; block < last; block++) {
        const bytes = (block + 1) * TILE_BYTES;
        const stored = this.#numbers(kernel + ((block * (block + 1)) / 2) * TILE_BYTES, bytes);
        const offset = (block - first) * last * TILE_BYTES;
        const ones = this.#numbers(leftProduct + offset, bytes);
        const others = this.#numbers(rightProduct + offset, bytes);
        // Either product has its sign turned, and so both together have the right one.
        for (let i = 0; i < stored.length; i++) stored[i]! += ones[i]! * others[i]!;
      }
      yield 32 * (last - first) * last * columns;
    }
  }

  meanDiagonal(): number {
    const kernel = this.#kernel();
    let trace = 0;
    for (let i = 0; i < this.#samples; i++) trace += kernel[this.#diagonal(i)]!;
    return trace / this.#samples;
  }

  applyKernel({ columns, values }: Matrix): Matrix {
    const n = this.#samples;
    const kernel = this.#kernel();
    const product = matrix(n, columns);
    for (let c = 0; c < columns; c++) {
      for (let i = 0; i < n; i++) {
        const row = ((i >> 2) * ((i >> 2) + 1)) / 2;
        const first = row * TILE + (i & 3);
        const own = values[i * columns + c]!;
        let sum = 0;
        for (let j = 0; j < i; j++) {
          const entry = kernel[first + 4 * j]!;
          sum += entry * values[j * columns + c]!;
          product.values[j * columns + c]! += entry * own;
        }
        product.values[i * columns + c]! += sum + kernel[first + 4 * i]! * own;
      }
    }
    return product;
  }

  *solve(ridge: number, targets: Matrix): Work<Matrix> {
    const { system, weights } = this.#layout;
    const n = this.#samples;
    const { columns } = targets;
    const [blocks, outputBlocks] = [blocksOf(n), blocksOf(columns)];
    const packed = this.#numbers(weights, outputBlocks * blocks * TILE_BYTES).fill(0);
    const at = (i: number, c: number) => ((c >> 2) * blocks * 4 + i) * 4 + (c & 3);
    for (let i = 0; i < n; i++)
      for (let c = 0; c < columns; c++) packed[at(i, c)] = targets.values[i * columns + c]!;
    const buffer = this.#open().memory.buffer as ArrayBuffer;
    writeSamples(buffer, this.#layout, n);
    new Int32Array(buffer, system, 3)[2] = outputBlocks;
    yield* factorAndSolve(() => this.#open(), system, { samples: n, ridge });
    yield TILE_WORK * outputBlocks * blocks;
    return matrix(n, columns, (i, c) => packed[at(i, c)]!);
  }

  dispose(): void {
    if (this.#routines) this.#release();
    this.#routines = undefined;
  }

  #open(): Routines {
    if (!this.#routines) throw new Error('solve: the dense system has been disposed of');
    return this.#routines;
  }

  /** Where K_ii stands in K. */
  #diagonal(i: number): number {
    const block = i >> 2;
    return (((block * (block + 1)) / 2 + block) * 4 + (i & 3)) * 4 + (i & 3);
  }

  #kernel(): Float64Array {
    const n = blocksOf(this.#samples);
    return this.#numbers(this.#layout.kernel, ((n * (n + 1)) / 2) * TILE_BYTES);
  }

  #numbers(address: number, bytes: number): Float64Array {
    return new Float64Array(this.#open().memory.buffer, address, bytes / DOUBLE_BYTES);
  }

  /** Sees to it that the memory reaches to an address; views of it from before are gone then. */
  #reach(end: number): void {
    const { memory } = this.#open();
    const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES);
    if (missing > 0) memory.grow(missing);
  }
}
