import { storeTransposed4, transpose4 } from '../../vectors';

/*
 * Sums of numbers that each have a sign, Σ_i ± w_i: 4 numbers have 16 such sums. Where many sums of the same numbers are
 * wanted they are made once, and a sum of d numbers is then one of d / 4 entries of a table and takes no product. An
 * entry holds the sums of 8 neurons.
 */

/** Bytes of an entry are 2 to this. */
export const ENTRY_SHIFT: usize = 5;
/** 16 entries. */
export const GROUP_BYTES: usize = 512;
/** Neurons of an entry. */
export const ENTRY_NEURONS: i32 = 8;

/**
 * Makes the table of 8 rows of numbers.
 *
 * @param rows the first of them; `bytes` from one to the next.
 * @param groups of 4 columns.
 */
export function fillTable(table: usize, rows: usize, bytes: usize, groups: i32): void {
  for (let group = 0; group < groups; group++) {
    fillHalf(table, rows, bytes);
    fillHalf(table + 16, rows + 4 * bytes, bytes);
    table += GROUP_BYTES;
    rows += 16;
  }
}

/** One group's sums of 4 rows. Entry 1 is −w0 + w1 + w2 + w3. */
// @ts-ignore: decorator
@inline
function fillHalf(table: usize, rows: usize, bytes: usize): void {
  const r0 = v128.load(rows);
  const r1 = v128.load(rows + bytes);
  const r2 = v128.load(rows + 2 * bytes);
  const r3 = v128.load(rows + 3 * bytes);
  const abLow = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const cdLow = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const abHigh = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const cdHigh = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  const w0 = v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5);
  const w1 = v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7);
  const w2 = v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5);
  const w3 = v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7);
  const a = f32x4.add(w0, w1);
  const b = f32x4.sub(w1, w0);
  const c = f32x4.sub(w0, w1);
  const d = f32x4.neg(a);
  const sum = f32x4.add(w2, w3);
  const difference = f32x4.sub(w3, w2);
  v128.store(table, f32x4.add(a, sum));
  v128.store(table, f32x4.add(b, sum), 32);
  v128.store(table, f32x4.add(c, sum), 64);
  v128.store(table, f32x4.add(d, sum), 96);
  v128.store(table, f32x4.add(a, difference), 128);
  v128.store(table, f32x4.add(b, difference), 160);
  v128.store(table, f32x4.add(c, difference), 192);
  v128.store(table, f32x4.add(d, difference), 224);
  v128.store(table, f32x4.sub(a, difference), 256);
  v128.store(table, f32x4.sub(b, difference), 288);
  v128.store(table, f32x4.sub(c, difference), 320);
  v128.store(table, f32x4.sub(d, difference), 352);
  v128.store(table, f32x4.sub(a, sum), 384);
  v128.store(table, f32x4.sub(b, sum), 416);
  v128.store(table, f32x4.sub(c, sum), 448);
  v128.store(table, f32x4.sub(d, sum), 480);
}

/**
 * Sums entries of a table: 8 rows of C = max(bias + Σ entries, floor), 4 columns at a time.
 *
 * @param c the first of the rows; `bytes` from one to the next.
 * @param columns how many; they are rounded up to a multiple of 4.
 * @param codes the addresses of the entries: one group's of 4 columns, the next group's, and then the next columns'.
 * @param low the bias of the first 4 rows, @param high of the others.
 */
export function sumEntries(
  c: usize,
  bytes: usize,
  columns: i32,
  codes: usize,
  groups: i32,
  low: v128,
  high: v128,
  least: f32,
): void {
  const floor = f32x4.splat(least);
  for (let column = 0; column < columns; column += 4) {
    let c00 = low;
    let c01 = high;
    let c10 = low;
    let c11 = high;
    let c20 = low;
    let c21 = high;
    let c30 = low;
    let c31 = high;
    for (const end = codes + ((<usize>groups) << 4); codes < end; codes += 16) {
      const first = load<usize>(codes);
      const second = load<usize>(codes, 4);
      const third = load<usize>(codes, 8);
      const fourth = load<usize>(codes, 12);
      c00 = f32x4.add(c00, v128.load(first));
      c01 = f32x4.add(c01, v128.load(first, 16));
      c10 = f32x4.add(c10, v128.load(second));
      c11 = f32x4.add(c11, v128.load(second, 16));
      c20 = f32x4.add(c20, v128.load(third));
      c21 = f32x4.add(c21, v128.load(third, 16));
      c30 = f32x4.add(c30, v128.load(fourth));
      c31 = f32x4.add(c31, v128.load(fourth, 16));
    }
    storeTransposed4(
      c,
      bytes,
      f32x4.pmax(c00, floor),
      f32x4.pmax(c10, floor),
      f32x4.pmax(c20, floor),
      f32x4.pmax(c30, floor),
    );
    storeTransposed4(
      c + 4 * bytes,
      bytes,
      f32x4.pmax(c01, floor),
      f32x4.pmax(c11, floor),
      f32x4.pmax(c21, floor),
      f32x4.pmax(c31, floor),
    );
    c += 16;
  }
}
