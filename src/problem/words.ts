import type { Levels } from './levels.ts';

/**
 * A formula in the paper's letters: `_` lowers and `^` raises what follows, one character or a group in braces, as in
 * `F_i(x) = x_{2i−1} x_{2i}`.
 */
type FormulaText = string;

/** What a group of inputs is called whose product is an output of F. */
export interface GroupWords {
  /** "pair". */
  readonly short: string;
  /** "pair of inputs". */
  readonly singular: string;
  /** "pairs of inputs". */
  readonly plural: string;
  /** Their columns in a picture of the first layer. */
  readonly columns: string;
  /** The share of a neuron's squared weights that one has. */
  readonly share: string;
}

/** The words where F multiplies two inputs. */
export const PAIRS: GroupWords = {
  short: 'pair',
  singular: 'pair of inputs',
  plural: 'pairs of inputs',
  columns: 'two columns per pair of inputs',
  share: '(w₁² + w₂²) / ‖w‖²',
};

/** The words where no inputs belong together: each is a group. @param input what one is called. */
export function groupWords(input: string): GroupWords {
  return {
    short: input,
    singular: input,
    plural: `${input}s`,
    columns: `one column per ${input}`,
    share: 'w² / ‖w‖²',
  };
}

/** All words that belong to one problem alone. */
export interface ProblemWords {
  /** What the problem is, as a part of the sentence that lists every problem. */
  readonly title: string;
  /** What x is, in a sentence. */
  readonly inputs: string;
  readonly group: GroupWords;
  /** What F and G do, in the middle of a sentence each: "The base signal … , the composite signal … ." */
  readonly inShort: { readonly base: string; readonly composite: string };
  /** What an output of F is, in words that a formula follows. */
  readonly base: string;
  /** F, line by line. */
  readonly baseFormula: readonly FormulaText[];
  /** What an output of G is, in words that a formula follows. */
  readonly composite: string;
  /** G, line by line. */
  readonly compositeFormula: readonly FormulaText[];
  /** How the outputs of G follow from the products of base outputs, as the end of a sentence. */
  readonly outputsOfG: string;
  /** k of the same construction on d inputs, as a formula. */
  readonly outputsAt: FormulaText;
  /** What has to be known of the paper's own figures of this problem, in a sentence or two. */
  readonly figureNote?: string;
  /** The formulas of the error levels. */
  readonly levels: Readonly<Record<keyof Levels, string>>;
  /** The formula of the base signal's own size, E‖β F‖². */
  readonly baseLevel: FormulaText;
}

/** The error levels of a problem whose signals have ρ = E F_i G_i in common, E F_i² = E G_i² = 1. */
export const OVERLAPPING_LEVELS: ProblemWords['levels'] = {
  zeroPredictor: 'k(α² + β² + 2αβρ)',
  baseOnly: 'kα²(1 − ρ²)',
  theorem1: 'kα⁴',
};

/** The error levels of a problem whose signals are orthonormal. */
export const ORTHONORMAL_LEVELS: ProblemWords['levels'] = {
  zeroPredictor: 'k(α² + β²)',
  baseOnly: 'kα²',
  theorem1: 'kα⁴',
};
