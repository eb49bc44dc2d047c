import { type KernelName, LEARNERS } from '../catalogue.ts';
import { conjugateKernel, neuralTangentKernel } from './arcCosine.ts';
import { gaussianKernel, laplaceKernel, polynomialKernel } from './mercer.ts';

/**
 * A kernel on the hypercube. All of ours depend on t = ⟨x, x'⟩/d alone, and t = 1 − 2h/d with h the number of
 * coordinates in which x and x' differ: the kernel is a table of d + 1 numbers, exact, and a Gram matrix costs a
 * look-up per entry. Index h holds κ at Hamming distance h.
 */
export type HammingKernel = Float64Array;

/** The inputs' bits are the bits of one 32-bit integer. */
const MAX_DIMENSION = 32;

/** Whether a kernel of a problem's inputs is a table: they are ±1, and few enough to be the bits of an integer. */
export function isTabulated({
  onCube,
  inputDimension,
}: {
  readonly onCube: boolean;
  readonly inputDimension: number;
}): boolean {
  return onCube && inputDimension <= MAX_DIMENSION;
}

/** The bandwidths that a kernel may be fitted with, narrow to wide; null alone where it has none. */
export function bandwidthsOf(name: KernelName): readonly (number | null)[] {
  const { family } = LEARNERS[name];
  return 'bandwidths' in family ? family.bandwidths : [null];
}

/** κ as a function of t. */
function kernelFunction(name: KernelName, bandwidth: number | null): (t: number) => number {
  const { family } = LEARNERS[name];
  switch (family.form) {
    case 'infinite': {
      const kernel = family.limit === 'ntk' ? neuralTangentKernel : conjugateKernel;
      return (t) => kernel(family.architecture, t);
    }
    case 'polynomial':
      return (t) => polynomialKernel(family.degree, t);
    case 'gaussian':
      return (t) => gaussianKernel(bandwidth!, t);
    case 'laplace':
      return (t) => laplaceKernel(bandwidth!, t);
  }
}

/**
 * Tabulates a kernel by Hamming distance.
 *
 * @param bandwidth in units of √d, null for a kernel without one.
 * @param inputDimension d ≤ 32.
 */
export function hammingKernel(
  name: KernelName,
  bandwidth: number | null,
  inputDimension: number,
): HammingKernel {
  const kappa = kernelFunction(name, bandwidth);
  return Float64Array.from({ length: inputDimension + 1 }, (_, h) => kappa(1 - (2 * h) / inputDimension));
}

/**
 * Packs inputs for look-ups: bit j of a row's integer is set where x_j = +1.
 *
 * @param inputs x, shape [samples, d], entries ±1.
 * @throws RangeError when d is over 32.
 */
export function packInputs(inputs: Float32Array, inputDimension: number): Int32Array {
  if (inputDimension > MAX_DIMENSION) {
    throw new RangeError(`packInputs: ${inputDimension} coordinates, and ${MAX_DIMENSION} at most fit`);
  }
  const codes = new Int32Array(inputs.length / inputDimension);
  inputs.forEach((x, i) => {
    if (x > 0) codes[Math.floor(i / inputDimension)]! |= 1 << (i % inputDimension);
  });
  return codes;
}

/** In how many coordinates two packed inputs differ. */
export function hammingDistance(left: number, right: number): number {
  let bits = left ^ right;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
