import {
  bandwidthsOf,
  type HammingKernel,
  hammingKernel,
  isTabulated,
} from '../learners/kernels/hammingKernel.ts';
import { binomials, weightByDegree } from '../learners/kernels/spectrum.ts';
import type { KernelName } from '../learners/learnerNames.ts';
import { ridgeAt, ridgeRange } from '../learners/ridge/ridgeGrid.ts';
import type { Strengths } from '../problem/levels.ts';
import type { Problem } from '../problem/problem.ts';

/** What theory predicts of kernel ridge regression on N examples, without training. */
export interface Prediction {
  /** E‖out − H‖². */
  readonly testError: number;
  /** The part of the base signal, and of the composite one, that is learned: the mean of b/β and of c/α. */
  readonly base: number;
  readonly composite: number;
}

/** A kernel's eigenvalues on the cube, by degree. */
export interface Spectrum {
  /** μ_j of each of the C(d, j) products of degree j; κ(x, x) = Σ_j C(d, j) μ_j. */
  readonly eigenvalues: Float64Array;
  /** C(d, j). */
  readonly multiplicities: Float64Array;
}

/** What is left of a weight after rounding counts as none below this many times its rounding error. */
const ROUNDING = 16;

/** The spectrum of a kernel; eigenvalues that are no more than rounding are 0. */
export function spectrumOf(kernel: HammingKernel): Spectrum {
  const d = kernel.length - 1;
  const multiplicities = binomials(d);
  const roundingOf = (count: number) => (ROUNDING * Number.EPSILON * count * kernel[0]!) / 2 ** (d / 2);
  const eigenvalues = weightByDegree(kernel).map((weight, j) => {
    const count = multiplicities[j]!;
    return weight > roundingOf(count) ? weight / count : 0;
  });
  return { eigenvalues, multiplicities };
}

/**
 * κ of the self-consistent equation Σ_j C(d, j) μ_j / (μ_j + κ) + λ/κ = N: the size of an eigenvalue that is half learned. Its
 * left side falls in κ, and κ is halved in on in logarithms.
 *
 * @param ridge λ > 0, beside K.
 */
