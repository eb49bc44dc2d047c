import { sampleCube } from './cube.ts';
import { type InputLawName, sampleBeside, UNIFORM } from './hard/inputLaws.ts';
import { type SignalProducts, signalLevels } from './levels.ts';
import type { Degrees, Parities, Problem, Signals } from './problem.ts';

/** What sets one problem of parities apart from another. */
export type ParityRow = Pick<Problem, 'name' | 'inputDimension' | 'uniformInputs' | 'outputsAt' | 'words'> & {
  readonly parities: Parities;
  /** Of the inputs beside the d1 uniform ones, on which no label depends. */
  readonly law?: InputLawName;
};

/** The product of some numbers of a row. */
function productAt(values: Float32Array, rowStart: number, factors: readonly number[]): number {
  let product = 1;
  for (const factor of factors) product *= values[rowStart + factor]!;
  return product;
}

/**
 * F(x) and G(F(x)) of parities. What G multiplies are the products themselves, whether or not F is asked for them.
 *
 * @param inputs x, row-major, shape [samples, d], entries ±1.
 */
export function paritySignals(
  { base: reads, composite: made, unasked = [] }: Parities,
  inputs: Float32Array,
  inputDimension: number,
): Signals {
  const samples = inputs.length / inputDimension;
  const k = reads.length;
  const base = new Float32Array(samples * k);
  const composite = new Float32Array(samples * k);
  for (let row = 0; row < samples; row++) {
    for (let i = 0; i < k; i++) base[row * k + i] = productAt(inputs, row * inputDimension, reads[i]!);
    for (let i = 0; i < k; i++) {
      const { sign, factors } = made[i]!;
      composite[row * k + i] = sign * productAt(base, row * k, factors);
    }
    for (const i of unasked) base[row * k + i] = 0;
  }
  return { base, composite };
}

/** The inputs that an output of G(F(x)) multiplies: one that appears twice is squared away. */
function inputsOf({ base }: Parities, factors: readonly number[]): Set<number> {
  const inputs = new Set<number>();
  for (const input of factors.flatMap((factor) => base[factor]!))
    if (!inputs.delete(input)) inputs.add(input);
  return inputs;
}

/** Products of the signals on the cube, exactly: two parities have the product 1 where they multiply the same inputs, else 0. */
function parityProducts(parities: Parities): SignalProducts {
  const { unasked = [] } = parities;
  const k = parities.base.length;
  const shared = parities.base.map((reads, i) => {
    const { sign, factors } = parities.composite[i]!;
    const inputs = inputsOf(parities, factors);
    return !unasked.includes(i) && inputs.size === reads.length && reads.every((input) => inputs.has(input))
      ? sign
      : 0;
  });
  const both = shared.reduce((sum: number, each) => sum + each, 0) / k;
  return { base: (k - unasked.length) / k, composite: 1, both };
}

function degreesOf(parities: Parities): Degrees {
  const base = parities.base[0]!.length;
  const { factors } = parities.composite[0]!;
  return { base, composite: factors.length, oneShot: inputsOf(parities, factors).size };
}

/** A problem whose signals are parities of uniform ±1. */
export function parityProblem({ parities, law = UNIFORM, ...row }: ParityRow): Problem {
  const { inputDimension, uniformInputs } = row;
  const outputDimension = parities.base.length;
  const products = parityProducts(parities);
  return {
    ...row,
    outputDimension,
    onCube: law === UNIFORM,
    degrees: degreesOf(parities),
    parities,
    products,
    sampleInputs: (stream, samples) =>
      uniformInputs === undefined
        ? sampleCube(stream, samples, inputDimension)
        : sampleBeside(stream, samples, inputDimension, uniformInputs, law),
    signals: (inputs) => paritySignals(parities, inputs, inputDimension),
    levels: (strengths) => signalLevels(outputDimension, products, strengths),
  };
}

/** The base signal F_i(x) = x_{2i−1} x_{2i} of k outputs: each multiplies a pair of inputs. */
export function pairs(outputDimension: number): Parities['base'] {
  return Array.from({ length: outputDimension }, (_, i) => [2 * i, 2 * i + 1]);
}

/** The composite signal G_i(y) = (−1)^i y_1 … y_r of k outputs. @param degree r. */
export function alternating(outputDimension: number, degree: number): Parities['composite'] {
  const factors = Array.from({ length: degree }, (_, j) => j);
  return Array.from({ length: outputDimension }, (_, i) => ({ sign: i % 2 === 0 ? -1 : 1, factors }));
}
