import type { LearnerName } from '../../learners/learnerNames.ts';
import type { FigurePoint } from '../../training/figures/figurePoints.ts';
import { errorText, percentText } from '../../words/numberText.ts';
import { type Axis, floorOf, type Scale, valueAxis } from '../frame/axis.ts';
import type { HorizontalAxis } from '../frame/horizontalAxis.ts';
import type { ChartTable } from '../tables/savedChart.ts';
import type { LearnerNotes } from './fitNotes.ts';
import { type FloorLine, floorsOfAlpha, type Target } from './floorLines.ts';
import { type LearnerRow, type LearnerSeries, RowTable } from './learnerRows.ts';
import { HEADROOM } from './quantities.ts';

/** What a chart needs of a point; a point of a shipped reference has it too. */
export type DrawnPoint = Pick<
  FigurePoint,
  'learner' | 'median' | 'min' | 'max' | 'lr' | 'wd' | 'base' | 'composite'
> & {
  readonly beta?: number | undefined;
  readonly width?: number | undefined;
  /** The query that opens its run; a reference's points have none. */
  readonly link?: string;
};

/** Where a point stands along its chart: β or m. */
const placeOf = ({ beta, width }: Pick<DrawnPoint, 'beta' | 'width'>): number => beta ?? width!;

/**
 * A row per β or m: for each learner the median over seeds and their range.
 *
 * @param floor values below are raised to it.
 */
export function figureRows(points: readonly DrawnPoint[], floor?: number): LearnerSeries {
  const table = new RowTable(floor);
  for (const point of points) {
    const { learner, median, min, max } = point;
    table.put(placeOf(point), learner, median, [min, max], true);
  }
  return table.series();
}

export interface FigureSeries {
  readonly rows: readonly LearnerRow[];
  /** What was measured before, to be drawn faded. */
  readonly ghosts: readonly LearnerRow[];
  readonly floors: readonly FloorLine[];
  readonly axis: Axis;
}

/**
 * A figure's points, those of its reference, and an axis that holds both; the zero predictor's error, which changes
 * with β, is no level of it.
 */
export function figureSeries(
  points: readonly DrawnPoint[],
  reference: readonly DrawnPoint[],
  target: Omit<Target, 'beta'>,
  scale: Scale,
): FigureSeries {
  const floor = floorOf(scale);
  const [live, ghosts] = [figureRows(points, floor), figureRows(reference, floor)];
  const floors = floorsOfAlpha(target);
  const low = Math.min(live.low, ghosts.low, ...floors.map(({ value }) => value));
  const high = Math.max(live.high, ghosts.high, HEADROOM[scale] * (floors[0]?.value ?? 1));
  return { rows: live.rows, ghosts: ghosts.rows, floors, axis: valueAxis(scale, low, high) };
}

const at = (learner: LearnerName, x: number) => `${learner} ${x}`;

/** What each point also says: the pair that won, and the signals learned. */
export function figureNotes(points: readonly DrawnPoint[]): LearnerNotes {
  const notes = new Map(
    points.map((point) => {
      const { learner, lr, wd, base, composite } = point;
      const parts = [
        lr !== null && `lr ${lr}, wd ${wd}`,
        base !== null && `base ${percentText(base)}`,
        composite !== null && `composite ${percentText(composite)}`,
      ];
      return [at(learner, placeOf(point)), parts.filter(Boolean).join(', ')];
    }),
  );
  return (learner, x) => notes.get(at(learner, x));
}

/** Where a click on a point leads. */
export function figureLinks(points: readonly DrawnPoint[]) {
  const links = new Map(points.map((point) => [at(point.learner, placeOf(point)), point.link]));
  return (learner: LearnerName, x: number): string | undefined => links.get(at(learner, x));
}

/** A figure as a table: a line per point. */
export function figureTable(points: readonly DrawnPoint[], horizontal: HorizontalAxis) {
  const share = (value: number | null) => (value === null ? 'not defined' : percentText(value));
  return {
    caption: 'Measured points',
    head: ['Point', 'Test error', 'Least', 'Most', 'lr', 'wd', 'Base', 'Composite'],
    rows: points.map((point) => [
      `${point.learner}, ${horizontal.name} ${horizontal.text(placeOf(point))}`,
      errorText(point.median),
      errorText(point.min),
      errorText(point.max),
      String(point.lr ?? '–'),
      String(point.wd ?? '–'),
      share(point.base),
      share(point.composite),
    ]),
  };
}

/** All that a figure's chart draws: what was measured here, and the shipped reference. */
export function figureChartFile(
  points: readonly DrawnPoint[],
  reference: readonly DrawnPoint[],
  place: 'beta' | 'width',
): ChartTable {
  const rowsOf = (source: string, drawn: readonly DrawnPoint[]) =>
    drawn.map((point) => {
      const { learner, median, min, max, lr, wd, base, composite } = point;
      return [source, learner, placeOf(point), median, min, max, lr, wd, base, composite];
    });
  return {
    head: ['source', 'learner', place, 'median', 'min', 'max', 'lr', 'wd', 'base', 'composite'],
    rows: [...rowsOf('measured', points), ...rowsOf('reference', reference)],
  };
}
