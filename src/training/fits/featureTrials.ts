import type { Regression, RidgeOutputs } from '../../learners/features/ridgeOutputs.ts';
import { ridgeAt, searchRidges } from '../../learners/ridge/ridgeGrid.ts';
import type { Work } from '../../learners/ridge/work.ts';
import type { SeedData } from '../../problem/dataset.ts';
import { coefficients, meanSquaredError, projected } from '../../problem/decomposition.ts';
import type { Problem } from '../../problem/problem.ts';
import { projectionOn } from '../../problem/testProducts.ts';
import type { RidgeFit } from './kernelTrials.ts';

/** Places on the grid of ridges: 0.05 of K's diagonal first, and from a five-millionth to fifty times of it. */
const RANGE = { start: -4, lowest: -16, highest: 5 };
/** Where one output is fitted best the mean of all is, give or take so many places. */
const REACH = 1;
/** What is tried beyond, where it is not. */
const STRIDE = 2;

/** What a place on the grid came to, output by output. */
interface Trial {
  readonly train: Float32Array;
  readonly test: Float32Array;
  residualSquares: number;
  targetSquares: number;
}

/** Tries ridges for all outputs, and remembers what they came to. */
export class FeatureTrials {
  readonly #regression: Regression;
  readonly #data: SeedData;
  readonly #problem: Problem;
  readonly #trials = new Map<number, Trial>();
  /** Σ over the outputs that were tried of the test error, by place. */
  readonly #errors = new Map<number, number>();

  constructor(regression: Regression, data: SeedData, problem: Problem) {
    this.#regression = regression;
    this.#data = data;
    this.#problem = problem;
  }

  *pickBest(): Work<RidgeFit> {
    const { groups } = this.#regression;
    const place = yield* groups.length === 1 ? this.#search(groups[0]!) : this.#searchEach();
    return this.#fitAt(place);
  }

  /** All outputs share a kernel: one ridge after the other, as an exact kernel's. */
  *#search(group: readonly number[]): Work<number> {
    const diagonal = yield* this.#regression.open(group);
    const search = searchRidges(RANGE);
    let step = search.next();
    while (!step.done) {
      const place = step.value;
      if (!this.#errors.has(place)) yield* this.#try(group, diagonal, [place]);
      step = search.next(this.#errors.get(place)!);
    }
    return step.value;
  }

  /**
   * Every output has a kernel: those of the first are tried by decades, and in between, and all others around what is best
   * there. What an output costs is its gradients; some ridges more or less are cheap.
   */
  *#searchEach(): Work<number> {
    const [first, ...others] = this.#regression.groups as [readonly number[]];
    const diagonal = yield* this.#regression.open(first);
    const decades = placesFrom(RANGE.lowest, RANGE.highest).filter(
      (place) => (place - RANGE.start) % 3 === 0,
    );
    yield* this.#try(first, diagonal, decades);
    const decade = this.#best(decades);
    const near = placesFrom(decade - 2, decade + 2);
    yield* this.#try(
      first,
      diagonal,
      near.filter((place) => place !== decade),
    );
    const found = this.#best(near);
    let [low, high] = [found - REACH, found + REACH];
    const tried = new Set<number>();
    for (;;) {
      const places = placesFrom(low, high).filter((place) => !tried.has(place));
      yield* this.#open(
        first,
        places.filter((place) => !this.#errors.has(place)),
      );
      for (const group of others) yield* this.#open(group, places);
      for (const place of places) tried.add(place);
      const best = this.#best(placesFrom(low, high));
      if (best === low && low > RANGE.lowest) low -= STRIDE;
      else if (best === high && high < RANGE.highest) high += STRIDE;
      else return best;
    }
  }

  /** The place with the least test error, the smallest of those where there are several. */
  #best(places: readonly number[]): number {
    const errors = places.map((place) => this.#errors.get(place)!);
    return places[errors.indexOf(Math.min(...errors))]!;
  }

  *#open(group: readonly number[], places: readonly number[]): Work<void> {
    if (places.length === 0) return;
    const diagonal = yield* this.#regression.open(group);
    yield* this.#try(group, diagonal, places);
  }

  /** Fits the outputs that are open. */
  *#try(group: readonly number[], diagonal: number, places: readonly number[]): Work<void> {
    // Where no neuron is active there is nothing to fit, whatever the ridge.
    const unit = diagonal || 1;
    const fits = yield* this.#regression.fit(places.map((place) => ridgeAt(place) * unit));
    for (const [i, place] of places.entries()) this.#take(place, group, fits[i]!);
  }

  #take(place: number, group: readonly number[], fit: RidgeOutputs): void {
    const { train, test } = this.#data;
    const k = this.#problem.outputDimension;
    const trial = this.#trials.get(place) ?? {
      train: new Float32Array(train.samples * k),
      test: new Float32Array(test.samples * k),
      residualSquares: 0,
      targetSquares: 0,
    };
    this.#trials.set(place, trial);
    for (const set of ['train', 'test'] as const) {
      const { rows, columns, values } = fit[set];
      for (let x = 0; x < rows; x++)
        for (let c = 0; c < columns; c++) trial[set][x * k + group[c]!] = values[x * columns + c]!;
    }
    trial.residualSquares += fit.residualSquares;
    trial.targetSquares += fit.targetSquares;
    let error = 0;
    for (let x = 0; x < test.samples; x++)
      for (const output of group) error += (trial.test[x * k + output]! - test.targets[x * k + output]!) ** 2;
    this.#errors.set(place, (this.#errors.get(place) ?? 0) + error / test.samples);
  }

  #fitAt(place: number): RidgeFit {
    const { train, test } = this.#data;
    const trial = this.#trials.get(place)!;
    const { residualSquares, targetSquares } = trial;
    return {
      samples: train.samples,
      ridge: ridgeAt(place),
      bandwidth: null,
      residual: Math.sqrt(targetSquares === 0 ? residualSquares : residualSquares / targetSquares),
      trainError: meanSquaredError(trial.train, train),
      testError: meanSquaredError(trial.test, test),
      ...projected(coefficients(trial.test, test), projectionOn(this.#problem, test)),
    };
  }
}

/** The places of the range between two. */
function placesFrom(low: number, high: number): number[] {
  const [first, last] = [Math.max(RANGE.lowest, low), Math.min(RANGE.highest, high)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
