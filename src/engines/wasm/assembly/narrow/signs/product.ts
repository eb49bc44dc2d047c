import { multiply, NO_FLOOR } from '../dense';
import { Workspace } from '../structures';
import { ENTRY_NEURONS, fillTable, sumEntries } from './table';

/**
 * C = max(M x + bias, floor) for some neurons and a batch.
 *
 * @param c [neurons, batch], the first neuron's row.
 * @param m [neurons, d], the first neuron's row; so `bias`.
 * @param neurons a multiple of 8.
 */
export function multiplyInputs(
  w: Workspace,
  c: usize,
  m: usize,
  neurons: i32,
  size: i32,
  bias: usize,
  floor: f32,
): void {
  if (!w.signs) {
    multiply(w, c, m, w.inputBytes, w.inputs, w.xByInput, neurons, size, bias, floor, 0, false);
    return;
  }
  const groups = (w.inputs + 3) >> 2;
  const codesBytes = (<usize>groups) << 4;
  const floors = f32x4.splat(floor);
  for (let i = 0; i < neurons; i += ENTRY_NEURONS) {
    fillTable(w.signSums, m, w.inputBytes, groups);
    const low = v128.load(bias);
    const high = v128.load(bias, 16);
    let codes = w.exampleCodes;
    for (let b = 0; b < size; b += 4) {
      const place = c + ((<usize>b) << 2);
      sumEntries(place, w.batchBytes, codes, codes + codesBytes, low, high, floors);
      codes += codesBytes;
    }
    c += <usize>ENTRY_NEURONS * w.batchBytes;
    m += <usize>ENTRY_NEURONS * w.inputBytes;
    bias += 32;
  }
}

/**
 * C = dz xᵀ for 8 neurons, summed over the batch; all its examples are summed, active or not.
 *
 * @param c [8, d].
 * @param dZ [8, batch].
 */
export function multiplySigns(w: Workspace, c: usize, dZ: usize, size: i32): void {
  const groups = (size + 3) >> 2;
  const codesBytes = (<usize>groups) << 4;
  const floors = f32x4.splat(NO_FLOOR);
  const zero = f32x4.splat(0);
  fillTable(w.signSums, dZ, w.batchBytes, groups);
  let codes = w.inputCodes;
  for (let j = 0; j < w.inputs; j += 4) {
    sumEntries(c, w.inputBytes, codes, codes + codesBytes, zero, zero, floors);
    codes += codesBytes;
    c += 16;
  }
}
