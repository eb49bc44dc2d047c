import { addNeighbours, addProduct } from '../vectors';
import { LINE_BYTES, Workspace } from './structures';

/*
 * Gradients of one neuron's weights, summed over the examples in which it is active.
 *
 * The sums are kept in registers. Where more than one line of 16 numbers is summed, a branch that is never taken stands
 * between two lines, no address being as small: see ../free/tile.ts.
 */

/** Bytes of a neuron's marks of 64 examples. */
export const MARK_BYTES: usize = 8;
/** From one chunk of 64 examples to the next: the marks of 64 neurons. */
const CHUNK_BYTES: usize = 512;

/**
 * Marks in which examples of a batch each of 64 neurons is active: bit b of chunk c for example 64 c + b.
 *
 * @param active which of the neurons are active in each example.
 * @returns how many chunks there are.
 */
export function markExamples(w: Workspace, active: usize, size: i32): i32 {
  const chunks = (size + 63) >> 6;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const marks = w.marks + <usize>chunk * CHUNK_BYTES;
    const bytes = (<usize>min(64, size - (chunk << 6))) << 3;
    memory.copy(marks, active, bytes);
    // What lies behind the batch is no part of it.
    memory.fill(marks + bytes, 0, CHUNK_BYTES - bytes);
    transposeBits(marks);
    active += CHUNK_BYTES;
  }
  return chunks;
}

/** Transposes 64 × 64 bits where they are: quarters change places, then quarters of those. */
function transposeBits(place: usize): void {
  let mask: u64 = 0xffffffff;
  for (let width = 32; width; width >>= 1) {
    for (let row = 0; row < 64; row = (row + width + 1) & ~width) {
      const a = place + ((<usize>row) << 3);
      const b = a + ((<usize>width) << 3);
      const upper = load<u64>(a);
      const lower = load<u64>(b);
      const changed = ((upper >> width) ^ lower) & mask;
      store<u64>(a, upper ^ (changed << width));
      store<u64>(b, lower ^ changed);
    }
    mask ^= mask << (width >> 1);
  }
}

/**
 * Adds to a gradient Σ_b coefficient_b · table_b over the examples that are marked.
 *
 * @param marks of the neuron.
 * @param gradient a row of numbers, as long as one of the table's.
 * @param coefficients one for each example.
 * @param table [batch, columns], by example; `rowBytes` from one to the next.
 */
export function addMarked(
  marks: usize,
  gradient: usize,
  coefficients: usize,
  table: usize,
  rowBytes: usize,
  chunks: i32,
): void {
  for (const end = gradient + rowBytes; gradient < end; gradient += LINE_BYTES) {
    addLine(marks, gradient, coefficients, table, rowBytes, chunks);
    table += LINE_BYTES;
  }
}

/** One line of it. */
function addLine(
  marks: usize,
  gradient: usize,
  coefficients: usize,
  table: usize,
  rowBytes: usize,
  chunks: i32,
): void {
  let c0 = v128.load(gradient);
  let c1 = v128.load(gradient, 16);
  let c2 = v128.load(gradient, 32);
  let c3 = v128.load(gradient, 48);
  for (let chunk = 0; chunk < chunks; chunk++) {
    let left = load<u64>(marks + <usize>chunk * CHUNK_BYTES);
    while (left) {
      const b = <usize>ctz(left);
      const s = v128.load_splat<f32>(coefficients + (b << 2));
      const row = table + b * rowBytes;
      c0 = addProduct(c0, s, v128.load(row));
      c1 = addProduct(c1, s, v128.load(row, 16));
      c2 = addProduct(c2, s, v128.load(row, 32));
      c3 = addProduct(c3, s, v128.load(row, 48));
      left &= left - 1;
    }
    coefficients += 256;
    table += 64 * rowBytes;
  }
  v128.store(gradient, c0);
  v128.store(gradient, c1, 16);
  v128.store(gradient, c2, 32);
  v128.store(gradient, c3, 48);
}

/**
 * Adds to a gradient of one line, and writes for the same examples coefficient'_b = weights · table_b on the way: ∇A and
 * dz = Aᵀ q.
 *
 * @param target coefficient', one for each example.
 * @param weights a line, as the gradient is.
 */
export function addMarkedThrough(
  marks: usize,
  gradient: usize,
  coefficients: usize,
  table: usize,
  target: usize,
  weights: usize,
  chunks: i32,
): void {
  const w0 = v128.load(weights);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  const w3 = v128.load(weights, 48);
  let c0 = v128.load(gradient);
  let c1 = v128.load(gradient, 16);
  let c2 = v128.load(gradient, 32);
  let c3 = v128.load(gradient, 48);
  for (let chunk = 0; chunk < chunks; chunk++) {
    let left = load<u64>(marks + <usize>chunk * CHUNK_BYTES);
    while (left) {
      const b = <usize>ctz(left);
      const s = v128.load_splat<f32>(coefficients + (b << 2));
      const row = table + (b << 6);
      const x0 = v128.load(row);
      const x1 = v128.load(row, 16);
      const x2 = v128.load(row, 32);
      const x3 = v128.load(row, 48);
      c0 = addProduct(c0, s, x0);
      c1 = addProduct(c1, s, x1);
      c2 = addProduct(c2, s, x2);
      c3 = addProduct(c3, s, x3);
      const halves = addProduct(f32x4.mul(w0, x0), w1, x1);
      const sums = f32x4.add(halves, addProduct(f32x4.mul(w2, x2), w3, x3));
      const pairs = addNeighbours(sums, sums);
      store<f32>(target + (b << 2), f32x4.extract_lane(addNeighbours(pairs, pairs), 0));
      left &= left - 1;
    }
    coefficients += 256;
    target += 256;
    table += 64 * LINE_BYTES;
  }
  v128.store(gradient, c0);
  v128.store(gradient, c1, 16);
  v128.store(gradient, c2, 32);
  v128.store(gradient, c3, 48);
}

