import type { Experiment } from '../../experiment/experiment.ts';
import { hasWidth, type LearnerName } from '../../learners/learnerNames.ts';
import { errorParts, fractionLearned } from '../../problem/decomposition.ts';
import { mean, median } from '../averages.ts';
import type { Fit, Log } from '../events.ts';
import type { Unit } from '../sweep/units.ts';
import type { FigurePlan } from './figurePlan.ts';
import { type Results, standingOf } from './standing.ts';

/** One point of a figure: the recipe of the grid with the least median test error over the seeds. */
export interface FigurePoint {
  readonly learner: LearnerName;
  /** N, where the points differ in it. */
  readonly n?: number;
  /** m; null for an exact kernel, which is as if infinitely wide. */
  readonly width: number | null;
  readonly beta: number;
  /** Test error over the seeds. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** The test error of each seed, in their order. */
  readonly seeds: readonly number[];
  /** The recipe that won; null for what is fitted, not trained. */
  readonly lr: number | null;
  readonly wd: number | null;
  readonly scale: number | null;
  /** b/β, median over the seeds; null at β = 0. */
  readonly base: number | null;
  /** c/α, median over the seeds; null at α = 0. */
  readonly composite: number | null;
  /** The parts of the test error, means over the seeds: they add up to the mean error. */
  readonly missingBase: number;
  readonly missingComposite: number;
  readonly noise: number;
  /** Whether no unit is left that could change the point. */
  readonly done: boolean;
}

/** A point whose run can be looked at. */
export interface LinkedPoint extends FigurePoint {
  /** The query, with its question mark, that opens the run of its first seed in the Lab. */
  readonly link: string;
}

/** The numbers of a point, from what its seeds ended with. */
function measure(ended: readonly (Log | Fit)[], target: Experiment) {
  const { alpha, beta } = target;
  const errors = ended.map(({ testError }) => testError);
  const parts = ended.map((end) => errorParts(end.testError, end, target));
  return {
    median: median(errors),
    min: Math.min(...errors),
    max: Math.max(...errors),
    seeds: errors,
    base: fractionLearned(median(ended.map(({ baseCoefficient }) => baseCoefficient)), beta),
    composite: fractionLearned(median(ended.map(({ compositeCoefficient }) => compositeCoefficient)), alpha),
    missingBase: mean(parts.map(({ missingBase }) => missingBase)),
    missingComposite: mean(parts.map(({ missingComposite }) => missingComposite)),
    noise: mean(parts.map(({ noise }) => noise)),
  };
}

/**
 * The points of a figure as far as they are known, in the order of its places; a place at which no recipe has all of its
 * seeds, or every recipe has failed on one, has none. They do not depend on the order in which units were done.
 */
export function figurePoints({ cells }: FigurePlan, results: Results): LinkedPoint[] {
  return cells.flatMap((cell) => {
    const { best, done } = standingOf(cell, results);
    if (!best) return [];
    const ended = best.units.map(({ key }) => results.get(key)!.last!);
    const [{ experiment, key }] = best.units as [Unit];
    const { lr, wd } = best.recipe ?? { lr: null, wd: null };
    const scale = best.recipe ? experiment.scale : null;
    const { learner, samples } = cell.place;
    const width = hasWidth(learner) ? experiment.width : null;
    const place = { learner, ...(samples && { n: samples }), width, beta: experiment.beta };
    return [{ ...place, ...measure(ended, experiment), lr, wd, scale, done, link: `?${key}` }];
  });
}
