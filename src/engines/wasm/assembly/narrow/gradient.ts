import { addProduct } from '../vectors';
import { LINE_BYTES, Workspace } from './structures';

/*
 * Gradients of one neuron's weights, summed over the examples in which it is active.
 *
 * The sums are kept in registers. Where more than one line of 16 numbers is summed, a branch that is never taken stands
 * between two lines, no address being as small: see ../free/tile.ts.
 */

/**
 * Marks in which examples of a batch a neuron is active: bit b of chunk c for example 64 c + b. What is not a number
 * counts as active.
 *
 * @param activations of the neuron, one for each example.
 * @returns how many chunks there are.
 */
export function markExamples(w: Workspace, activations: usize, size: i32): i32 {
  const chunks = (size + 63) >> 6;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const left = min(64, size - (chunk << 6));
    let marks: u64 = 0;
    for (let b = 0; b < left; b += 16) {
      const low = i16x8.narrow_i32x4_s(isActive(activations), isActive(activations + 16));
      const high = i16x8.narrow_i32x4_s(isActive(activations + 32), isActive(activations + 48));
      marks |= (<u64>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high))) << b;
      activations += 64;
    }
    // What lies behind the batch is no part of it.
    store<u64>(w.marks + ((<usize>chunk) << 3), marks & (<u64>-1 >> (64 - left)));
  }
  return chunks;
}

/** −1 for each of 4 numbers that is not 0. */
function isActive(place: usize): v128 {
  return f32x4.ne(v128.load(place), f32x4.splat(0));
}

/**
 * Adds to a gradient Σ_b coefficient_b · table_b over the examples that are marked.
 *
 * @param gradient a row of numbers, as long as one of the table's.
 * @param coefficients one for each example.
 * @param table [batch, columns], by example; `rowBytes` from one to the next.
 */
export function addMarked(
  w: Workspace,
  gradient: usize,
  coefficients: usize,
  table: usize,
  rowBytes: usize,
  chunks: i32,
): void {
  for (const end = gradient + rowBytes; gradient < end; gradient += LINE_BYTES) {
    addLine(w, gradient, coefficients, table, rowBytes, chunks);
    table += LINE_BYTES;
  }
}

/** One line of it. */
function addLine(
  w: Workspace,
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
    let marks = load<u64>(w.marks + ((<usize>chunk) << 3));
    while (marks) {
      const b = <usize>ctz(marks);
      const s = v128.load_splat<f32>(coefficients + (b << 2));
      const row = table + b * rowBytes;
      c0 = addProduct(c0, s, v128.load(row));
      c1 = addProduct(c1, s, v128.load(row, 16));
      c2 = addProduct(c2, s, v128.load(row, 32));
      c3 = addProduct(c3, s, v128.load(row, 48));
      marks &= marks - 1;
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
 * Adds to two gradients at once, which have a line of numbers each.
 *
 * @param gradient of the first; so `coefficients` and `table`.
 */
export function addMarkedPair(
  w: Workspace,
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
    let marks = load<u64>(w.marks + ((<usize>chunk) << 3));
    while (marks) {
      const b = <usize>ctz(marks);
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
      marks &= marks - 1;
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
  w: Workspace,
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
    let marks = load<u64>(w.marks + ((<usize>chunk) << 3));
    while (marks) {
      const b = <usize>ctz(marks);
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
      marks &= marks - 1;
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
