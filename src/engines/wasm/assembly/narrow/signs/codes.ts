import { Workspace } from '../structures';
import { ENTRY_SHIFT, GROUP_BYTES } from './table';

/**
 * Says for every example, and for every input, which entries of the table are to be summed: an address for each group of 4
 * signs. Four examples, or inputs, are summed at a time, so their addresses alternate.
 */
export function readSigns(w: Workspace, size: i32): void {
  const inputGroups = (w.inputs + 3) >> 2;
  let target = w.exampleCodes;
  for (let b = 0; b < size; b += 4) {
    target = readFour(w.signSums, target, w.x + <usize>b * w.inputBytes, w.inputBytes, inputGroups);
  }
  const exampleGroups = (size + 3) >> 2;
  target = w.inputCodes;
  for (let j = 0; j < w.inputs; j += 4) {
    const first = target;
    target = readFour(w.signSums, target, w.xByInput + <usize>j * w.batchBytes, w.batchBytes, exampleGroups);
    for (let column = w.inputs - j; column < 4; column++) omit(w, first + ((<usize>column) << 2), target);
  }
}

/** @returns where the next four's addresses go. */
function readFour(table: usize, target: usize, signs: usize, bytes: usize, groups: i32): usize {
  for (let group = 0; group < groups; group++) {
    store<usize>(target, entryOf(table, signs));
    store<usize>(target, entryOf(table, signs + bytes), 4);
    store<usize>(target, entryOf(table, signs + 2 * bytes), 8);
    store<usize>(target, entryOf(table, signs + 3 * bytes), 12);
    table += GROUP_BYTES;
    signs += 16;
    target += 16;
  }
  return target;
}

/** Bit i of an entry's number says that the group's i-th sign is −. */
function entryOf(table: usize, signs: usize): usize {
  return table + ((<usize>i32x4.bitmask(v128.load(signs))) << ENTRY_SHIFT);
}

/** What pads the inputs to a multiple of 4 has no sign: its sums are made of zeros. */
function omit(w: Workspace, codes: usize, end: usize): void {
  for (; codes < end; codes += 16) store<usize>(codes, w.noSums);
}
