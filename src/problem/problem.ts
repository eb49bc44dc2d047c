import type { Stream } from '../random/streams.ts';
import type { Levels, SignalProducts, Strengths } from './levels.ts';
import type { ProblemWords } from './words.ts';

/** The two signals of some inputs, each row-major, shape [samples, k]. */
export interface Signals {
  /** F(x). */
  readonly base: Float32Array;
  /** G(F(x)). */
  readonly composite: Float32Array;
}

/** A smooth activation, as its Taylor series is known. */
export type Activation = { readonly name: string } & (
  | { readonly form: 'sine'; readonly rate: number }
  | { readonly form: 'power'; readonly degree: number }
);

/** What the signals make of numbers, in a word: products, or functions of another kind. */
export function kindOf({ parities }: Pick<Problem, 'parities'>): 'product' | 'function' {
  return parities ? 'product' : 'function';
}

/** Of how many inputs the products are orthonormal: the uniform ones, d1, where not all are uniform by definition. */
export function uniformOf({
  inputDimension,
  uniformInputs = inputDimension,
}: Pick<Problem, 'inputDimension' | 'uniformInputs'>): number {
  return uniformInputs;
}

/** How many factors the signals multiply. */
export interface Degrees {
  /** Inputs in an output of F. */
  readonly base: number;
  /** Outputs of F in an output of G. */
  readonly composite: number;
  /** Inputs in an output of G(F(x)): what a learner that does not go through F must find at once. */
  readonly oneShot: number;
}

/** Signals that are parities, output by output; everything is counted from 0. */
export interface Parities {
  /** The inputs that each output of F multiplies; no two outputs share one. */
  readonly base: readonly (readonly number[])[];
  /** The outputs of F that each output of G multiplies, and the product's sign. */
  readonly composite: readonly { readonly sign: 1 | -1; readonly factors: readonly number[] }[];
  /** The outputs of F that the label does not ask for: they are 0 in it, and G multiplies their products all the same. */
  readonly unasked?: readonly number[];
}

/** A target to learn, with everything that anyone asks of it: a row of the table of problems. */
export interface Problem {
  /** Its name in a link. */
  readonly name: string;
  /** d. */
  readonly inputDimension: number;
  /** k. */
  readonly outputDimension: number;
  /** Whether x is uniform on {−1, +1}^d: there, a kernel of ⟨x, x'⟩ is a table of d + 1 numbers. */
  readonly onCube: boolean;
  /** d1, where only so many inputs, the first ones, are uniform ±1 by definition. */
  readonly uniformInputs?: number | undefined;
  readonly degrees: Degrees;
  /** What each output multiplies, where the signals are parities. */
  readonly parities?: Parities | undefined;
  /** Over all inputs: the levels are of these. */
  readonly products: SignalProducts;
  /**
   * Whether an output's part of either signal is the least squares fit on both over the test set, with the signals' products there;
   * else the products over all inputs are taken for them.
   */
  readonly projectsOnTestSet?: boolean;
  /** The activations of F and G, where both are two-layer networks with a smooth one. */
  readonly activations?: { readonly base: Activation; readonly composite: Activation };
  /**
   * Draws x, row-major, shape [samples, d]. The first rows do not depend on how many are drawn, so that a larger N
   * extends a smaller one.
   */
  sampleInputs(stream: Stream, samples: number): Float32Array;
  /** @param inputs x, row-major, shape [samples, d]. */
  signals(inputs: Float32Array): Signals;
  levels(strengths: Strengths): Levels;
  /** k of the same construction on another number of inputs. @param inputDimension even, at least 8. */
  outputsAt(inputDimension: number): number;
  readonly words: ProblemWords;
}