/**
 * Adds to two gradients at once, which have a line of numbers each.
 *
 * @param gradient of the first; so `coefficients` and `table`.
 */
export function addMarkedPair(
  marks: usize,
  gradient: usize,
  coefficients: usize,
  table: usize,
  otherGradient: usize,
  otherCoefficients: usize,
  otherTable: usize,
  chunks: i32,
): void {
  let c0 = v128.load(gradient);
  let c1 = v128.load(gradient, 16);
  let c2 = v128.load(gradient, 32);
  let c3 = v128.load(gradient, 48);
  let c4 = v128.load(otherGradient);
  let c5 = v128.load(otherGradient, 16);
  let c6 = v128.load(otherGradient, 32);
  let c7 = v128.load(otherGradient, 48);
  for (let chunk = 0; chunk < chunks; chunk++) {
    let left = load<u64>(marks + <usize>chunk * CHUNK_BYTES);
    while (left) {
      const b = <usize>ctz(left);
      const s = v128.load_splat<f32>(coefficients + (b << 2));
      const row = table + (b << 6);
      c0 = addProduct(c0, s, v128.load(row));
      c1 = addProduct(c1, s, v128.load(row, 16));
      c2 = addProduct(c2, s, v128.load(row, 32));
      c3 = addProduct(c3, s, v128.load(row, 48));
      if (row == 1) break;
      const t = v128.load_splat<f32>(otherCoefficients + (b << 2));
      const other = otherTable + (b << 6);
      c4 = addProduct(c4, t, v128.load(other));
      c5 = addProduct(c5, t, v128.load(other, 16));
      c6 = addProduct(c6, t, v128.load(other, 32));
      c7 = addProduct(c7, t, v128.load(other, 48));
      left &= left - 1;
    }
    coefficients += 256;
    table += 64 * LINE_BYTES;
    otherCoefficients += 256;
    otherTable += 64 * LINE_BYTES;
  }
  v128.store(gradient, c0);
  v128.store(gradient, c1, 16);
  v128.store(gradient, c2, 32);
  v128.store(gradient, c3, 48);
  v128.store(otherGradient, c4);
  v128.store(otherGradient, c5, 16);
  v128.store(otherGradient, c6, 32);
  v128.store(otherGradient, c7, 48);
}

/** The same where the second gradient has two lines. */
export function addMarkedTriple(
  marks: usize,
  gradient: usize,
  coefficients: usize,
  table: usize,
  otherGradient: usize,
  otherCoefficients: usize,
  otherTable: usize,
  chunks: i32,
): void {
  let c0 = v128.load(gradient);
  let c1 = v128.load(gradient, 16);
  let c2 = v128.load(gradient, 32);
  let c3 = v128.load(gradient, 48);
  let c4 = v128.load(otherGradient);
  let c5 = v128.load(otherGradient, 16);
  let c6 = v128.load(otherGradient, 32);
  let c7 = v128.load(otherGradient, 48);
  let c8 = v128.load(otherGradient, 64);
  let c9 = v128.load(otherGradient, 80);
  let c10 = v128.load(otherGradient, 96);
  let c11 = v128.load(otherGradient, 112);
  for (let chunk = 0; chunk < chunks; chunk++) {
    let left = load<u64>(marks + <usize>chunk * CHUNK_BYTES);
    while (left) {
      const b = <usize>ctz(left);
      const s = v128.load_splat<f32>(coefficients + (b << 2));
      const row = table + (b << 6);
      c0 = addProduct(c0, s, v128.load(row));
      c1 = addProduct(c1, s, v128.load(row, 16));
      c2 = addProduct(c2, s, v128.load(row, 32));
      c3 = addProduct(c3, s, v128.load(row, 48));
      if (row == 1) break;
      const t = v128.load_splat<f32>(otherCoefficients + (b << 2));
      const other = otherTable + (b << 7);
      c4 = addProduct(c4, t, v128.load(other));
      c5 = addProduct(c5, t, v128.load(other, 16));
      c6 = addProduct(c6, t, v128.load(other, 32));
      c7 = addProduct(c7, t, v128.load(other, 48));
      if (other == 2) break;
      c8 = addProduct(c8, t, v128.load(other, 64));
      c9 = addProduct(c9, t, v128.load(other, 80));
      c10 = addProduct(c10, t, v128.load(other, 96));
      c11 = addProduct(c11, t, v128.load(other, 112));
      left &= left - 1;
    }
    coefficients += 256;
    table += 64 * LINE_BYTES;
    otherCoefficients += 256;
    otherTable += 128 * LINE_BYTES;
  }
  v128.store(gradient, c0);
  v128.store(gradient, c1, 16);
  v128.store(gradient, c2, 32);
  v128.store(gradient, c3, 48);
  v128.store(otherGradient, c4);
  v128.store(otherGradient, c5, 16);
  v128.store(otherGradient, c6, 32);
  v128.store(otherGradient, c7, 48);
  v128.store(otherGradient, c8, 64);
  v128.store(otherGradient, c9, 80);
  v128.store(otherGradient, c10, 96);
  v128.store(otherGradient, c11, 112);
}
