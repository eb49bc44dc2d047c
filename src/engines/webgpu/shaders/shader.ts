import type { Layout } from '../memory/layout.ts';

/**
 * The buffers of an ensemble, as shaders name them. `weights` is where the network is evaluated (θ, or θ0 for a
 * linearised one), `learned` what SGD moves (θ, or δ).
 */
const DECLARATIONS = {
  batch: 'batch: Batch',
  members: 'members: array<Member, MEMBERS>',
  rows: 'rows: array<u32>',
  inputs: 'inputs: array<vec4f>',
  targets: 'targets: array<f32>',
  weights: 'weights: array<vec4f>',
  learned: 'learned: array<vec4f>',
  velocity: 'velocity: array<vec4f>',
  activations: 'activations: array<vec4f>',
  deltas: 'deltas: array<vec4f>',
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

/** One batch of training examples, or one block of an evaluation, as a uniform of BATCH_BYTES. */
const STRUCTURES = /* wgsl */ `
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
export const BATCH_BYTES = 24;
export const MEMBER_BYTES = 16;

function sizes({ members, matrices, ...layout }: Layout): string {
  const orders = layout.linearised ? 2 : 1;
  return /* wgsl */ `
const MEMBERS = ${members}u;
const BATCH_SIZE = ${layout.batchSize}u;
const WIDTH = ${layout.width}u;
const OUTPUTS = ${layout.outputDimension}u;
// In vec4: a row of inputs, of hidden neurons, of outputs; a member's parameters and where U and A begin in them.
const D4 = ${layout.paddedInputs / 4}u;
const M4 = ${layout.paddedWidth / 4}u;
const K4 = ${layout.paddedOutputs / 4}u;
const PARAMETERS4 = ${layout.parameterCount / 4}u;
const U_AT = ${(matrices.U?.offset ?? 0) / 4}u;
const A_AT = ${matrices.A!.offset / 4}u;
// A linearised network has activations of order 0, their values at θ0, and of order 1, their derivatives along δ.
const ORDERS = ${orders}u;
const PARTS = ${layout.hiddenLayers * orders}u;
`;
}

/**
 * The head of every shader: its bindings, the sizes as constants, and where activations and deltas lie.
 *
 * @param capacity rows that the activations have room for, a multiple of 4.
 */
export function prelude(layout: Layout, bindings: Bindings, capacity: number): string {
  const declarations = Object.entries(bindings).map(([name, access], i) => {
    const space = access === 'uniform' ? 'uniform' : `storage, ${access}`;
    return `@group(0) @binding(${i}) var<${space}> ${DECLARATIONS[name as BindingName]};`;
  });
  return `${STRUCTURES}${sizes(layout)}
const CAPACITY = ${capacity}u;
${declarations.join('\n')}

// Activations: [member][layer][order][row][M4]. A derivative is stored before its ReLU's gate.
fn activationAt(member: u32, layer: u32, order: u32, row: u32) -> u32 {
  return ((member * PARTS + layer * ORDERS + order) * CAPACITY + row) * M4;
}
// Deltas: derivatives of the loss by the pre-activations [member][layer][row][M4], then by the outputs [row][K4].
fn deltaAt(member: u32, layer: u32, row: u32) -> u32 {
  return member * CAPACITY * (PARTS / ORDERS * M4 + K4) + (layer * CAPACITY + row) * M4;
}
fn residualAt(member: u32, row: u32) -> u32 {
  return deltaAt(member, PARTS / ORDERS, 0u) + row * K4;
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
