import type { PublishedPoint } from '../../files/published.ts';
import type { FigurePoint } from '../../training/figures/figurePoints.ts';
import { errorText, percentText } from '../../words/numberText.ts';
import { type Axis, floorOf, type Scale, valueAxis } from '../frame/axes/axis.ts';
import type { ChartTable } from '../tables/savedChart.ts';
import type { FigurePlaces, Stand } from './figurePlaces.ts';
import type { LearnerNotes } from './fitNotes.ts';
import { type FloorLine, floorsOfAlpha, type Target } from './floorLines.ts';
import { type LearnerRow, type LearnerSeries, RowTable } from './learnerRows.ts';
import type { LineName } from './lineNames.ts';
import { HEADROOM } from './quantities.ts';

/** What a chart needs of a point; a shipped reference's will do. */
export type DrawnPoint = Stand &
  Pick<FigurePoint, 'median' | 'min' | 'max' | 'lr' | 'wd' | 'scale' | 'base' | 'composite'> & {
    /** The query that opens its run; a reference's points have none. */
    readonly link?: string;
  };

/** All that a figure's chart draws. */
export interface FigureDrawing {
  /** What was measured here. */
  readonly points: readonly DrawnPoint[];
  /** What was measured before, to be drawn faded. */
  readonly reference: readonly DrawnPoint[];
  /** What the paper shows, to be drawn as open marks. */
  readonly published: readonly PublishedPoint[];
}

/**
 * A row per place along the axis: for each line the median over seeds and their range.
 *
 * @param floor values below are raised to it.
 */
function figureRows(points: readonly DrawnPoint[], places: FigurePlaces, floor?: number): LearnerSeries {
  const table = new RowTable(floor);
  for (const point of points)
    table.put(places.xOf(point), places.lineOf(point), point.median, [point.min, point.max], true);
  return table.series();
}

function publishedRows(
  points: readonly PublishedPoint[],
  places: FigurePlaces,
  floor: number,
): LearnerSeries {
  const table = new RowTable(floor);
  for (const point of points) {
    const { testError } = point;
    table.put(places.xOf(point), places.lineOf(point), testError, [testError, testError], false);
  }
  return table.series();
}

export interface FigureSeries {
  readonly rows: readonly LearnerRow[];
  /** What was measured before, to be drawn faded. */
  readonly ghosts: readonly LearnerRow[];
  /** What the paper shows. */
  readonly published: readonly LearnerRow[];
  readonly floors: readonly FloorLine[];
  readonly axis: Axis;
}

/** A figure's points, those of its reference and the paper's, and an axis that holds all; the zero predictor's error, which changes with β, is no level of it. */
export function figureSeries(
  { points, reference, published }: FigureDrawing,
  places: FigurePlaces,
  target: Omit<Target, 'beta'>,
  scale: Scale,
): FigureSeries {
  const floor = floorOf(scale);
  const live = figureRows(points, places, floor);
  const ghosts = figureRows(reference, places, floor);
  const papers = publishedRows(published, places, floor);
  const drawn = [live, ghosts, papers];
  const floors = floorsOfAlpha(target);
  const low = Math.min(...drawn.map((series) => series.low), ...floors.map(({ value }) => value));
  const high = Math.max(...drawn.map((series) => series.high), HEADROOM[scale] * (floors[0]?.value ?? 1));
  return {
    rows: live.rows,
    ghosts: ghosts.rows,
    published: papers.rows,
    floors,
    axis: valueAxis(scale, low, high),
  };
}

const at = (line: LineName, x: number) => `${line} ${x}`;

/** A recipe in words: "lr 0.1, wd 0.005, start × 0.3"; undefined for what is fitted. */
function recipeText({ lr, wd, scale }: DrawnPoint): string | undefined {
  if (lr === null) return undefined;
  return `lr ${lr}, wd ${wd}${scale === null || scale === 1 ? '' : `, start × ${scale}`}`;
}

/** What each point also says: the recipe that won, and the signals learned. */
export function figureNotes(points: readonly DrawnPoint[], places: FigurePlaces): LearnerNotes {
  const notes = new Map(
    points.map((point) => {
      const { base, composite } = point;
      const parts = [
        recipeText(point),
        base !== null && `base ${percentText(base)}`,
        composite !== null && `composite ${percentText(composite)}`,
      ];
      return [at(places.lineOf(point), places.xOf(point)), parts.filter(Boolean).join(', ')];
    }),
  );
  return (line, x) => notes.get(at(line, x));
}

/** Where a click on a point leads. */
export function figureLinks(points: readonly DrawnPoint[], places: FigurePlaces) {
  const links = new Map(points.map((point) => [at(places.lineOf(point), places.xOf(point)), point.link]));
  return (line: LineName, x: number): string | undefined => links.get(at(line, x));
}

/** A figure as a table: a line per point. */
export function figureTable(points: readonly DrawnPoint[], places: FigurePlaces) {
  const { horizontal } = places;
  const share = (value: number | null) => (value === null ? 'not defined' : percentText(value));
  return {
    caption: 'Measured points',
    head: ['Point', 'Test error', 'Least', 'Most', 'lr', 'wd', 'Start', 'Base', 'Composite'],
    rows: points.map((point) => [
      `${places.lineOf(point)}, ${horizontal.name} ${horizontal.text(places.xOf(point))}`,
      errorText(point.median),
      errorText(point.min),
      errorText(point.max),
      String(point.lr ?? '–'),
      String(point.wd ?? '–'),
      point.scale === null ? '–' : `× ${point.scale}`,
      share(point.base),
      share(point.composite),
    ]),
  };
}

/** All that a figure's chart draws, as numbers: what was measured here, the shipped reference, and the paper's points. */
export function figureChartFile({ points, reference, published }: FigureDrawing): ChartTable {
  const rowsOf = (source: string, drawn: readonly DrawnPoint[]) =>
    drawn.map((point) => {
      const { learner, beta, width, median, min, max, lr, wd, scale, base, composite } = point;
      return [source, learner, beta, width, median, min, max, lr, wd, scale, base, composite];
    });
  const nothing = Array.from({ length: 7 }, () => null);
  return {
    head: [
      'source',
      'learner',
      'beta',
      'width',
      'median',
      'min',
      'max',
      'lr',
      'wd',
      'scale',
      'base',
      'composite',
    ],
    rows: [
      ...rowsOf('measured', points),
      ...rowsOf('reference', reference),
      ...published.map(({ learner, beta, width, testError }) => [
        'the paper',
        learner,
        beta,
        width,
        testError,
        ...nothing,
      ]),
    ],
  };
}
