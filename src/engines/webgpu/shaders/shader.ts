import { memberRoom } from '../memory/batchUniform.ts';
import { type Layout, roundUp } from '../memory/layout.ts';
import { deltaSizes, servesTwice } from '../memory/needs.ts';

/**
 * The buffers of an ensemble, as shaders name them. `weights` is where the network is evaluated (θ, or θ0 for a
 * linearised one), `learned` what SGD moves (θ, or δ).
 */
const DECLARATIONS = {
  sizes: 'sizes: Sizes',
  batch: 'batch: Batch',
  members: 'members: array<Member, MEMBER_ROOM>',
  rows: 'rows: array<u32>',
  inputs: 'inputs: array<vec4f>',
  targets: 'targets: array<f32>',
  weights: 'weights: array<vec4f>',
  learned: 'learned: array<vec4f>',
  velocity: 'velocity: array<vec4f>',
  activations: 'activations: array<vec4f>',
  deltas: 'deltas: array<vec4f>',
  partials: 'partials: array<vec4f>',
  losses: 'losses: array<f32>',
  sums: 'sums: array<vec4f>',
  predictions: 'predictions: array<f32>',
} as const;

export type BindingName = keyof typeof DECLARATIONS;
type BindingAccess = 'uniform' | 'read' | 'read_write';
/** What a shader binds, in order; `batch` is bound with a dynamic offset. */
export type Bindings = Readonly<Partial<Record<BindingName, BindingAccess>>>;

/** A compute shader and how it is dispatched. */
export interface Shader {
  /** The field's name of what it computes. */
  readonly label: string;
  readonly bindings: Bindings;
  readonly code: string;
  readonly workgroups: readonly [x: number, y: number, z: number];
}

/** Which examples a forward pass runs on. */
export interface ForwardRows {
  /** Rows that the activations have room for, a multiple of 4. */
  readonly capacity: number;
  /** Whether `rows` says which examples they are (training), or they lie one after the other (evaluation). */
  readonly gathered: boolean;
}

/** What a pass runs at, one batch of training examples, or one block of an evaluation, as a uniform of BATCH_BYTES, and a member. */
const STRUCTURES = /* wgsl */ `
struct Sizes {
  members: u32,
  batchSize: u32,
  // Rows that the activations have room for, a multiple of 4.
  capacity: u32,
  width: u32,
  // In vec4: a row of hidden neurons, a member's parameters, and where U or V and A begin in them.
  m4: u32,
  parameters4: u32,
  secondAt: u32,
  aAt: u32,
  // Of a narrow network: shares of its neurons, and the chunks of a share.
  shares: u32,
  chunks: u32,
}
struct Batch {
  size: u32,
  // Where its rows begin: in \`rows\` when training, in the data set when evaluating.
  first: u32,
  // Examples in a data set.
  samples: u32,
  // Signals beside each data set's inputs: H alone, or H, F and G.
  signals: u32,
  learningRateFactor: f32,
  // Where its loss or its first partial sum goes; which member is looked into.
  slot: u32,
}
struct Member {
  learningRate: f32,
  weightDecay: f32,
  // Which of the distinct data sets; an array in a uniform has strides of 16 bytes.
  @size(8) dataset: u32,
}
`;
/** What does not change with the width, the number of members or the batch: with it the compiler unrolls and divides. */
function constants(layout: Layout): string {
  const { members, narrow, linearised, hiddenLayers } = layout;
  const orders = linearised && !narrow ? 2 : 1;
  const deltas = deltaSizes(layout);
  return /* wgsl */ `
const MEMBER_ROOM = ${memberRoom(members)}u;
const INPUTS = ${layout.inputDimension}u;
const OUTPUTS = ${layout.outputDimension}u;
// In vec4: a row of inputs with the constant 1, of outputs, and of outputs with the constant 1.
const D4 = ${layout.paddedInputs / 4}u;
const K4 = ${layout.paddedOutputs / 4}u;
const READ4 = ${roundUp(layout.outputDimension + 1) / 4}u;
// With a free U a linearised network keeps activations of order 0, their values at θ0, and of order 1, their derivatives along δ.
const ORDERS = ${orders}u;
const PARTS = ${hiddenLayers * orders}u;
// Hidden layers that have deltas, what an example has beside them, in vec4, and whether something comes back to out1.
const DELTA_LAYERS = ${deltas.layers}u;
const DELTA_VECTORS4 = ${deltas.vectors / 4}u;
const BACKS = ${servesTwice(layout) ? 1 : 0}u;
`;
}

/**
 * The head of every shader: its bindings, the sizes that are constants, and where activations and deltas lie. Whatever
 * depends on the width, the members or the batch is a uniform, so that a sweep over widths compiles its shaders once.
 */
export function prelude(layout: Layout, bindings: Bindings): string {
  const declarations = Object.entries(bindings).map(([name, access], i) => {
    const space = access === 'uniform' ? 'uniform' : `storage, ${access}`;
    return `@group(0) @binding(${i}) var<${space}> ${DECLARATIONS[name as BindingName]};`;
  });
  return `${STRUCTURES}${constants(layout)}
${declarations.join('\n')}

// Activations: [member][layer][order][row][m4]. A derivative is stored before its ReLU's gate.
fn activationAt(member: u32, layer: u32, order: u32, row: u32) -> u32 {
  return ((member * PARTS + layer * ORDERS + order) * sizes.capacity + row) * sizes.m4;
}
// Deltas: derivatives of the loss by the pre-activations [member][layer][row][m4], where A serves twice by out1 [row][K4],
// by the outputs [row][K4], and where A serves twice out1 with the constant 1 [row][READ4].
fn deltaAt(member: u32, layer: u32, row: u32) -> u32 {
  return member * sizes.capacity * (DELTA_LAYERS * sizes.m4 + DELTA_VECTORS4) + (layer * sizes.capacity + row) * sizes.m4;
}
fn backAt(member: u32, row: u32) -> u32 {
  return deltaAt(member, DELTA_LAYERS, 0u) + row * K4;
}
fn residualAt(member: u32, row: u32) -> u32 {
  return backAt(member, BACKS * sizes.capacity + row);
}
fn readAt(member: u32, row: u32) -> u32 {
  return backAt(member, 2u * sizes.capacity) + row * READ4;
}
// Keeps a NaN, which max(x, 0) may not: a diverged network must not look like a dead one.
fn relu(x: vec4f) -> vec4f {
  return select(x, vec4f(), x < vec4f());
}
// σ′ ⊙ x, the gate open where the activation is positive, as in PyTorch.
fn gated(x: vec4f, activation: vec4f) -> vec4f {
  return select(vec4f(), x, activation > vec4f());
}
`;
}
