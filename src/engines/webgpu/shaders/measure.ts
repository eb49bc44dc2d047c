import type { Layout } from '../memory/layout.ts';
import { OUTPUT_THREADS, outputRows } from './outputRows.ts';
import { type Bindings, prelude, type Shader } from './shader.ts';

/** Rows that one workgroup sums over in float32; what they give is added up in float64. */
export const ROWS_PER_SUM = 32;
const ROWS_AT_ONCE = 4;

/**
 * Partial sums over ROWS_PER_SUM rows of an evaluation's block: Σ ‖out − H‖², Σ out·F and Σ out·G, the last two
 * where the data set carries those signals.
 *
 * @param slots partial sums of a member.
 */
export function measure(layout: Layout, capacity: number, slots: number): Shader {
  const bindings: Bindings = {
    batch: 'uniform',
    members: 'uniform',
    targets: 'read',
    weights: 'read',
    ...(layout.linearised && { learned: 'read' }),
    activations: 'read',
    sums: 'read_write',
  };
  const code = /* wgsl */ `${prelude(layout, bindings, capacity)}${outputRows(layout, ROWS_AT_ONCE)}
var<workgroup> totals: array<vec4f, ${OUTPUT_THREADS}>;

fn signal(member: u32, which: u32, row: u32, i: u32) -> f32 {
  let signals = members[member].dataset * batch.signals + which;
  return targets[(signals * batch.samples + batch.first + row) * 4u * K4 + i];
}

@compute @workgroup_size(${OUTPUT_THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = group.y;
  let start = group.x * ${ROWS_PER_SUM}u;
  var sum = vec4f();
  for (var first = start; first < start + ${ROWS_PER_SUM}u; first += ROWS_AT_ONCE) {
    computeOutputs(member, first, local);
    for (var n = local; n < ROWS_AT_ONCE * 4u * K4; n += ${OUTPUT_THREADS}u) {
      let row = first + n / (4u * K4);
      let i = n % (4u * K4);
      if (row < batch.size && i < OUTPUTS) {
        let residual = outputs[n] - signal(member, 0u, row, i);
        sum.x += residual * residual;
        if (batch.signals == 3u) {
          sum.y += outputs[n] * signal(member, 1u, row, i);
          sum.z += outputs[n] * signal(member, 2u, row, i);
        }
      }
    }
  }
  totals[local] = sum;
  workgroupBarrier();
  for (var half = ${OUTPUT_THREADS / 2}u; half > 0u; half /= 2u) {
    if (local < half) { totals[local] += totals[local + half]; }
    workgroupBarrier();
  }
  let slot = batch.slot + group.x;
  if (local == 0u && start < batch.size) { sums[member * ${slots}u + slot] = totals[0]; }
}
`;
  return {
    label: 'measure',
    bindings,
    code,
    workgroups: [Math.ceil(capacity / ROWS_PER_SUM), layout.members, 1],
  };
}
