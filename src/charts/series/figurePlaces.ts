import type { Experiment } from '../../experiment/experiment.ts';
import { isExactKernel } from '../../learners/learnerNames.ts';
import { layoutOf } from '../../training/figures/figureLayout.ts';
import type { FigurePoint } from '../../training/figures/figurePoints.ts';
import { betaAxis, type HorizontalAxis, widthsAxis } from '../frame/axes/horizontalAxis.ts';
import { betaLine, type LineName } from './lineNames.ts';

/** Where a point of a figure stands. */
export type Stand = Pick<FigurePoint, 'learner' | 'width' | 'beta'>;

/** How the points of a figure lie on its chart. */
export interface FigurePlaces {
  /** All lines, as the legend lists them. */
  readonly lines: readonly LineName[];
  lineOf(point: Stand): LineName;
  /** Along the axis. */
  xOf(point: Stand): number;
  readonly horizontal: HorizontalAxis;
}

/** Lays a figure out: a line per learner, or per β, against m; or a line per learner against β, at one m. */
export function figurePlaces(experiment: Experiment, drawn: readonly Stand[]): FigurePlaces {
  const { learners, betas, widths } = experiment;
  const { axis, lines } = layoutOf(experiment);
  const several = learners.length > 1;
  const lineOf = ({ learner, beta }: Stand): LineName =>
    lines === 'beta' ? betaLine(beta, several ? learner : undefined) : learner;
  const falling = [...betas].sort((a, b) => b - a);
  const all =
    lines === 'beta' ? learners.flatMap((learner) => falling.map((beta) => ({ learner, beta }))) : [];
  const names = lines === 'beta' ? all.map((place) => lineOf({ ...place, width: null })) : [...learners];
  if (axis === 'beta') return { lines: names, lineOf, xOf: ({ beta }) => beta, horizontal: betaAxis(betas) };
  const reached = [...new Set([...widths, ...drawn.flatMap(({ width }) => width ?? [])])];
  const { infinity, ...horizontal } = widthsAxis(reached, learners.some(isExactKernel));
  return { lines: names, lineOf, xOf: ({ width }) => width ?? infinity, horizontal };
}

/** Those of some points that a figure's chart has a place for. */
export function comparablePoints<Point extends Stand>(
  points: readonly Point[],
  experiment: Experiment,
): readonly Point[] {
  const { axis, lines } = layoutOf(experiment);
  return points.filter(
    ({ learner, width, beta }) =>
      experiment.learners.includes(learner) &&
      (lines === 'beta' || axis === 'beta' || beta === experiment.beta) &&
      (axis === 'width' || width === null || width === experiment.width),
  );
}
