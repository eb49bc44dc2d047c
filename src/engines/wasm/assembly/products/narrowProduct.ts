import { BLOCK_BYTES, Matrix } from '../panels';
import { accumulateTile, gatedTile } from './narrowTile';

/**
 * C = M·B [+ C] where the gate is open, for a batch and some rows of M: the gradient in z of σ(z).
 *
 * @param c room for the rows.
 * @param first the first of the rows of M, in blocks of 4; `blocks` of them.
 * @param panels of B, C and the gate, a quarter of the batch, taken in pairs.
 * @param gate σ(z), all rows.
 * @param adds whether C is added to.
 */
export function gatedRows(
  c: Matrix,
  m: Matrix,
  first: i32,
  blocks: i32,
  b: Matrix,
  panels: i32,
  gate: Matrix,
  adds: bool,
): void {
  const pair = c.stride * 2;
  for (let block = 0; block < blocks; block++) {
    const row = <usize>(first + block) * BLOCK_BYTES;
    let columns = b.data;
    let result = c.data + <usize>block * BLOCK_BYTES;
    let open = gate.data + row;
    for (let panel = 0; panel < panels; panel += 2) {
      gatedTile(result, c.stride, m.data + row, m.stride, columns, b.stride, m.panels, open, gate.stride, adds);
      columns += 2 * b.stride;
      result += pair;
      open += 2 * gate.stride;
    }
  }
}

/**
 * C = C + Sᵀ·M for a batch, summed over some features of a hidden layer: A h, Vᵀ dz.
 *
 * @param c [batch, outputs], by feature.
 * @param s the first of the features in S, [features, batch]; `stride` bytes from panel to panel.
 * @param m [features, outputs]; `first` is the first of the features, in blocks of 4; `blocks` of them.
 */
export function accumulate(
  c: Matrix,
  s: usize,
  stride: usize,
  m: Matrix,
  first: i32,
  blocks: i32,
  panels: i32,
): void {
  for (let pair = 0; pair < m.panels; pair += 2) {
    const columns = m.data + <usize>pair * m.stride + <usize>first * BLOCK_BYTES;
    let result = c.data + <usize>pair * c.stride;
    let features = s;
    for (let panel = 0; panel < panels; panel++) {
      accumulateTile(result, c.stride, features, columns, m.stride, blocks);
      result += BLOCK_BYTES;
      features += stride;
    }
  }
}
