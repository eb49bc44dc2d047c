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
  if ((to - from) % 4 !== 0) target.fill(0, ((to - from) >> 2) * columns * 4);
  for (let row = from; row < to; row++) {
    const source = row * columns;
    let at = ((row - from) >> 2) * columns * 4 + ((row - from) & 3);
    for (let c = 0; c < columns; c++, at += 4) target[at] = values[source + c]!;
  }
}

/** Reads rows back from blocks of 4, their sign turned. @param across tiles of a block. */
function unpackRows(
  tiles: Float64Array,
  across: number,
  { columns, values }: Matrix,
  from: number,
  to: number,
) {
  for (let row = from; row < to; row += 4) {
    const height = Math.min(4, to - row);
    const first = ((row - from) >> 2) * across * TILE;
    for (let r = 0; r < height; r++) {
      const target = (row + r) * columns;
      for (let j = 0, at = first + r; j < columns; j++, at += 4) values[target + j] = -tiles[at]!;
    }
  }
}

/** Tiles of a triangle's blocks of rows before one. */
const triangleTiles = (block: number) => (block * (block + 1)) / 2;

/** A block of rows of a triangle. */
function tilesOf(triangle: Float64Array, block: number): Float64Array {
  return triangle.subarray(triangleTiles(block) * TILE, triangleTiles(block + 1) * TILE);
}

/** A matrix whose product with itself is formed, some blocks of rows at a time, or is known. */
interface Product {
  readonly packed: Matrix;
  /** Where the matrix lies, and where a piece of its product does. */
  readonly at: number;
  readonly product: number;
  readonly isKnown: boolean;
  /** Where the whole product is kept. */
  readonly keep: Float64Array | undefined;
  /** A block of rows of the product, of the piece from `first` to `last`. */
  readonly rows: (block: number, first: number, last: number) => Float64Array;
}

/** The linear algebra of regressions on features in a WebAssembly memory. */
export class WasmDenseSystem implements DenseSystem {
  readonly #most: number;
  readonly #layout: DenseLayout;
  readonly #release: () => void;
  /** Products of matrices with themselves, their sign turned, that will be asked for again. */
  readonly #products = new WeakMap<Matrix, Float64Array>();
  #routines: Routines | undefined;
  /** Rows of K, at most as many as there is room for. */
  #samples: number;

  /** @param release is called once, when the memory is free again. */
  constructor(samples: number, routines: Routines, layout: DenseLayout, release: () => void) {
    this.#most = samples;
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
      unpackRows(tiles, across, product, from, to);
      yield 2 * (to - from) * b.rows * columns;
    }
    return product;
  }

  clearKernel(samples = this.#most): void {
    this.#samples = samples;
    const kernel = this.#kernel().fill(0);
    for (let i = samples; i < 4 * blocksOf(samples); i++) kernel[this.#diagonal(i)] = 1;
  }

  setKernelRows(from: number, { rows, columns, values }: Matrix): void {
    const kernel = this.#kernel();
    for (let row = 0; row < rows; row++) {
      const i = from + row;
      const first = triangleTiles(i >> 2) * TILE + (i & 3);
      for (let j = 0; j <= i; j++) kernel[first + 4 * j] = values[row * columns + j]!;
    }
  }

  *addToKernel(blocks: readonly GradientBlock[], recurring: ReadonlySet<Matrix> = new Set()): Work<void> {
    for (const block of blocks) yield* this.#addProducts(block, recurring);
  }

  /** K = K + (left leftᵀ) ∘ (right rightᵀ), some blocks of rows at a time. */
  *#addProducts({ left, right }: GradientBlock, recurring: ReadonlySet<Matrix>): Work<void> {
    const n = blocksOf(this.#samples);
    const rowWork = 32 * n * (left.columns + right.columns);
    const piece = Math.max(1, Math.min(n, Math.floor(PIECE_WORK / rowWork)));
    const [one, other] = this.#pack([left, right], piece, recurring) as [Product, Product];
    const kernel = this.#kernel();
    for (let first = 0; first < n; first += piece) {
      const last = Math.min(n, first + piece);
      const work = this.#multiplyByItself(one, first, last) + this.#multiplyByItself(other, first, last);
      for (let block = first; block < last; block++) {
        const [ones, others] = [one.rows(block, first, last), other.rows(block, first, last)];
        const start = triangleTiles(block) * TILE;
        // Either product has its sign turned, and so both together have the right one.
        for (let i = 0; i < ones.length; i++) kernel[start + i]! += ones[i]! * others[i]!;
      }
      yield work;
    }
  }

  /** Lays out matrices in memory, with room for `piece` blocks of rows of each one's product with itself. */
  #pack(matrices: readonly Matrix[], piece: number, recurring: ReadonlySet<Matrix>): Product[] {
    const n = blocksOf(this.#samples);
    const productBytes = piece * n * TILE_BYTES;
    let end = this.#layout.room;
    const places = matrices.map(({ rows, columns }) => {
      const at = end;
      const product = at + blockBytes(rows, columns);
      end = product + productBytes;
      return { at, product };
    });
    this.#reach(end);
    return matrices.map((packed, i) => {
      const { at, product } = places[i]!;
      const known = this.#products.get(packed);
      if (known) {
        const rows = (block: number) => tilesOf(known, block);
        return { packed, at, product, isKnown: true, keep: undefined, rows };
      }
      const keep = recurring.has(packed) ? new Float64Array(triangleTiles(n) * TILE) : undefined;
      if (keep) this.#products.set(packed, keep);
      packRows(packed, 0, packed.rows, this.#numbers(at, blockBytes(packed.rows, packed.columns)));
      const rows = (block: number, first: number, last: number) =>
        this.#numbers(product + (block - first) * last * TILE_BYTES, (block + 1) * TILE_BYTES);
      return { packed, at, product, isKnown: false, keep, rows };
    });
  }

  /** Some blocks of rows of a matrix's product with itself, its sign turned. @returns the work that it was. */
  #multiplyByItself(product: Product, first: number, last: number): number {
    const { packed, at, isKnown, keep, rows } = product;
    if (isKnown) return 0;
    const { columns } = packed;
    const start = at + first * columns * 4 * DOUBLE_BYTES;
    this.#open().multiplyRows(product.product, start, last - first, at, last, columns);
    if (keep)
      for (let block = first; block < last; block++) tilesOf(keep, block).set(rows(block, first, last));
    return 32 * (last - first) * last * columns;
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
        const value = values[i * columns + c]!;
        let sum = 0;
        for (let j = 0; j < i; j++) {
          const entry = kernel[first + 4 * j]!;
          sum += entry * values[j * columns + c]!;
          product.values[j * columns + c]! += entry * value;
        }
        product.values[i * columns + c]! += sum + kernel[first + 4 * i]! * value;
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
