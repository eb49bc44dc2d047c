import type { Matrix } from '../../learners/features/matrix.ts';

/** How far a network has come from its start: what tells rich training from lazy. */
export interface Movement {
  /** ‖W − W0‖ / ‖W0‖, Frobenius norms, W the first layer's weights; of a linearised network ‖δ_W‖ / ‖W0‖. */
  readonly movement: number;
  /** ⟨K, K0⟩ / (‖K‖ ‖K0‖): the alignment of the tangent kernel with the one at the start; 1 while it has not turned. */
  readonly alignment: number;
}

/** Test examples on which tangent kernels are compared: the first of the set. */
export const ALIGNMENT_SAMPLES = 32;
/** The output whose tangent kernel is compared, counted from 0. */
export const ALIGNMENT_OUTPUT = 0;

/**
 * ‖change‖ / ‖start‖.
 *
 * @param weights what the weights are now, or with `start` left out of it (`isChange`) how far they have moved.
 */
export function relativeMovement(weights: Float32Array, start: Float32Array, isChange: boolean): number {
  let moved = 0;
  let whole = 0;
  for (let i = 0; i < start.length; i++) {
    moved += (isChange ? weights[i]! : weights[i]! - start[i]!) ** 2;
    whole += start[i]! ** 2;
  }
  return Math.sqrt(moved / whole);
}

/**
 * The alignment of two kernels on the same examples, ⟨K, K'⟩ / (‖K‖ ‖K'‖) with Frobenius' product: 1 where one is a
 * multiple of the other (Cristianini, Shawe-Taylor, Elisseeff and Kandola 2001). 0 where one of them is 0.
 */
export function kernelAlignment({ values: K }: Matrix, { values: other }: Matrix): number {
  let [product, square, otherSquare] = [0, 0, 0];
  for (let i = 0; i < K.length; i++) {
    product += K[i]! * other[i]!;
    square += K[i]! ** 2;
    otherSquare += other[i]! ** 2;
  }
  const norms = Math.sqrt(square * otherSquare);
  return norms === 0 ? 0 : Math.min(1, product / norms);
}
