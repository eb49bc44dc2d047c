import type { Dataset, TestSet } from './dataset.ts';
import { compositeBesideBase, type SignalProducts, type Strengths } from './levels.ts';
import { type Asked, problemOf } from './problems.ts';
import { projectionOf } from './testProducts.ts';

/** How much of each signal a learner's output holds on a test set. */
export interface Coefficients {
  /** b, the mean over examples and outputs of out_i · F_i(x). */
  readonly baseCoefficient: number;
  /** c, the mean over examples and outputs of out_i · G_i(F(x)). */
  readonly compositeCoefficient: number;
}

/** The three parts that add up to the test error. */
export interface ErrorParts {
  /** k (β − b)². */
  readonly missingBase: number;
  /** k (α − c)². */
  readonly missingComposite: number;
  /** Everything else: the memorised noise. */
  readonly noise: number;
}

/**
 * Error of a learner: the mean over examples of ‖out − H‖² (no ½), summed in float64.
 *
 * @param outputs out(x), shape [samples, k].
 */
export function meanSquaredError(outputs: Float32Array, data: Dataset): number {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) {
    const residual = outputs[i]! - data.targets[i]!;
    sum += residual * residual;
  }
  return sum / data.samples;
}

/**
 * Walsh–Fourier coefficients b and c of the outputs on the base and the composite signal.
 *
 * @param outputs out(x), shape [samples, k].
 */
export function coefficients(outputs: Float32Array, data: TestSet): Coefficients {
  let onBase = 0;
  let onComposite = 0;
  for (let i = 0; i < outputs.length; i++) {
    onBase += outputs[i]! * data.base[i]!;
    onComposite += outputs[i]! * data.composite[i]!;
  }
  return { baseCoefficient: onBase / outputs.length, compositeCoefficient: onComposite / outputs.length };
}

/** What either block of a network with a skip holds on the test set: out1 = A h, and out2 = out − out1. */
export interface Blocks {
  readonly block1: Coefficients;
  /** The blocks' coefficients add up to the whole network's. */
  readonly block2: Coefficients;
  /** What is wrong with block 1's output beside both signals: its mean square per output, less b1² and c1². */
  readonly block1Error: number;
}

/**
 * Splits a network's coefficients between its blocks. They are linear in the output, so block 2 holds what block 1
 * does not.
 *
 * @param meanSquare1 mean over examples and outputs of out1_i².
 */
export function splitBlocks(whole: Coefficients, block1: Coefficients, meanSquare1: number): Blocks {
  const { baseCoefficient: b1, compositeCoefficient: c1 } = block1;
  return {
    block1,
    block2: {
      baseCoefficient: whole.baseCoefficient - b1,
      compositeCoefficient: whole.compositeCoefficient - c1,
    },
    block1Error: meanSquare1 - b1 ** 2 - c1 ** 2,
  };
}

/**
 * What either block of a network holds, from its outputs.
 *
 * @param outputs1 out1(x), shape [samples, k].
 * @param outputs out(x), shape [samples, k].
 */
export function blockSignals(outputs1: Float32Array, outputs: Float32Array, test: TestSet): Blocks {
  return splitBlocks(coefficients(outputs, test), coefficients(outputs1, test), meanSquare(outputs1));
}

/** The mean over examples and outputs of out_i². */
export function meanSquare(outputs: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) sum += outputs[i]! * outputs[i]!;
  return sum / outputs.length;
}

/** What each block holds: shares of the target's signals; null for a signal that the target does not hold. */
export interface BlockShares {
  /** Of β. */
  readonly block1Base: number | null;
  /** Of α. */
  readonly block1Composite: number | null;
  readonly block2Base: number | null;
  readonly block2Composite: number | null;
  /** As in `Blocks`. */
  readonly block1Error: number;
}

/** The mean square of b F + c G per output. */
function meanSquareHeld(
  { baseCoefficient: b, compositeCoefficient: c }: Coefficients,
  signals: SignalProducts,
) {
  return b ** 2 * signals.base + 2 * b * c * signals.both + c ** 2 * signals.composite;
}

/**
 * What either block holds of a target β F + α G(F).
 *
 * @param blocks as an engine measures them, by the outputs' products with the signals.
 */
export function blockShares(
  { block1, block2, block1Error }: Blocks,
  { alpha, beta }: Strengths,
  signals: SignalProducts,
): BlockShares {
  const [first, second] = [projected(block1, signals), projected(block2, signals)];
  const isOrthonormal = first === block1;
  const meanSquare1 = block1Error + block1.baseCoefficient ** 2 + block1.compositeCoefficient ** 2;
  return {
    block1Base: fractionLearned(first.baseCoefficient, beta),
    block1Composite: fractionLearned(first.compositeCoefficient, alpha),
    block2Base: fractionLearned(second.baseCoefficient, beta),
    block2Composite: fractionLearned(second.compositeCoefficient, alpha),
    block1Error: isOrthonormal ? block1Error : meanSquare1 - meanSquareHeld(first, signals),
  };
}

