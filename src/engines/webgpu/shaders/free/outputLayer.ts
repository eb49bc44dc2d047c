import { type Layout, roundUp } from '../../memory/layout.ts';
import { exampleAt } from '../examples.ts';
import { OUTPUT_THREADS } from '../outputRows.ts';
import { type Bindings, prelude, type Shader } from '../shader.ts';
import { freeOutputRows } from './outputRows.ts';

/**
 * The end of the forward pass and the start of the backward one: out, the residual (out − H)/B, and the delta of the
 * last hidden layer, σ′ ⊙ (Aᵀ residual). Rows past the batch's size get a residual of 0 and so take no part.
 */
export function outputLayer(layout: Layout): Shader {
  const { members, batchSize, movesHidden, tuning } = layout;
  const capacity = roundUp(batchSize);
  const rowsAtOnce = members * capacity >= tuning.busyRows ? 4 : 1;
  const read = freeOutputRows(layout, rowsAtOnce, false);
  const bindings: Bindings = {
    sizes: 'uniform',
    batch: 'uniform',
    members: 'uniform',
    rows: 'read',
    targets: 'read',
    ...read.bindings,
    deltas: 'read_write',
  };
  const lastDelta = /* wgsl */ `
  for (var j4 = local; j4 < sizes.m4; j4 += ${OUTPUT_THREADS}u) {
    var sums = array<vec4f, ROWS_AT_ONCE>();
    for (var i = 0u; i < OUTPUTS; i++) {
      let a = weights[member * sizes.parameters4 + sizes.aAt + i * sizes.m4 + j4];
      for (var r = 0u; r < ROWS_AT_ONCE; r++) { sums[r] += outputs[r * 4u * K4 + i] * a; }
    }
    for (var r = 0u; r < ROWS_AT_ONCE; r++) {
      let activation = activations[activationAt(member, 1u, 0u, first + r) + j4];
      deltas[deltaAt(member, 1u, first + r) + j4] = gated(sums[r], activation);
    }
  }`;
  const code = /* wgsl */ `${prelude(layout, bindings)}${exampleAt(true)}${read.code}
@compute @workgroup_size(${OUTPUT_THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = group.y;
  let first = group.x * ROWS_AT_ONCE;
  computeOutputs(member, first, local);
  for (var n = local; n < ROWS_AT_ONCE * 4u * K4; n += ${OUTPUT_THREADS}u) {
    let row = first + n / (4u * K4);
    let i = n % (4u * K4);
    var residual = 0.0;
    if (row < batch.size && i < OUTPUTS) {
      residual = (outputs[n] - targets[exampleAt(member, row) * 4u * K4 + i]) / f32(batch.size);
    }
    outputs[n] = residual;
  }
  workgroupBarrier();
  for (var n = local; n < ROWS_AT_ONCE * K4; n += ${OUTPUT_THREADS}u) {
    deltas[residualAt(member, first + n / K4) + n % K4] =
      vec4f(outputs[4u * n], outputs[4u * n + 1u], outputs[4u * n + 2u], outputs[4u * n + 3u]);
  }${movesHidden ? lastDelta : ''}
}
`;
  return { label: 'output layer', bindings, code, workgroups: [capacity / rowsAtOnce, members, 1] };
}
