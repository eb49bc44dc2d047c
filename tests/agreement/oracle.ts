import { type EnsembleMember, type EnsembleSpec, MOMENTUM, type StepPlan } from '../../src/engines/engine.ts';
import { type Architecture, architectureOf } from '../../src/learners/architectures.ts';
import { type NetworkParameters, type ParameterName, parameterShapes } from '../../src/learners/network.ts';
import { trainableOf } from '../../src/learners/trainables.ts';
import type { Dataset } from '../../src/problem/dataset.ts';

/** What an oracle knows of one member: everything in float64. */
export interface OracleRun {
  /** What SGD moves: θ, or δ of a linearised network. */
  readonly parameters: Tensors;
  readonly velocity: Tensors;
  readonly losses: number[];
}

export type Tensors = Partial<Record<ParameterName, Float64Array>>;

/** What SGD moves. */
function trainedNames({ architecture, trainable, ...size }: EnsembleSpec): ParameterName[] {
  const { movesHidden, movesOutput } = trainableOf(trainable);
  const names = parameterShapes(architecture, size).map(({ name }) => name);
  return names.filter((name) => (name === 'A' ? movesOutput : movesHidden));
}

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

/** All of one example that the backward pass needs. */
interface Pass {
  readonly h: Float64Array;
  /** What the second hidden layer reads: h, or A h of a bottleneck. */
  readonly r: Float64Array;
  readonly u: Float64Array;
  /** What A multiplies. */
  readonly s: Float64Array;
  readonly out: Float64Array;
  /** A h, or its linearisation. */
  readonly out1: Float64Array;
}

/**
 * out(x) for one example.
 *
 * @param hidden where the hidden layers stand, and the A through which a bottleneck reads.
 * @param A the output layer.
 * @param delta where it is given, the network is linearised at `hidden`.
 */
function forward(
  architecture: Architecture,
  hidden: Tensors,
  A: Float64Array,
  x: Float64Array,
  delta?: Tensors,
): Pass {
  const { second, skip } = architectureOf(architecture);
  const M = second === 'none' ? undefined : second === 'free' ? hidden.U! : hidden.V!;
  const h = relu(affine(hidden.W!, x, hidden.b1));
  const r = second === 'bottleneck' ? affine(hidden.A!, h) : h;
  const u = M ? relu(affine(M, r, hidden.b2)) : h;
  const s = M && skip ? plus(h, u) : u;
  if (!delta) return { h, r, u, s, out: affine(A, s), out1: affine(A, h) };
  const dM = second === 'free' ? delta.U! : delta.V!;
  const hDot = gated(affine(delta.W!, x, delta.b1), h);
  const o1Dot = plus(affine(hidden.A!, hDot), affine(delta.A!, h));
  const rDot = second === 'bottleneck' ? o1Dot : hDot;
  const uDot = M ? gated(plus(affine(dM, r, delta.b2), affine(M, rDot)), u) : hDot;
  const sDot = M && skip ? plus(hDot, uDot) : uDot;
  const outDot = plus(affine(A, sDot), affine(delta.A!, s));
  return { h, r, u, s, out: plus(affine(A, s), outDot), out1: plus(affine(A, h), o1Dot) };
}

/** Adds one example's gradient ∇θ ⟨residual, f(x; θ)⟩, with the A that a bottleneck reads through at rest or moving. */
function addGradient(
  { architecture, trainable }: Pick<EnsembleSpec, 'architecture' | 'trainable'>,
  { U, V, A }: Tensors,
  x: Float64Array,
  { h, r, u, s }: Pass,
  residual: Float64Array,
  gradient: Tensors,
): void {
  const addOuter = (name: ParameterName, left: Float64Array, right: Float64Array) => {
    for (let i = 0; i < left.length; i++) {
      for (let j = 0; j < right.length; j++) gradient[name]![i * right.length + j]! += left[i]! * right[j]!;
    }
  };
  const { second, skip } = architectureOf(architecture);
  const constantInput = Float64Array.of(1);
  const dS = transposed(A!, residual);
  let dH = dS;
  if (second !== 'none') {
    const dZ2 = gated(dS, u);
    addOuter(second === 'free' ? 'U' : 'V', dZ2, r);
    addOuter('b2', dZ2, constantInput);
    const dR = transposed(second === 'free' ? U! : V!, dZ2);
    if (second === 'bottleneck' && trainableOf(trainable).movesHidden) addOuter('A', dR, h);
    const below = second === 'bottleneck' ? transposed(A!, dR) : dR;
    dH = skip ? plus(dS, below) : below;
  }
  const dZ1 = gated(dH, h);
  addOuter('A', residual, s);
  addOuter('W', dZ1, x);
  addOuter('b1', dZ1, constantInput);
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
  const { architecture, batchSize, members } = spec;
  const { linearised, movesHidden } = trainableOf(spec.trainable);
  const { learningRate, weightDecay, train, initial, resume } = members[e]!;
  const start = float64(initial);
  const parameters = resume ? float64(resume.parameters) : linearised ? zeros(start) : float64(initial);
  const velocity = resume ? float64(resume.velocity) : zeros(start);
  const losses: number[] = [];
  const hidden = linearised || !movesHidden ? start : parameters;
  for (const plan of plans) {
    for (let step = 0; step < plan.steps; step++) {
      const size = plan.batchSizes[step]!;
      const first = (step * members.length + e) * batchSize;
      const gradient = zeros(start);
      let loss = 0;
      for (const row of plan.rows.subarray(first, first + size)) {
        const x = rowOf(train.inputs, row, train.samples);
        const pass = linearised
          ? forward(architecture, hidden, start.A!, x, parameters)
          : forward(architecture, hidden, parameters.A!, x);
        const difference = plus(
          pass.out,
          rowOf(train.targets, row, train.samples).map((y) => -y),
        );
        loss += difference.reduce((sum, value) => sum + value ** 2, 0) / (2 * size);
        addGradient(
          spec,
          hidden,
          x,
          pass,
          difference.map((value) => value / size),
          gradient,
        );
      }
      losses.push(loss);
      for (const name of trainedNames(spec)) {
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

/**
 * Outputs of a member on a data set, row-major [samples, k]; `parameters` is δ for a linearised network.
 *
 * @param of the whole network, or block 1's A h.
 */
export function predictOracle(
  { architecture, trainable }: EnsembleSpec,
  { initial }: EnsembleMember,
  parameters: Tensors,
  data: Dataset,
  of: 'out' | 'out1' = 'out',
): Float64Array {
  const { linearised, movesHidden } = trainableOf(trainable);
  const start = float64(initial);
  const rows = Array.from({ length: data.samples }, (_, row) => {
    const x = rowOf(data.inputs, row, data.samples);
    if (linearised) return forward(architecture, start, start.A!, x, parameters)[of];
    return forward(architecture, movesHidden ? parameters : start, parameters.A!, x)[of];
  });
  return Float64Array.from(rows.flatMap((row) => [...row]));
}

/** Names of the tensors that an architecture has. */
export const tensorNames = (spec: EnsembleSpec): ParameterName[] =>
  parameterShapes(spec.architecture, spec).map(({ name }) => name);
