import { MOMENTUM } from '../../engine.ts';
import { type Layout, type MatrixName, roundUp } from '../memory/layout.ts';
import { exampleAt, INPUT_OF } from './examples.ts';
import { type Bindings, prelude, type Shader } from './shader.ts';
import { tiledProduct } from './tiledProduct.ts';
import { chooseTile, tileCount } from './tuning.ts';

/** Where each trained matrix's tiles begin in one member's list of tiles, whose last entry sums the loss. */
function tileStarts({ trained, matrices }: Layout, side: number) {
  let start = 0;
  const starts = trained.map((name) => {
    const { paddedRows, paddedColumns } = matrices[name]!;
    const across = Math.ceil(paddedColumns / side);
    const first = start;
    start += across * Math.ceil(paddedRows / side);
    return { name, first, across };
  });
  return { starts, lossTile: start };
}

const MATRIX_CODE: Readonly<Record<MatrixName, number>> = { W: 0, U: 1, A: 2 };

/**
 * Gradients, SGD with momentum, and the loss: ∇W = δ1ᵀ x, ∇U = δ2ᵀ h, ∇A = residualᵀ features, each taken into
 * v ← 0.9 v + (∇ + wd·θ), θ ← θ − lr·v as soon as it is summed. All matrices are tiles of one dispatch, and one more
 * workgroup sums the loss ½ · mean ‖out − H‖² = ½ B Σ residual².
 */
export function update(layout: Layout): Shader {
  const { members, matrices, trained, skip, hiddenLayers } = layout;
  const capacity = roundUp(layout.batchSize);
  const bindings: Bindings = {
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
  const tile = chooseTile(layout.tuning, (candidate) =>
    trained.reduce((sum, name) => {
      const { paddedRows, paddedColumns } = matrices[name]!;
      return sum + members * tileCount(candidate, paddedRows, paddedColumns);
    }, 0),
  );
  const { starts, lossTile } = tileStarts(layout, tile.side);
  const activation = (layer: number) => `activations[activationAt(member, ${layer}u, 0u, row) + j4]`;
  const top = hiddenLayers - 1;
  const features = skip ? `${activation(0)} + ${activation(1)}` : activation(top);
  const cases = {
    W: { delta: 'deltaAt(member, 0u, row)', input: 'inputOf(member, row, j4)', delta4: 'M4' },
    U: { delta: 'deltaAt(member, 1u, row)', input: activation(0), delta4: 'M4' },
    A: { delta: 'residualAt(member, row)', input: features, delta4: 'K4' },
  } as const;
  const each = (line: (name: MatrixName) => string) => trained.map(line).join('\n');
  const shape = (name: MatrixName) => {
    const { offset, rows, columns, paddedColumns } = matrices[name]!;
    return `Shape(${offset / 4}u, ${rows}u, ${columns}u, ${paddedColumns / 4}u)`;
  };
  const code = /* wgsl */ `${prelude(layout, bindings, capacity)}${exampleAt(true)}${INPUT_OF}
// Which matrix a workgroup is on: ${Object.entries(MATRIX_CODE)
    .map(([name, n]) => `${n} ${name}`)
    .join(', ')}.
var<private> matrix: u32;
var<private> member: u32;

struct Shape { at: u32, rows: u32, columns: u32, stride4: u32 }
fn shapeOf() -> Shape {
  switch matrix {
    ${each((name) => `case ${MATRIX_CODE[name]}u: { return ${shape(name)}; }`)}
    default: { return Shape(0u, 0u, 0u, 0u); }
  }
}
fn deltaOf(row: u32, j4: u32) -> vec4f {
  switch matrix {
    ${each((name) => `case ${MATRIX_CODE[name]}u: { if (j4 < ${cases[name].delta4}) { return deltas[${cases[name].delta} + j4]; } }`)}
    default: {}
  }
  return vec4f();
}
fn inputTo(row: u32, j4: u32) -> vec4f {
  switch matrix {
    ${each((name) => `case ${MATRIX_CODE[name]}u: { return ${cases[name].input}; }`)}
    default: { return vec4f(); }
  }
}
fn leftBlock(j4: u32, t4: u32) -> mat4x4f {
  let t = 4u * t4;
  return mat4x4f(deltaOf(t, j4), deltaOf(t + 1u, j4), deltaOf(t + 2u, j4), deltaOf(t + 3u, j4));
}
fn rightBlock(j4: u32, t4: u32) -> mat4x4f {
  if (j4 >= shapeOf().stride4) { return mat4x4f(); }
  let t = 4u * t4;
  return mat4x4f(inputTo(t, j4), inputTo(t + 1u, j4), inputTo(t + 2u, j4), inputTo(t + 3u, j4));
}
fn finish(row: u32, j4: u32, sum: vec4f) {
  let shape = shapeOf();
  if (row >= shape.rows || j4 >= shape.stride4) { return; }
  let gradient = select(vec4f(), sum, 4u * j4 + vec4u(0u, 1u, 2u, 3u) < vec4u(shape.columns));
  let at = member * PARAMETERS4 + shape.at + row * shape.stride4 + j4;
  let own = members[member];
  let v = ${MOMENTUM} * velocity[at] + gradient + own.weightDecay * learned[at];
  velocity[at] = v;
  learned[at] -= own.learningRate * batch.learningRateFactor * v;
}
${tiledProduct(tile, { left: 'across', right: 'across' })}
fn sumLoss(local: u32) {
  var sum = vec4f();
  for (var n = local; n < CAPACITY * K4; n += THREADS) {
    let residual = deltas[residualAt(member, 0u) + n];
    sum += residual * residual;
  }
  scratch[local] = sum;
  workgroupBarrier();
  for (var half = THREADS / 2u; half > 0u; half /= 2u) {
    if (local < half) { scratch[local] += scratch[local + half]; }
    workgroupBarrier();
  }
  if (local == 0u) { losses[batch.slot * MEMBERS + member] = 0.5 * f32(batch.size) * dot(scratch[0], vec4f(1.0)); }
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  member = group.y;
  let tile = group.x;
  if (tile == ${lossTile}u) {
    sumLoss(local);
    return;
  }
  var first = 0u;
  var across = 1u;
  ${starts.map((s) => `if (tile >= ${s.first}u) { matrix = ${MATRIX_CODE[s.name]}u; first = ${s.first}u; across = ${s.across}u; }`).join('\n  ')}
  product(vec2u((tile - first) % across, (tile - first) / across), CAPACITY / 4u, local);
}
`;
  return { label: 'update', bindings, code, workgroups: [lossTile + 1, members, 1] };
}
