import { ROWS_PER_SUM } from '../memory/evaluationPlan.ts';
import type { Layout } from '../memory/layout.ts';
import { sumsPerSlot } from '../memory/needs.ts';
import { OUTPUT_THREADS, type OutputRows } from './outputRows.ts';
import { type Bindings, prelude, type Shader } from './shader.ts';

/** The sums of `measure`, by name: which vec4 of a slot, and which of its numbers. */
export const SUMS = {
  squaredError: { vec4: 0, component: 0 },
  base: { vec4: 0, component: 1 },
  composite: { vec4: 0, component: 2 },
  base1: { vec4: 1, component: 0 },
  composite1: { vec4: 1, component: 1 },
  square1: { vec4: 1, component: 2 },
} as const;

/**
 * Partial sums over ROWS_PER_SUM rows of an evaluation's block, [slot][member][vec4]: Σ ‖out − H‖², Σ out·F and Σ out·G; of
 * a network with two blocks also Σ out1·F, Σ out1·G and Σ ‖out1‖². All but the first only where the data set carries F and G.
 *
 * @param read gives the outputs, of such a network block 1's too.
 */
export function measure(layout: Layout, capacity: number, read: OutputRows): Shader {
  const perSlot = sumsPerSlot(layout);
  const bindings: Bindings = {
    sizes: 'uniform',
    batch: 'uniform',
    members: 'uniform',
    targets: 'read',
    ...read.bindings,
    sums: 'read_write',
  };
  const ofBlock1 =
    'let out1 = firstOutputs[n];\n          sum[1] += vec4f(out1 * f, out1 * g, out1 * out1, 0.0);';
  const code = /* wgsl */ `${prelude(layout, bindings)}${read.code}
alias Sums = array<vec4f, ${perSlot}>;
var<workgroup> totals: array<vec4f, ${OUTPUT_THREADS}>;

fn signal(member: u32, which: u32, row: u32, i: u32) -> f32 {
  let signals = members[member].dataset * batch.signals + which;
  return targets[(signals * batch.samples + batch.first + row) * 4u * K4 + i];
}

@compute @workgroup_size(${OUTPUT_THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let member = group.y;
  let start = group.x * ${ROWS_PER_SUM}u;
  var sum = Sums();
  for (var first = start; first < start + ${ROWS_PER_SUM}u; first += ROWS_AT_ONCE) {
    computeOutputs(member, first, local);
    for (var n = local; n < ROWS_AT_ONCE * 4u * K4; n += ${OUTPUT_THREADS}u) {
      let row = first + n / (4u * K4);
      let i = n % (4u * K4);
      if (row < batch.size && i < OUTPUTS) {
        let residual = outputs[n] - signal(member, 0u, row, i);
        sum[0].x += residual * residual;
        if (batch.signals == 3u) {
          let f = signal(member, 1u, row, i);
          let g = signal(member, 2u, row, i);
          sum[0] += vec4f(0.0, outputs[n] * f, outputs[n] * g, 0.0);
          ${layout.skip ? ofBlock1 : ''}
        }
      }
    }
  }
  let at = ((batch.slot + group.x) * sizes.members + member) * ${perSlot}u;
  for (var which = 0u; which < ${perSlot}u; which++) {
    totals[local] = sum[which];
    workgroupBarrier();
    for (var half = ${OUTPUT_THREADS / 2}u; half > 0u; half /= 2u) {
      if (local < half) { totals[local] += totals[local + half]; }
      workgroupBarrier();
    }
    if (local == 0u && start < batch.size) { sums[at + which] = totals[0]; }
    workgroupBarrier();
  }
}
`;
  return {
    label: 'measure',
    bindings,
    code,
    workgroups: [Math.ceil(capacity / ROWS_PER_SUM), layout.members, 1],
  };
}
