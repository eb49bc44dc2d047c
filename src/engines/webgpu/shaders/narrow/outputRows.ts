import type { Layout } from '../../memory/layout.ts';
import { ROWS_AT_ONCE, sumVectors } from '../../memory/partialSums.ts';
import { OUTPUT_THREADS, type OutputRows } from '../outputRows.ts';
import { partialSums } from './partialSums.ts';

/** The outputs of a narrow network: what its forward pass summed over the shares of the neurons, added up. */
export function narrowOutputRows(layout: Layout, blocks: boolean): OutputRows {
  const { block1, block2 } = sumVectors(layout);
  const rest = block2 === undefined ? '' : `sum += sharesSum(member, ${block2}u, first / ROWS_AT_ONCE, i);`;
  const store = (into: string) =>
    `for (var r = 0u; r < ROWS_AT_ONCE; r++) { ${into}[r * 4u * K4 + i] = sum[r]; }`;
  const code = /* wgsl */ `${partialSums(layout)}
// [row][output]
var<workgroup> outputs: array<f32, ${layout.paddedOutputs * ROWS_AT_ONCE}>;
${blocks ? `var<workgroup> firstOutputs: array<f32, ${layout.paddedOutputs * ROWS_AT_ONCE}>;` : ''}

fn computeOutputs(member: u32, first: u32, local: u32) {
  // The rows before are still being read.
  workgroupBarrier();
  for (var i = local; i < OUTPUTS; i += ${OUTPUT_THREADS}u) {
    var sum = vec4f();
    ${block1.map((vector) => `sum += sharesSum(member, ${vector}u, first / ROWS_AT_ONCE, i);`).join('\n    ')}
    ${blocks ? store('firstOutputs') : ''}
    ${rest}
    ${store('outputs')}
  }
  workgroupBarrier();
}
`;
  return { bindings: { partials: 'read' }, code };
}