/** The same coefficients, output by output. */
export interface OutputCoefficients {
  /** b_i, the mean over examples of out_i · F_i(x), shape [k]; their mean over i is b. */
  readonly base: Float64Array;
  /** c_i, the mean over examples of out_i · G_i(F(x)), shape [k]; their mean over i is c. */
  readonly composite: Float64Array;
}

/**
 * Walsh–Fourier coefficients of every single output on its base and its composite signal.
 *
 * @param outputs out(x), shape [samples, k].
 */
export function outputCoefficients(outputs: Float32Array, data: TestSet): OutputCoefficients {
  const k = outputs.length / data.samples;
  const base = new Float64Array(k);
  const composite = new Float64Array(k);
  outputs.forEach((out, at) => {
    base[at % k]! += (out * data.base[at]!) / data.samples;
    composite[at % k]! += (out * data.composite[at]!) / data.samples;
  });
  return { base, composite };
}

/**
 * What every single output holds of its two signals, told apart: the least squares fit of b_i F_i + c_i G_i to out_i, and the mean
 * square of what is in neither. On few thousand examples a single F_i and G_i look alike by chance, and a product with G_i alone
 * takes a part of F_i for it, as much as a tenth of α.
 *
 * @param outputs out(x), shape [samples, k].
 */
export function outputsApart(
  outputs: Float32Array,
  data: TestSet,
): OutputCoefficients & { readonly rest: Float64Array } {
  const onSignals = outputCoefficients(outputs, data);
  const [ofBase, ofComposite] = [
    outputCoefficients(data.base, data),
    outputCoefficients(data.composite, data),
  ];
  const k = onSignals.base.length;
  const [base, composite, rest] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  outputs.forEach((out, at) => {
    rest[at % k]! += out ** 2 / data.samples;
  });
  for (let i = 0; i < k; i++) {
    const [onF, onG] = [onSignals.base[i]!, onSignals.composite[i]!];
    const [ff, fg, gg] = [ofBase.base[i]!, ofBase.composite[i]!, ofComposite.composite[i]!];
    const determinant = ff * gg - fg ** 2;
    // Of two signals that are one, or of one that is 0 throughout, nothing is told apart.
    const isPlain = !(determinant > 1e-9);
    base[i] = isPlain ? onF / (ff || 1) : (onF * gg - onG * fg) / determinant;
    composite[i] = isPlain ? onG / (gg || 1) : (onG * ff - onF * fg) / determinant;
    rest[i] = Math.max(0, rest[i]! - base[i]! * onF - composite[i]! * onG);
  }
  return { base, composite, rest };
}

/** Fraction of a signal that has been learned, b/β or c/α; null where the target does not hold it. */
export function fractionLearned(coefficient: number, strength: number): number | null {
  return strength === 0 ? null : coefficient / strength;
}

/**
 * b and c from the outputs' products with the signals: the outputs are projected onto the span of F and G(F). Where the
 * signals are orthonormal, the products are b and c.
 *
 * @param products means over examples and outputs of out_i · F_i and out_i · G_i.
 */
export function projected(products: Coefficients, signals: SignalProducts): Coefficients {
  const { base, composite, both } = signals;
  if (base === 1 && composite === 1 && both === 0) return products;
  const { baseCoefficient: onBase, compositeCoefficient: onComposite } = products;
  const beside = compositeBesideBase(signals);
  const share = base === 0 ? 0 : both / base;
  const compositeCoefficient = beside === 0 ? 0 : (onComposite - share * onBase) / beside;
  const baseCoefficient = base === 0 ? 0 : onBase / base - share * compositeCoefficient;
  return { baseCoefficient, compositeCoefficient };
}

/** What one seed of a learner measured of the signals. */
interface Measured extends Coefficients {
  readonly seed: number;
}

/**
 * Splits a test error into what is missing of either signal and the rest:
 * error = k(β − b)² + k(α − c)² + noise. Where the signals have something in common, it counts as the base one's. Where b and c
 * are the least squares fit on the test set, the noise is the mean square of what is neither signal there, and never below 0.
 * Else, on a finite test set, the two signals are not exactly orthogonal, so the rest of a perfect learner is zero only to within
 * about k/samples.
 */
export function errorParts(
  testError: number,
  { baseCoefficient, compositeCoefficient, seed }: Measured,
  target: Asked & Strengths,
): ErrorParts {
  const { outputDimension } = problemOf(target);
  const products = projectionOf(target, seed);
  const { base, both } = products;
  const [lacksBase, lacksComposite] = [target.beta - baseCoefficient, target.alpha - compositeCoefficient];
  const common = both === 0 ? 0 : (both / base) * lacksComposite;
  const missingBase = outputDimension * base * (lacksBase + common) ** 2;
  const missingComposite = outputDimension * compositeBesideBase(products) * lacksComposite ** 2;
  return { missingBase, missingComposite, noise: testError - missingBase - missingComposite };
}