export function halfLearned(
  { eigenvalues, multiplicities }: Spectrum,
  samples: number,
  ridge: number,
): number {
  const excess = (kappa: number) =>
    eigenvalues.reduce((sum, mu, j) => sum + (multiplicities[j]! * mu) / (mu + kappa), ridge / kappa) -
    samples;
  const trace = eigenvalues.reduce((sum, mu, j) => sum + multiplicities[j]! * mu, 0);
  let [low, high] = [Math.log(ridge / samples), Math.log((trace + ridge) / samples)];
  for (let i = 0; i < 100 && high - low > 1e-13 * Math.abs(low); i++) {
    const middle = (low + high) / 2;
    if (excess(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** How much of either signal a problem has at which degree. */
type Target = Pick<Problem, 'degrees' | 'outputDimension' | 'products'>;

/**
 * The test error that theory predicts for a ridge: N / (N − Σ_j C(d, j) L_j²) Σ_modes (1 − L)² v², with L_j = μ_j / (μ_j + κ) the
 * part of a mode that is learned. The modes of H are parities: F of one degree, G(F) of another.
 *
 * Source: Simon, Dickens, Karkada, DeWeese 2021; Bordelon, Canatar, Pehlevan 2020.
 */
export function predict(
  spectrum: Spectrum,
  samples: number,
  ridge: number,
  { degrees, outputDimension, products }: Target,
  { alpha, beta }: Strengths,
): Prediction {
  const { eigenvalues, multiplicities } = spectrum;
  const kappa = halfLearned(spectrum, samples, ridge);
  const learned = eigenvalues.map((mu) => mu / (mu + kappa));
  const used = learned.reduce((sum, part, j) => sum + multiplicities[j]! * part ** 2, 0);
  const [base, composite] = [learned[degrees.base]!, learned[degrees.oneShot]!];
  const missed =
    beta ** 2 * products.base * (1 - base) ** 2 + alpha ** 2 * products.composite * (1 - composite) ** 2;
  return { testError: (outputDimension * missed * samples) / (samples - used), base, composite };
}

/** As many places of the grid further down than where kernels are solved: with very many examples a smaller ridge is the best. */
const PLACES_FURTHER_DOWN = 30;

/** A kernel with one bandwidth: its spectrum, and its test error along the grid of ridges. */
interface Choice {
  readonly spectrum: Spectrum;
  readonly lowest: number;
  readonly highest: number;
  /** The ridge at a place of the grid. */
  readonly ridge: (place: number) => number;
}

function choicesOf(name: KernelName, { inputDimension, degrees }: Problem): Choice[] {
  return bandwidthsOf(name).map((bandwidth) => {
    const kernel = hammingKernel(name, bandwidth, inputDimension);
    const { lowest, highest } = ridgeRange(kernel, degrees.base);
    return {
      spectrum: spectrumOf(kernel),
      lowest: lowest - PLACES_FURTHER_DOWN,
      highest,
      ridge: (place) => ridgeAt(place) * kernel[0]!,
    };
  });
}

/** The best of a grid, by decades first and then between them. */
function bestRidge(
  { spectrum, lowest, highest, ridge }: Choice,
  at: (ridge: number, of: Spectrum) => Prediction,
): Prediction {
  const tried = new Map<number, Prediction>();
  const best = (places: readonly number[]) => {
    const legal = places.filter((place) => place >= lowest && place <= highest);
    for (const place of legal) if (!tried.has(place)) tried.set(place, at(ridge(place), spectrum));
    return legal.reduce((least, place) =>
      tried.get(place)!.testError < tried.get(least)!.testError ? place : least,
    );
  };
  const decades = Array.from({ length: Math.floor((highest - lowest) / 3) + 1 }, (_, i) => lowest + 3 * i);
  const decade = best(decades);
  return tried.get(best([decade, ...[-2, -1, 1, 2].map((step) => decade + step)]))!;
}

/**
 * Whether theory says something of a problem: its signals are parities on the cube, orthogonal to each other. With many more inputs
 * than 32 the eigenvalues of middle degrees, sums of signed numbers of the size of 2^d, are lost in float64.
 */
export function isPredictable(problem: Problem): boolean {
  return isTabulated(problem) && problem.parities !== undefined && problem.products.both === 0;
}

/** What theory predicts of an exact kernel, with the best ridge and bandwidth for each N, as kernels are solved here. */
export class KernelTheory {
  readonly #choices: readonly Choice[];
  readonly #problem: Problem;
  readonly #strengths: Strengths;

  /** @param problem a predictable one. */
  constructor(name: KernelName, problem: Problem, strengths: Strengths) {
    this.#choices = choicesOf(name, problem);
    this.#problem = problem;
    this.#strengths = strengths;
  }

  /** @param samples N. */
  at(samples: number): Prediction {
    const predicted = this.#choices.map((choice) =>
      bestRidge(choice, (ridge, spectrum) =>
        predict(spectrum, samples, ridge, this.#problem, this.#strengths),
      ),
    );
    return predicted.reduce((best, one) => (one.testError < best.testError ? one : best));
  }

  /**
   * The fewest examples with which a share of the composite signal is learned, to 1 %; null where `most` are too few.
   *
   * @param share from 0 to 1.
   */
  finds(share: number, most: number): number | null {
    if (this.#choices.every(({ spectrum }) => spectrum.eigenvalues[this.#problem.degrees.oneShot] === 0))
      return null;
    const has = (samples: number) => this.at(samples).composite >= share;
    if (!has(most)) return null;
    let [low, high] = [1, most];
    while (high > 1.01 * low) {
      const middle = Math.sqrt(low * high);
      if (has(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
}
