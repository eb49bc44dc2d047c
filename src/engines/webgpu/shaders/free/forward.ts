import type { Layout } from '../../memory/layout.ts';
import { exampleAt, INPUT_OF } from '../examples.ts';
import { type Bindings, type ForwardRows, prelude, type Shader } from '../shader.ts';
import { tiledProduct } from '../tiledProduct.ts';
import { chooseTile, tileCount } from '../tuning.ts';

/** A layer's shader: capacity × width numbers for each member and order. */
function layerShader(
  label: string,
  layout: Layout,
  capacity: number,
  bindings: Bindings,
  body: string,
  inner4: string,
  finish: string,
): Shader {
  const copies = layout.members * (layout.linearised ? 2 : 1);
  const tile = chooseTile(
    layout.tuning,
    (candidate) => copies * tileCount(candidate, capacity, layout.paddedWidth),
  );
  const code = /* wgsl */ `${prelude(layout, bindings)}
var<private> member: u32;
var<private> order: u32;
${body}
fn finish(row: u32, j4: u32, sum: vec4f) {
  if (row >= sizes.capacity || j4 >= sizes.m4) { return; }
  ${finish}
}
${tiledProduct(tile, { left: 'along', right: 'along' })}
@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  member = group.z / ORDERS;
  order = group.z % ORDERS;
  product(group.xy, ${inner4}, local);
}
`;
  const tiles = (size: number) => Math.ceil(size / tile.side);
  return { label, bindings, code, workgroups: [tiles(layout.paddedWidth), tiles(capacity), copies] };
}

/** h = σ(W x + b1), and for a linearised network ḣ = σ′ ⊙ (δW x + δb1), stored without its σ′. */
export function firstLayer(layout: Layout, { capacity, gathered }: ForwardRows): Shader {
  const bindings: Bindings = {
    sizes: 'uniform',
    batch: 'uniform',
    members: 'uniform',
    ...(gathered && { rows: 'read' }),
    inputs: 'read',
    weights: 'read',
    ...(layout.linearised && { learned: 'read' }),
    activations: 'read_write',
  };
  const tangent = 'if (order == 1u) { return learned[member * sizes.parameters4 + i * D4 + j4]; }';
  const body = /* wgsl */ `${exampleAt(gathered)}${INPUT_OF}
fn leftBlock(i4: u32, t4: u32) -> mat4x4f {
  let i = 4u * i4;
  return transpose(mat4x4f(inputOf(member, i, t4), inputOf(member, i + 1u, t4),
                           inputOf(member, i + 2u, t4), inputOf(member, i + 3u, t4)));
}
fn weight(i: u32, j4: u32) -> vec4f {
  ${layout.linearised ? tangent : ''}
  return weights[member * sizes.parameters4 + i * D4 + j4];
}
fn rightBlock(i4: u32, t4: u32) -> mat4x4f {
  if (i4 >= sizes.m4) { return mat4x4f(); }
  let i = 4u * i4;
  return transpose(mat4x4f(weight(i, t4), weight(i + 1u, t4), weight(i + 2u, t4), weight(i + 3u, t4)));
}
`;
  const finish =
    'activations[activationAt(member, 0u, order, row) + j4] = select(relu(sum), sum, order == 1u);';
  return layerShader('first layer', layout, capacity, bindings, body, 'D4', finish);
}

/**
 * u = σ(U h + b2), and for a linearised network u̇ = σ′ ⊙ (U ḣ + δU h + δb2), stored without its σ′. The two terms of
 * u̇ are one product of twice the inner dimension, (ḣ, h)·(U, δU).
 */
export function secondLayer(layout: Layout, capacity: number): Shader {
  const { linearised } = layout;
  const bindings: Bindings = {
    sizes: 'uniform',
    weights: 'read',
    ...(linearised && { learned: 'read' }),
    activations: 'read_write',
  };
  const plain = /* wgsl */ `
fn hidden(row: u32, t4: u32) -> vec4f { return activations[activationAt(member, 0u, 0u, row) + t4]; }
fn weight(i: u32, t4: u32) -> vec4f { return weights[member * sizes.parameters4 + sizes.secondAt + i * sizes.m4 + t4]; }
`;
  const withTangent = /* wgsl */ `
fn inOrder(t4: u32) -> u32 { return select(t4 - sizes.m4, t4, t4 < sizes.m4); }
fn hidden(row: u32, t4: u32) -> vec4f {
  let h = activations[activationAt(member, 0u, 0u, row) + inOrder(t4)];
  if (order == 1u && t4 < sizes.m4) { return gated(activations[activationAt(member, 0u, 1u, row) + t4], h); }
  return h;
}
fn weight(i: u32, t4: u32) -> vec4f {
  let at = member * sizes.parameters4 + sizes.secondAt + i * sizes.m4 + inOrder(t4);
  if (t4 < sizes.m4) { return weights[at]; }
  return learned[at];
}
`;
  const body = /* wgsl */ `${linearised ? withTangent : plain}
fn leftBlock(i4: u32, t4: u32) -> mat4x4f {
  let i = 4u * i4;
  if (i >= sizes.capacity) { return mat4x4f(); }
  return transpose(mat4x4f(hidden(i, t4), hidden(i + 1u, t4), hidden(i + 2u, t4), hidden(i + 3u, t4)));
}
fn rightBlock(i4: u32, t4: u32) -> mat4x4f {
  if (i4 >= sizes.m4) { return mat4x4f(); }
  let i = 4u * i4;
  return transpose(mat4x4f(weight(i, t4), weight(i + 1u, t4), weight(i + 2u, t4), weight(i + 3u, t4)));
}
`;
  const inner4 = linearised ? 'sizes.m4 * (1u + group.z % ORDERS)' : 'sizes.m4';
  const finish =
    'activations[activationAt(member, 1u, order, row) + j4] = select(relu(sum), sum, order == 1u);';
  return layerShader('second layer', layout, capacity, bindings, body, inner4, finish);
}
