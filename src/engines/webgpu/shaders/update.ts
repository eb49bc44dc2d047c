import { MOMENTUM } from '../../engine.ts';
import type { Layout } from '../memory/layout.ts';
import { exampleAt, INPUT_OF } from './examples.ts';
import { gradientsOf } from './gradients.ts';
import { type Bindings, prelude, type Shader } from './shader.ts';
import { tiledProduct } from './tiledProduct.ts';
import { chooseTile, type Tile, tileCount } from './tuning.ts';

/**
 * Gradients, SGD with momentum, and the loss: each gradient is taken into
 * v ← 0.9 v + (∇ + wd·θ), θ ← θ − lr·v as soon as it is summed. All matrices are tiles of one dispatch, and one more
 * workgroup sums the loss ½ · mean ‖out − H‖² = ½ B Σ residual².
 */
export function update(layout: Layout): Shader {
  const { members, matrices, trained } = layout;
  const bindings: Bindings = {
    sizes: 'uniform',
    batch: 'uniform',
    members: 'uniform',
    rows: 'read',
    inputs: 'read',
    activations: 'read',
    deltas: 'read',
    learned: 'read_write',
    velocity: 'read_write',
    losses: 'read_write',
  };
  const tiles = (tile: Tile) =>
    trained.reduce((sum, name) => sum + tileCount(tile, matrices[name]!.rows, matrices[name]!.columns), 0);
  const tile = chooseTile({ tiles: fittingTiles(layout) }, (candidate) => members * tiles(candidate));
  const gradients = gradientsOf(layout);
  const all = trained.map((name, code) => ({ name, code, ...gradients[name]! }));
  const each = (line: (gradient: (typeof all)[number]) => string) => all.map(line).join('\n    ');
  const code = /* wgsl */ `${prelude(layout, bindings)}${exampleAt(true)}${INPUT_OF}
// Which matrix a workgroup is on: ${all.map(({ name, code: n }) => `${n} ${name}`).join(', ')}.
var<private> matrix: u32;
var<private> member: u32;

struct Shape { at: u32, rows: u32, columns: u32, stride4: u32, inner4: u32 }
fn shapeOf(which: u32) -> Shape {
  let batch4 = sizes.capacity / 4u;
  switch which {
    ${each((g) => `case ${g.code}u: { return Shape(${g.at}, ${g.rows}, ${g.columns}, ${g.stride4}, ${g.twice ? '2u * ' : ''}batch4); }`)}
    default: { return Shape(0u, 0u, 0u, 0u, 0u); }
  }
}
fn leftOf(row: u32, j4: u32) -> vec4f {
  switch matrix {
    ${each((g) => `case ${g.code}u: { if (j4 < ${g.left4}) { return ${g.left}; } }`)}
    default: {}
  }
  return vec4f();
}
fn rightOf(row: u32, j4: u32) -> vec4f {
  switch matrix {
    ${each((g) => `case ${g.code}u: { return ${g.right}; }`)}
    default: { return vec4f(); }
  }
}
fn leftBlock(j4: u32, t4: u32) -> mat4x4f {
  let t = 4u * t4;
  return mat4x4f(leftOf(t, j4), leftOf(t + 1u, j4), leftOf(t + 2u, j4), leftOf(t + 3u, j4));
}
fn rightBlock(j4: u32, t4: u32) -> mat4x4f {
  if (j4 >= shapeOf(matrix).stride4) { return mat4x4f(); }
  let t = 4u * t4;
  return mat4x4f(rightOf(t, j4), rightOf(t + 1u, j4), rightOf(t + 2u, j4), rightOf(t + 3u, j4));
}
fn finish(row: u32, j4: u32, sum: vec4f) {
  let shape = shapeOf(matrix);
  if (row >= shape.rows || j4 >= shape.stride4) { return; }
  let gradient = select(vec4f(), sum, 4u * j4 + vec4u(0u, 1u, 2u, 3u) < vec4u(shape.columns));
  let at = member * sizes.parameters4 + shape.at + row * shape.stride4 + j4;
  let own = members[member];
  let v = ${MOMENTUM} * velocity[at] + gradient + own.weightDecay * learned[at];
  velocity[at] = v;
  learned[at] -= own.learningRate * batch.learningRateFactor * v;
}
${tiledProduct(tile, { left: 'across', right: 'across' })}
fn sumLoss(local: u32) {
  var sum = vec4f();
  for (var n = local; n < sizes.capacity * K4; n += THREADS) {
    let residual = deltas[residualAt(member, 0u) + n];
    sum += residual * residual;
  }
  scratch[local] = sum;
  workgroupBarrier();
  for (var half = THREADS / 2u; half > 0u; half /= 2u) {
    if (local < half) { scratch[local] += scratch[local + half]; }
    workgroupBarrier();
  }
  if (local == 0u) { losses[batch.slot * sizes.members + member] = 0.5 * f32(batch.size) * dot(scratch[0], vec4f(1.0)); }
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  member = group.y;
  // The first tile is the loss's; each matrix has as many as cover it.
  if (group.x == 0u) {
    sumLoss(local);
    return;
  }
  var tile = group.x - 1u;
  var which = 0u;
  for (; which < ${Math.max(0, all.length - 1)}u; which++) {
    let count = tilesAcross(which) * tilesDown(which);
    if (tile < count) { break; }
    tile -= count;
  }
  matrix = which;
  let across = tilesAcross(which);
  product(vec2u(tile % across, tile / across), shapeOf(which).inner4, local);
}
fn tilesAcross(which: u32) -> u32 { return (shapeOf(which).columns + ${tile.side - 1}u) / ${tile.side}u; }
fn tilesDown(which: u32) -> u32 { return (shapeOf(which).rows + ${tile.side - 1}u) / ${tile.side}u; }
`;
  return { label: 'update', bindings, code, workgroups: [tiles(tile) + 1, members, 1] };
}

/** The narrow side of a narrow network's matrices is at most about 32. */
const NARROW_SIDE = 32;

function fittingTiles({ tuning: { tiles }, narrow }: Layout): readonly Tile[] {
  const low = narrow ? tiles.filter(({ side }) => side <= NARROW_SIDE) : tiles;
  return low.length > 0 ? low : tiles;
}
