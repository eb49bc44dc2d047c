import type { Layout } from '../../memory/layout.ts';
import { OUTPUT_THREADS, type OutputRows } from '../outputRows.ts';

/** 16 outputs at a time, 16 threads sharing the sum of each. */
const LANES = 16;

/**
 * out = A · features for a network with a free U, the features being u or h + u, and for a linearised one
 * out = A · (features + their derivative) + δA · features. Block 1's part of it is the same of h alone.
 */
export function freeOutputRows(layout: Layout, rowsAtOnce: number, blocks: boolean): OutputRows {
  const { skip, linearised } = layout;
  const activation = (layer: number) => `activations[activationAt(member, ${layer}u, 0u, row) + j4]`;
  const derivative = (layer: number) =>
    `gated(activations[activationAt(member, ${layer}u, 1u, row) + j4], ${activation(layer)})`;
  const through = (layers: readonly number[]) => {
    const sum = (part: (layer: number) => string) => layers.map(part).join(' + ');
    const plain = `dot(a, ${sum(activation)})`;
    return linearised
      ? `dot(a, ${sum(activation)} + ${sum(derivative)}) + dot(da, ${sum(activation)})`
      : plain;
  };
  // Block 1's part and the rest, or both in one.
  const term = blocks ? `vec2f(${through([0])}, ${through([1])})` : through(skip ? [0, 1] : [1]);
  const store = blocks
    ? 'firstOutputs[row * 4u * K4 + output] = sum.x;\n      outputs[row * 4u * K4 + output] = sum.x + sum.y;'
    : 'outputs[row * 4u * K4 + output] = sum;';
  const code = /* wgsl */ `
alias Sum = ${blocks ? 'vec2f' : 'f32'};
const ROWS_AT_ONCE = ${rowsAtOnce}u;
var<workgroup> partial: array<Sum, ${OUTPUT_THREADS * rowsAtOnce}>;
// [row][output]
var<workgroup> outputs: array<f32, ${layout.paddedOutputs * rowsAtOnce}>;
${blocks ? `var<workgroup> firstOutputs: array<f32, ${layout.paddedOutputs * rowsAtOnce}>;` : ''}

fn computeOutputs(member: u32, first: u32, local: u32) {
  let lane = local % ${LANES}u;
  for (var base = 0u; base < 4u * K4; base += 16u) {
    let i = base + local / ${LANES}u;
    // Written out: SwiftShader does not zero a variable of a loop anew.
    var sums = array<Sum, ROWS_AT_ONCE>();
    if (i < OUTPUTS) {
      for (var j4 = lane; j4 < sizes.m4; j4 += ${LANES}u) {
        let at = member * sizes.parameters4 + sizes.aAt + i * sizes.m4 + j4;
        let a = weights[at];
        ${linearised ? 'let da = learned[at];' : ''}
        for (var r = 0u; r < ROWS_AT_ONCE; r++) {
          let row = min(first + r, sizes.capacity - 1u);
          sums[r] += ${term};
        }
      }
    }
    for (var r = 0u; r < ROWS_AT_ONCE; r++) { partial[r * ${OUTPUT_THREADS}u + local] = sums[r]; }
    workgroupBarrier();
    let output = base + local % 16u;
    if (local < 16u * ROWS_AT_ONCE && output < 4u * K4) {
      let row = local / 16u;
      var sum = Sum();
      for (var l = 0u; l < ${LANES}u; l++) { sum += partial[row * ${OUTPUT_THREADS}u + local % 16u * ${LANES}u + l]; }
      ${store}
    }
    workgroupBarrier();
  }
}
`;
  return {
    bindings: { weights: 'read', ...(linearised && { learned: 'read' }), activations: 'read' },
    code,
  };
}
