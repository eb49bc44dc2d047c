import type { LearnerName } from '../experiment/learnerNames.ts';
import { errorText } from '../store/numberText.ts';
import type { LearnerRow } from './learnerRows.ts';
import type { NumbersTable } from './ShowNumbers.tsx';

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

/** A chart with a line per learner as a table: some epochs down, learners across. */
export function learnerTable(
  caption: string,
  rows: readonly LearnerRow[],
  learners: readonly LearnerName[],
): NumbersTable {
  const cell = (value: number | undefined) => (value === undefined ? '–' : errorText(value));
  return {
    caption,
    head: ['Epoch', ...learners],
    rows: sampleRows(rows).map((row) => [String(row.epoch), ...learners.map((name) => cell(row[name]))]),
  };
}
