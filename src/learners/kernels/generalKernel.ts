import { type KernelName, LEARNERS } from '../catalogue.ts';
import { conjugateKernel, neuralTangentKernel } from './arcCosine.ts';
import { polynomialKernel } from './mercer.ts';
import { exponential } from './portableMath.ts';

/**
 * A kernel of any two inputs, as a function of what is left of them.
 *
 * @param product ⟨x, x'⟩/d.
 * @param left ‖x‖²/d.
 * @param right ‖x'‖²/d.
 */
export type GeneralKernel = (product: number, left: number, right: number) => number;

/** A squared distance that is less than this part of the norms is rounding: √ of it would be none. */
const ROUNDING = 1e-13;

/** ‖x − x'‖²/d. */
function squaredDistance(product: number, left: number, right: number): number {
  const distance = left + right - 2 * product;
  return distance > ROUNDING * (left + right) ? distance : 0;
}

/** A kernel of networks without biases: homogeneous, ‖x‖ ‖x'‖/d times its value at the cosine of the two inputs. */
function homogeneous(kappa: (t: number) => number): GeneralKernel {
  return (product, left, right) => {
    const norms = Math.sqrt(left * right);
    return norms === 0 ? 0 : norms * kappa(product / norms);
  };
}

/**
 * The exact kernels for inputs of any length; on the cube, where ‖x‖² = d, they are those of `hammingKernel`.
 *
 *     infinitely wide   ‖x‖ ‖x'‖/d · κ(⟨x, x'⟩ / ‖x‖ ‖x'‖), ReLU being homogeneous
 *     polynomial        ((1 + ⟨x, x'⟩/d)/2)^p
 *     Gaussian          exp(−‖x − x'‖² / (2 s²))
 *     Laplace           exp(−‖x − x'‖ / s)
 *
 * @param bandwidth s in units of √d, null for a kernel without one.
 */
export function generalKernel(name: KernelName, bandwidth: number | null): GeneralKernel {
  const { family } = LEARNERS[name];
  switch (family.form) {
    case 'infinite': {
      const kernel = family.limit === 'ntk' ? neuralTangentKernel : conjugateKernel;
      return homogeneous((t) => kernel(family.architecture, Math.min(1, Math.max(-1, t))));
    }
    case 'polynomial':
      return (product) => polynomialKernel(family.degree, product);
    case 'gaussian': {
      const scale = 2 * bandwidth! * bandwidth!;
      return (product, left, right) => exponential(-squaredDistance(product, left, right) / scale);
    }
    case 'laplace':
      return (product, left, right) =>
        exponential(-Math.sqrt(squaredDistance(product, left, right)) / bandwidth!);
  }
}
