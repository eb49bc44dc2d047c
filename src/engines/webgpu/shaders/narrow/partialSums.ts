import type { Layout } from '../../memory/layout.ts';
import { ROWS_AT_ONCE, sumVectors } from '../../memory/partialSums.ts';

/** WGSL of the buffer of partial sums, [member][vector][share][rows / 4][k]: a vec4 holds one number of four rows. */
export function partialSums(layout: Layout): string {
  return /* wgsl */ `
const VECTORS = ${sumVectors(layout).count}u;
const ROWS_AT_ONCE = ${ROWS_AT_ONCE}u;
fn partialAt(member: u32, vector: u32, share: u32, rows4: u32) -> u32 {
  return (((member * VECTORS + vector) * sizes.shares + share) * (sizes.capacity / ROWS_AT_ONCE) + rows4) * OUTPUTS;
}
// Output i of a vector for four rows, of every so many shares.
fn someShares(member: u32, vector: u32, rows4: u32, i: u32, first: u32, step: u32) -> vec4f {
  var sum = vec4f();
  for (var share = first; share < sizes.shares; share += step) {
    sum += partials[partialAt(member, vector, share, rows4) + i];
  }
  return sum;
}
fn sharesSum(member: u32, vector: u32, rows4: u32, i: u32) -> vec4f {
  return someShares(member, vector, rows4, i, 0u, 1u);
}
`;
}
