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
  for (let i = 0; i < neurons; i += ENTRY_NEURONS) {
    fillTable(w.signSums, m, w.inputBytes, groups);
    const low = v128.load(bias);
    const high = v128.load(bias, 16);
    sumEntries(c, w.batchBytes, size, w.exampleCodes, groups, low, high, floor);
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
  const zero = f32x4.splat(0);
  fillTable(w.signSums, dZ, w.batchBytes, groups);
  sumEntries(c, w.inputBytes, w.inputs, w.inputCodes, groups, zero, zero, NO_FLOOR);
}
