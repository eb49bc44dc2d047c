import { type Layout, roundUp } from '../../memory/layout.ts';
import { type Bindings, prelude, type Shader } from '../shader.ts';
import { tiledProduct } from '../tiledProduct.ts';
import { chooseTile, tileCount } from '../tuning.ts';

/**
 * The delta of the first hidden layer, σ′ ⊙ (Uᵀ δ2), and through the skip of a ResNet σ′ ⊙ (Uᵀ δ2 + Aᵀ residual):
 * one product with the inner dimension m or m + k, (δ2, residual)·(U, A).
 */
export function backwardThroughU(layout: Layout): Shader {
  const { members, paddedWidth, skip } = layout;
  const capacity = roundUp(layout.batchSize);
  const bindings: Bindings = {
    sizes: 'uniform',
    weights: 'read',
    activations: 'read',
    deltas: 'read_write',
  };
  const tile = chooseTile(
    layout.tuning,
    (candidate) => members * tileCount(candidate, capacity, paddedWidth),
  );
  const code = /* wgsl */ `${prelude(layout, bindings)}
var<private> member: u32;
fn delta(row: u32, t4: u32) -> vec4f {
  if (t4 < sizes.m4) { return deltas[deltaAt(member, 1u, row) + t4]; }
  return deltas[residualAt(member, row) + t4 - sizes.m4];
}
fn leftBlock(i4: u32, t4: u32) -> mat4x4f {
  let i = 4u * i4;
  if (i >= sizes.capacity) { return mat4x4f(); }
  return transpose(mat4x4f(delta(i, t4), delta(i + 1u, t4), delta(i + 2u, t4), delta(i + 3u, t4)));
}
// A lies behind U, with rows of the same length.
fn rightBlock(j4: u32, t4: u32) -> mat4x4f {
  if (j4 >= sizes.m4) { return mat4x4f(); }
  let at = member * sizes.parameters4 + sizes.secondAt + 4u * t4 * sizes.m4 + j4;
  return mat4x4f(weights[at], weights[at + sizes.m4], weights[at + 2u * sizes.m4], weights[at + 3u * sizes.m4]);
}
fn finish(row: u32, j4: u32, sum: vec4f) {
  if (row >= sizes.capacity || j4 >= sizes.m4) { return; }
  deltas[deltaAt(member, 0u, row) + j4] = gated(sum, activations[activationAt(member, 0u, 0u, row) + j4]);
}
${tiledProduct(tile, { left: 'along', right: 'across' })}
@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  member = group.z;
  product(group.xy, ${skip ? 'sizes.m4 + K4' : 'sizes.m4'}, local);
}
`;
  const tiles = (size: number) => Math.ceil(size / tile.side);
  return {
    label: 'backward through U',
    bindings,
    code,
    workgroups: [tiles(paddedWidth), tiles(capacity), members],
  };
}
