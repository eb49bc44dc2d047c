import { transpose4, VECTOR_BYTES } from '../vectors';
import { multiplyFour } from './denseTile';
import { Member, Workspace } from './structures';

/** Passed as the floor of a product that is not rectified. */
export const NO_FLOOR: f32 = -Infinity;

/** The weights of four neurons, [4, columns], to columns of four. */
function pack(packed: usize, weights: usize, rowBytes: usize, columns: i32): void {
  for (let column = 0; column < columns; column += 4) {
    transpose4(packed, VECTOR_BYTES, weights, rowBytes);
    packed += 4 * VECTOR_BYTES;
    weights += VECTOR_BYTES;
  }
}

/**
 * C = max(M·B + bias, floor) for some neurons and a batch: W x + b1, V y + b2. Where there is a gate, C = [C +] M·B for
 * the examples in which it is open, and 0 for the others: dz = σ'(z) Aᵀ r.
 *
 * @param c [neurons, batch], the first neuron's row.
 * @param m [neurons, columns], the first neuron's row; `rowBytes` from row to row.
 * @param columns how many numbers are summed over.
 * @param b [columns, batch].
 * @param bias of the first neuron; not read where there is a gate.
 * @param gate the activation σ(z) of the first neuron, or 0.
 * @param adds whether C is added to, where there is a gate.
 */
export function multiply(
  w: Workspace,
  c: usize,
  m: usize,
  rowBytes: usize,
  columns: i32,
  b: usize,
  neurons: i32,
  size: i32,
  bias: usize,
  floor: f32,
  gate: usize,
  adds: bool,
): void {
  const bytes = w.batchBytes;
  const end = w.packed + <usize>columns * VECTOR_BYTES;
  for (let neuron = 0; neuron < neurons; neuron += 4) {
    pack(w.packed, m, rowBytes, columns);
    multiplyFour(c, w.packed, end, b, bytes, size, bias, floor, gate, adds);
    c += 4 * bytes;
    m += 4 * rowBytes;
    if (gate) gate += 4 * bytes;
    else bias += VECTOR_BYTES;
  }
}

/** dz1 = σ'(z1) Aᵀ q of some neurons, into the block. @param h of the first neuron. */
export function throughOutput(
  w: Workspace,
  member: Member,
  first: i32,
  neurons: i32,
  h: usize,
  size: i32,
): void {
  const weights = member.A.weights + <usize>first * w.outputBytes;
  multiply(w, w.block, weights, w.outputBytes, w.outputs, w.qByOutput, neurons, size, 0, 0, h, false);
}
