import { KERNEL_ARCHITECTURES, type KernelArchitecture } from '../../src/learners/architectures.ts';
import { openStream, type Stream } from '../../src/random/streams.ts';

/** ⟨s(x), s(x')⟩ and ⟨∇f(x), ∇f(x')⟩ of one finite network. */
export interface EmpiricalKernels {
  readonly ck: number;
  readonly ntk: number;
}

function normals(stream: Stream, count: number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - stream.uniform()));
    const angle = 2 * Math.PI * stream.uniform();
    values[i] = radius * Math.cos(angle);
    if (i + 1 < count) values[i + 1] = radius * Math.sin(angle);
  }
  return values;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const plus = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + b[i]!);
/** M v, M row-major. */
const apply = (M: Float64Array, v: Float64Array) =>
  new Float64Array(M.length / v.length).map((_, i) => dot(v, M.subarray(i * v.length, (i + 1) * v.length)));
/** Mᵀ v, M row-major. */
function applyTransposed(M: Float64Array, v: Float64Array): Float64Array {
  const result = new Float64Array(M.length / v.length);
  v.forEach((value, i) => {
    for (let j = 0; value !== 0 && j < result.length; j++) result[j]! += value * M[i * result.length + j]!;
  });
  return result;
}

/**
 * A network in the ntk parameterisation, He scaling, no bias, one output, all weights standard normal:
 *
 *     h = √(2/m) σ(W x/√d),   u = √(2/m) σ(U h),   f = A s with s = h, u or h + u
 *
 * @returns the empirical kernels of the first input with each, for every architecture.
 */
export function empiricalKernels(
  seed: number,
  width: number,
  inputs: readonly Float64Array[],
): Record<KernelArchitecture, EmpiricalKernels[]> {
  const stream = openStream(seed, 'initialisation');
  const d = inputs[0]!.length;
  const [W, U, A] = [width * d, width * width, width].map((count) => normals(stream, count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const scale = Math.sqrt(2 / width);
  const relu = (z: Float64Array) => z.map((value) => scale * Math.max(value, 0));
  const gate = (gradient: Float64Array, z: Float64Array) =>
    gradient.map((value, i) => (z[i]! > 0 ? scale * value : 0));

  const passes = inputs.map((input) => {
    const x = input.map((value) => value / Math.sqrt(d));
    const z1 = apply(W, x);
    const h = relu(z1);
    const z2 = apply(U, h);
    const u = relu(z2);
    const dZ2 = gate(A, z2);
    const throughU = applyTransposed(U, dZ2);
    const of = {
      '2layer': { s: h, dZ2: undefined, dZ1: gate(A, z1) },
      '3layer': { s: u, dZ2, dZ1: gate(throughU, z1) },
      '3resnetU': { s: plus(h, u), dZ2, dZ1: gate(plus(throughU, A), z1) },
    };
    return { x, h, of };
  });

  const first = passes[0]!;
  const kernels = (architecture: KernelArchitecture) =>
    passes.map((other): EmpiricalKernels => {
      const [a, b] = [first.of[architecture], other.of[architecture]];
      const ck = dot(a.s, b.s);
      const onU = a.dZ2 && b.dZ2 ? dot(a.dZ2, b.dZ2) * dot(first.h, other.h) : 0;
      return { ck, ntk: ck + onU + dot(a.dZ1, b.dZ1) * dot(first.x, other.x) };
    });
  return Object.fromEntries(KERNEL_ARCHITECTURES.map((name) => [name, kernels(name)])) as Record<
    KernelArchitecture,
    EmpiricalKernels[]
  >;
}
