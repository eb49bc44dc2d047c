import type { Layout } from '../../memory/layout.ts';
import { ROWS_AT_ONCE, sharesOf } from '../../memory/partialSums.ts';
import { type Bindings, prelude, type Shader } from '../shader.ts';
import { partialSums } from './partialSums.ts';

/** Outputs whose sums a workgroup takes at a time; its threads share the neurons of each. */
const OUTPUTS_AT_ONCE = 16;

/** How heads are spread over the neurons: z = Σ_i head_i M_i, four neurons of four rows to a thread. */
interface Spread {
  /** WGSL of where M begins among a member's parameters. */
  readonly by: string;
  /** WGSL of what the derivative t[r] gains from a head: of `head[r]`, `dHead[r]`, M's `w` at θ0 and its `dw` of δ. */
  readonly tangent?: string;
  /** Whether the heads have derivatives of their own, in `headTangents`. */
  readonly headTangents?: boolean;
  /** WGSL that makes row r's `value`, and its derivative `rate`, of z[r] and t[r], and stores what is kept. */
  readonly finish: string;
}

/** What is summed over the neurons. */
interface Gather {
  /** WGSL of where the matrix begins that they are summed with. */
  readonly by: string;
  /** Whether it is read of `learned` too, as `b` beside `a`. */
  readonly learned?: boolean;
  /** Which of `sumVectors`, and WGSL of four neurons' part in it, from `a`, `b`, and of four rows `values` and `rates`. */
  readonly sums: readonly { readonly vector: number; readonly term: string }[];
}

/**
 * One stage of a pass through a narrow network, 4 rows and a share of the neurons to a workgroup:
 *
 *     heads, some d + 1 or k + 1 numbers a row  →  spread over the neurons by a matrix  →  summed to k numbers by another
 *
 * The sums of the shares are left in `partials`, and the next stage adds them up, always in the same order.
 */
export interface Stage {
  readonly label: string;
  readonly capacity: number;
  /** Buffers beside `sizes`, `weights`, `learned` and `partials`. */
  readonly bindings: Bindings;
  readonly functions?: string;
  /** WGSL of how many heads there are: rows of the matrix that spreads them. */
  readonly heads: string;
  /** WGSL that fills `heads`, a vec4 of four rows each. */
  readonly fill: string;
  readonly spread?: Spread;
  readonly gather?: Gather;
}

const eachRow = (line: string) =>
  [0, 1, 2, 3].map((r) => line.replaceAll('[r]', `[${r}]`)).join('\n        ');

/** WGSL of the loop over a share's neurons: spread, finish, and the running sums. */
function overNeurons(layout: Layout, spread: Spread, gather: Gather | undefined, rounds: number): string {
  const { threads } = layout.tuning.narrow;
  const { tangent, headTangents } = spread;
  const fourRows = (name: string) =>
    `mat4x4f(${[0, 1, 2, 3].map((r) => `${name}[${r * threads}u + n]`).join(', ')})`;
  const sumUp = (by: Gather) => /* wgsl */ `
    workgroupBarrier();
    for (var round = 0u; round < ${rounds}u; round++) {
      let i = round * ${OUTPUTS_AT_ONCE}u + local / LANES;
      if (i < OUTPUTS) {
        let at = member * sizes.parameters4 + ${by.by} + i * sizes.m4 + chunk4;
        for (var n = local % LANES; n < min(THREADS, sizes.m4 - min(chunk4, sizes.m4)); n += LANES) {
          let a = weights[at + n];
          ${by.learned ? 'let b = learned[at + n];' : ''}
          let values = ${fourRows('neurons')};
          ${tangent ? `let rates = ${fourRows('neuronRates')};` : ''}
          ${by.sums.map(({ term }, s) => `sums${s}[round] += ${term};`).join('\n          ')}
        }
      }
    }
    workgroupBarrier();`;
  return /* wgsl */ `
  for (var chunk = 0u; chunk < sizes.chunks; chunk++) {
    let chunk4 = (share * sizes.chunks + chunk) * THREADS;
    let j4 = chunk4 + local;
    // Written out: SwiftShader does not zero a variable of a loop anew.
    var z = array<vec4f, ROWS_AT_ONCE>();
    ${tangent ? 'var t = array<vec4f, ROWS_AT_ONCE>();' : ''}
    if (j4 < sizes.m4) {
      var at = member * sizes.parameters4 + ${spread.by} + j4;
      for (var i = 0u; i < HEADS; i++) {
        let w = weights[at];
        let head = heads[i];
        ${eachRow('z[r] += head[r] * w;')}
        ${tangent ? 'let dw = learned[at];' : ''}
        ${headTangents ? 'let dHead = headTangents[i];' : ''}
        ${tangent ? eachRow(`t[r] += ${tangent};`) : ''}
        at += sizes.m4;
      }
      for (var r = 0u; r < ROWS_AT_ONCE; r++) {
        let row = first + r;
        ${spread.finish}
        ${gather ? 'neurons[r * THREADS + local] = value;' : ''}
        ${gather && tangent ? 'neuronRates[r * THREADS + local] = rate;' : ''}
      }
    }
    ${gather ? sumUp(gather) : ''}
  }`;
}

