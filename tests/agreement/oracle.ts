import { type EnsembleMember, type EnsembleSpec, MOMENTUM, type StepPlan } from '../../src/engines/engine.ts';
import type { Architecture, Learner } from '../../src/learners/learnerNames.ts';
import { type NetworkParameters, type ParameterName, parameterShapes } from '../../src/learners/network.ts';
import type { Dataset } from '../../src/problem/dataset.ts';

/** What an oracle knows of one member: everything in float64. */
export interface OracleRun {
  /** What SGD moves: θ, or δ of a linearised network. */
  readonly parameters: Tensors;
  readonly velocity: Tensors;
  readonly losses: number[];
}

export type Tensors = Partial<Record<ParameterName, Float64Array>>;

const TRAINED: Record<Learner['trainable'], readonly ParameterName[]> = {
  all: ['W', 'b1', 'U', 'b2', 'A'],
  hidden: ['W', 'b1', 'U', 'b2'],
  last: ['A'],
  ntk: ['W', 'b1', 'U', 'b2', 'A'],
};

/** M v + b, M row-major [rows, v.length]. */
function affine(M: Float64Array, v: Float64Array, b?: Float64Array): Float64Array {
  return new Float64Array(M.length / v.length).map((_, i) =>
    v.reduce((sum, x, j) => sum + M[i * v.length + j]! * x, b?.[i] ?? 0),
  );
}

/** Mᵀ v, M row-major [v.length, columns]. */
function transposed(M: Float64Array, v: Float64Array): Float64Array {
  const columns = M.length / v.length;
  return new Float64Array(columns).map((_, j) => v.reduce((sum, x, i) => sum + M[i * columns + j]! * x, 0));
}

const plus = (a: Float64Array, b: Float64Array) => a.map((x, i) => x + b[i]!);
const relu = (z: Float64Array) => z.map((x) => Math.max(x, 0));
const gated = (a: Float64Array, gate: Float64Array) => a.map((x, i) => (gate[i]! > 0 ? x : 0));

/** out(x) and all that the backward pass needs, for one example; with δ, of the network linearised at θ. */
function forward(architecture: Architecture, { W, b1, U, b2, A }: Tensors, x: Float64Array, delta?: Tensors) {
  const h = relu(affine(W!, x, b1));
  const u = U ? relu(affine(U, h, b2)) : h;
  const s = architecture === '3resnetU' ? plus(h, u) : u;
  const out = affine(A!, s);
  if (!delta) return { h, u, s, out };
  const hDot = gated(affine(delta.W!, x, delta.b1), h);
  const uDot = U ? gated(plus(affine(delta.U!, h, delta.b2), affine(U, hDot)), u) : hDot;
  const sDot = architecture === '3resnetU' ? plus(hDot, uDot) : uDot;
  return { h, u, s, out: plus(out, plus(affine(A!, sDot), affine(delta.A!, s))) };
}

/** Adds one example's gradient ∇θ ⟨r, f(x; θ)⟩. */
function addGradient(
  architecture: Architecture,
  { U, A }: Tensors,
  x: Float64Array,
  { h, u, s }: { h: Float64Array; u: Float64Array; s: Float64Array },
  r: Float64Array,
  gradient: Tensors,
): void {
  const addOuter = (name: ParameterName, left: Float64Array, right: Float64Array) => {
    for (let i = 0; i < left.length; i++) {
      for (let j = 0; j < right.length; j++) gradient[name]![i * right.length + j]! += left[i]! * right[j]!;
    }
  };
  const one = Float64Array.of(1);
  const dS = transposed(A!, r);
  let dH = dS;
  if (U) {
    const dZ2 = gated(dS, u);
    addOuter('U', dZ2, h);
    addOuter('b2', dZ2, one);
    dH = transposed(U, dZ2);
    if (architecture === '3resnetU') dH = plus(dH, dS);
  }
  const dZ1 = gated(dH, h);
  addOuter('A', r, s);
  addOuter('W', dZ1, x);
  addOuter('b1', dZ1, one);
}

const float64 = (tensors: NetworkParameters): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, Float64Array.from(values)]));
const zeros = (tensors: Tensors): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, values.map(() => 0)]));
const rowOf = (table: Float32Array, row: number, samples: number) => {
  const columns = table.length / samples;
  return Float64Array.from(table.subarray(row * columns, (row + 1) * columns));
};

/** Trains one member of an ensemble on the plans as the definitions say, an example at a time, in float64. */
export function trainOracle(spec: EnsembleSpec, e: number, plans: readonly StepPlan[]): OracleRun {
  const { architecture, trainable, batchSize, members } = spec;
  const { learningRate, weightDecay, train, initial, resume } = members[e]!;
  const linearised = trainable === 'ntk';
  const start = float64(initial);
  const parameters = resume ? float64(resume.parameters) : linearised ? zeros(start) : float64(initial);
  const velocity = resume ? float64(resume.velocity) : zeros(start);
  const losses: number[] = [];
  for (const plan of plans) {
    for (let step = 0; step < plan.steps; step++) {
      const size = plan.batchSizes[step]!;
      const first = (step * members.length + e) * batchSize;
      const network = linearised ? start : parameters;
      const gradient = zeros(start);
      let loss = 0;
      for (const row of plan.rows.subarray(first, first + size)) {
        const x = rowOf(train.inputs, row, train.samples);
        const pass = forward(architecture, network, x, linearised ? parameters : undefined);
        const difference = plus(
          pass.out,
          rowOf(train.targets, row, train.samples).map((y) => -y),
        );
        loss += difference.reduce((sum, value) => sum + value ** 2, 0) / (2 * size);
        addGradient(
          architecture,
          network,
          x,
          pass,
          difference.map((value) => value / size),
          gradient,
        );
      }
      losses.push(loss);
      for (const name of TRAINED[trainable]) {
        parameters[name]?.forEach((theta, i) => {
          const v = MOMENTUM * velocity[name]![i]! + gradient[name]![i]! + weightDecay * theta;
          velocity[name]![i] = v;
          parameters[name]![i] = theta - learningRate * plan.learningRateFactor * v;
        });
      }
    }
  }
  return { parameters, velocity, losses };
}

/** Outputs of a member on a data set, row-major [samples, k]; `parameters` is δ for a linearised network. */
export function predictOracle(
  { architecture, trainable }: EnsembleSpec,
  { initial }: EnsembleMember,
  parameters: Tensors,
  data: Dataset,
): Float64Array {
  const rows = Array.from({ length: data.samples }, (_, row) => {
    const x = rowOf(data.inputs, row, data.samples);
    if (trainable !== 'ntk') return forward(architecture, parameters, x).out;
    return forward(architecture, float64(initial), x, parameters).out;
  });
  return Float64Array.from(rows.flatMap((row) => [...row]));
}

/** Names of the tensors that an architecture has. */
export const tensorNames = (spec: EnsembleSpec): ParameterName[] =>
  parameterShapes(spec.architecture, spec).map(({ name }) => name);
