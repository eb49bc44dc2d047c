import type { Layout } from '../memory/layout.ts';
import { ROWS_AT_ONCE } from '../memory/partialSums.ts';
import { OUTPUT_THREADS, type OutputRows } from './outputRows.ts';
import { type Bindings, prelude, type Shader } from './shader.ts';

/**
 * Writes out(x) of one member, `batch.slot`, for an evaluation's block of rows, shape [samples, padded k]; of a network with two
 * blocks out1(x) behind it.
 */
export function memberOutputs(layout: Layout, capacity: number, read: OutputRows): Shader {
  const bindings: Bindings = {
    sizes: 'uniform',
    batch: 'uniform',
    ...read.bindings,
    predictions: 'read_write',
  };
  const code = /* wgsl */ `${prelude(layout, bindings)}${read.code}
@compute @workgroup_size(${OUTPUT_THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let start = group.x * ROWS_AT_ONCE;
  computeOutputs(batch.slot, start, local);
  for (var n = local; n < ROWS_AT_ONCE * 4u * K4; n += ${OUTPUT_THREADS}u) {
    let row = start + n / (4u * K4);
    if (row < batch.size) {
      let at = (batch.first + row) * 4u * K4 + n % (4u * K4);
      predictions[at] = outputs[n];
      ${layout.skip ? 'predictions[batch.samples * 4u * K4 + at] = firstOutputs[n];' : ''}
    }
  }
}
`;
  return {
    label: 'member outputs',
    bindings,
    code,
    workgroups: [Math.ceil(capacity / ROWS_AT_ONCE), 1, 1],
  };
}