/** WGSL that adds the threads' sums of one vector up and leaves them to the next stage. */
function leave(vector: number, s: number, rounds: number): string {
  return /* wgsl */ `
  for (var round = 0u; round < ${rounds}u; round++) {
    let sum = sumOfLanes(sums${s}[round], local);
    let i = round * ${OUTPUTS_AT_ONCE}u + local;
    if (local < ${OUTPUTS_AT_ONCE}u && i < OUTPUTS) { partials[partialAt(member, ${vector}u, share, rows4) + i] = sum; }
  }`;
}

/** Rows past the batch's size have heads of 0 and so take no part; neurons past the width have weights of 0. */
export function stageShader(layout: Layout, stage: Stage): Shader {
  const { threads } = layout.tuning.narrow;
  const rounds = Math.ceil(layout.outputDimension / OUTPUTS_AT_ONCE);
  const { capacity, spread, gather } = stage;
  const bindings: Bindings = {
    sizes: 'uniform',
    ...stage.bindings,
    ...(spread && { weights: 'read' }),
    ...((spread?.tangent || gather?.learned) && { learned: 'read' }),
    partials: 'read_write',
  };
  const perThread = `array<vec4f, ${ROWS_AT_ONCE * threads}>`;
  const code = /* wgsl */ `${prelude(layout, bindings)}
const THREADS = ${threads}u;
const LANES = ${threads / OUTPUTS_AT_ONCE}u;
const HEADS = ${stage.heads};
${partialSums(layout)}
// What is spread over the neurons, four rows to a vec4.
var<workgroup> heads: array<vec4f, HEADS>;
${spread?.headTangents ? 'var<workgroup> headTangents: array<vec4f, HEADS>;' : ''}
var<workgroup> lanes: array<vec4f, THREADS>;
${gather ? `var<workgroup> neurons: ${perThread};` : ''}
${gather && spread?.tangent ? `var<workgroup> neuronRates: ${perThread};` : ''}

// The sum over LANES neighbouring threads; thread i < 16 has that of the i-th such group.
fn sumOfLanes(own: vec4f, local: u32) -> vec4f {
  workgroupBarrier();
  lanes[local] = own;
  workgroupBarrier();
  var sum = vec4f();
  if (local < ${OUTPUTS_AT_ONCE}u) {
    for (var lane = 0u; lane < LANES; lane++) { sum += lanes[local * LANES + lane]; }
  }
  return sum;
}
// Output base + i of a vector for four rows, the shares added up: thread i < 16 has it.
fn vectorSum(member: u32, vector: u32, rows4: u32, base: u32, local: u32) -> vec4f {
  let i = base + local / LANES;
  var own = vec4f();
  if (i < OUTPUTS) { own = someShares(member, vector, rows4, i, local % LANES, LANES); }
  return sumOfLanes(own, local);
}
fn headsOfRow(r: u32, i4: u32) -> vec4f {
  var four = vec4f();
  for (var c = 0u; c < min(4u, HEADS - 4u * i4); c++) { four[c] = heads[4u * i4 + c][r]; }
  return four;
}
${stage.functions ?? ''}
@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let rows4 = group.x;
  let share = group.y;
  let member = group.z;
  let first = rows4 * ROWS_AT_ONCE;
  ${stage.fill}
  workgroupBarrier();
  ${gather ? gather.sums.map((_, s) => `var sums${s} = array<vec4f, ${rounds}>();`).join('\n  ') : ''}
  ${spread ? overNeurons(layout, spread, gather, rounds) : ''}
  ${gather ? gather.sums.map(({ vector }, s) => leave(vector, s, rounds)).join('') : ''}
}
`;
  const shares = spread ? sharesOf(layout, capacity).shares : 1;
  return {
    label: stage.label,
    bindings,
    code,
    workgroups: [Math.ceil(capacity / ROWS_AT_ONCE), shares, layout.members],
  };
}

/** WGSL that fills the heads with k numbers for each of four rows, OUTPUTS_AT_ONCE at a time. `value` may hold barriers. */
export function fillOutputs(value: string, store: string): string {
  return /* wgsl */ `
  for (var base = 0u; base < OUTPUTS; base += ${OUTPUTS_AT_ONCE}u) {
    ${value}
    let i = base + local;
    if (local < ${OUTPUTS_AT_ONCE}u && i < OUTPUTS) {
      ${store}
    }
  }`;
}
