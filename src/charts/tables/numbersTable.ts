import { errorText } from '../../words/numberText.ts';
import type { HorizontalAxis } from '../frame/axes/horizontalAxis.ts';
import type { NumbersTable } from '../frame/ShowNumbers.tsx';
import { PARTS } from '../series/errorPartNames.ts';
import type { ErrorPartsRow } from '../series/errorParts.ts';
import type { LearnerRow } from '../series/learnerRows.ts';
import type { LineName } from '../series/lineNames.ts';
import type { PinnedSeries } from '../series/pinnedSeries.ts';

/** Rows of a table that is to be read, not scrolled through. */
const MOST_ROWS = 12;

/** Evenly spread entries, the first and the last among them. */
export function sampleRows<Row>(rows: readonly Row[], most = MOST_ROWS): Row[] {
  const count = Math.min(most, rows.length);
  return Array.from(
    { length: count },
    (_, i) => rows[Math.round((i * (rows.length - 1)) / Math.max(1, count - 1))]!,
  );
}

/** The places of a table's lines: some of those of the line that reaches farthest, and the end of every other. */
function tablePlaces(series: readonly (readonly LearnerRow[])[]): number[] {
  const end = (rows: readonly LearnerRow[]) => rows[rows.length - 1]?.x ?? Number.NEGATIVE_INFINITY;
  const farthest = series.reduce((most, rows) => (end(rows) > end(most) ? rows : most));
  const places = new Set(sampleRows(farthest).map(({ x }) => x));
  for (const rows of series) if (rows.length > 0) places.add(end(rows));
  return [...places].sort((a, b) => a - b);
}

/**
 * A chart with a line per learner as a table: some of the places along it down, learners across, pinned runs beside.
 *
 * @param predicted what theory predicts of some of them.
 */
export function learnerTable(
  caption: string,
  horizontal: HorizontalAxis,
  rows: readonly LearnerRow[],
  learners: readonly LineName[],
  pinned: readonly PinnedSeries[] = [],
  predicted: readonly LearnerRow[] = [],
): NumbersTable {
  const inTheory = learners.filter((learner) => predicted.some((row) => row[learner] !== undefined));
  const columns = [
    ...learners.map((learner) => ({ name: learner as string, learner, rows })),
    ...pinned.flatMap((pin) =>
      pin.learners.map((learner) => ({ name: `${pin.letter}: ${learner}`, learner, rows: pin.rows })),
    ),
    ...inTheory.map((learner) => ({ name: `theory: ${learner}`, learner, rows: predicted })),
  ];
  const places = new Set([
    ...tablePlaces([rows, ...pinned.map((pin) => pin.rows)]),
    ...sampleRows(predicted).map(({ x }) => x),
  ]);
  const cell = (value: number | undefined) => (value === undefined ? '–' : errorText(value));
  return {
    caption,
    head: [horizontal.name, ...columns.map(({ name }) => name)],
    rows: [...places]
      .sort((a, b) => a - b)
      .map((place) => [
        horizontal.text(place),
        ...columns.map((column) => cell(column.rows.find(({ x }) => x === place)?.[column.learner])),
      ]),
  };
}

/**
 * The parts of a test error as a table.
 *
 * @param place how what runs along the chart is named: "Epoch".
 */
export function partsTable(caption: string, place: string, rows: readonly ErrorPartsRow[]): NumbersTable {
  return {
    caption,
    head: [place, ...PARTS.map(({ name }) => name), 'test error'],
    rows: rows.map((row) => [
      String(row.x),
      ...PARTS.map(({ part }) => errorText(row[part])),
      errorText(row.testError),
    ]),
  };
}
