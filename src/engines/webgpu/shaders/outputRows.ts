import type { Layout } from '../memory/layout.ts';

/** 16 outputs at a time, 16 threads sharing the sum of each. */
export const OUTPUT_THREADS = 256;

/**
 * WGSL of the features that A multiplies (h, u or h + u) and of `computeOutputs`, which leaves the outputs of
 * `rowsAtOnce` rows in workgroup memory: out = A · features, and for a linearised network
 * out = A · (features + their derivative) + δA · features.
 */
export function outputRows(layout: Layout, rowsAtOnce: number): string {
  const { hiddenLayers, skip, linearised } = layout;
  const top = hiddenLayers - 1;
  const activation = (layer: number) => `activations[activationAt(member, ${layer}u, 0u, row) + j4]`;
  const derivative = (layer: number) =>
    `gated(activations[activationAt(member, ${layer}u, 1u, row) + j4], ${activation(layer)})`;
  const sumOfLayers = (part: (layer: number) => string) => (skip ? `${part(0)} + ${part(1)}` : part(top));
  return /* wgsl */ `
const ROWS_AT_ONCE = ${rowsAtOnce}u;
var<workgroup> partial: array<f32, ${OUTPUT_THREADS * rowsAtOnce}>;
// [row][output]
var<workgroup> outputs: array<f32, ${layout.paddedOutputs * rowsAtOnce}>;

fn feature(member: u32, row: u32, j4: u32) -> vec4f { return ${sumOfLayers(activation)}; }
${linearised ? `fn tangent(member: u32, row: u32, j4: u32) -> vec4f { return ${sumOfLayers(derivative)}; }` : ''}

fn computeOutputs(member: u32, first: u32, local: u32) {
  let lane = local % 16u;
  for (var base = 0u; base < 4u * K4; base += 16u) {
    let i = base + local / 16u;
    // Written out: SwiftShader does not zero a variable of a loop anew.
    var sums = array<f32, ROWS_AT_ONCE>();
    if (i < OUTPUTS) {
      for (var j4 = lane; j4 < M4; j4 += 16u) {
        let at = member * PARAMETERS4 + A_AT + i * M4 + j4;
        let a = weights[at];
        ${linearised ? 'let da = learned[at];' : ''}
        for (var r = 0u; r < ROWS_AT_ONCE; r++) {
          let row = min(first + r, CAPACITY - 1u);
          let f = feature(member, row, j4);
          sums[r] += ${linearised ? 'dot(a, f + tangent(member, row, j4)) + dot(da, f)' : 'dot(a, f)'};
        }
      }
    }
    for (var r = 0u; r < ROWS_AT_ONCE; r++) { partial[r * ${OUTPUT_THREADS}u + local] = sums[r]; }
    workgroupBarrier();
    let output = base + local % 16u;
    if (local < 16u * ROWS_AT_ONCE && output < 4u * K4) {
      let row = local / 16u;
      var sum = 0.0;
      for (var l = 0u; l < 16u; l++) { sum += partial[row * ${OUTPUT_THREADS}u + local % 16u * 16u + l]; }
      outputs[row * 4u * K4 + output] = sum;
    }
    workgroupBarrier();
  }
}
`;
}
