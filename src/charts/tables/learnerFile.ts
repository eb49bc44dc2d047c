import { errorText } from '../../words/numberText.ts';
import { lineStyle } from '../marks/learnerStyle.ts';
import { bandKey, type LearnerRow } from '../series/learnerRows.ts';
import type { LineName } from '../series/lineNames.ts';
import type { ChartLegendEntry, ChartTable } from './savedChart.ts';

/**
 * The legend of a chart with a line per learner.
 *
 * @param learners whose lines are drawn.
 * @param rows their last values stand beside the names, as measured and not raised to a logarithmic axis' floor. Left
 * out where the last value is not the result.
 * @param remarkOf what happened to a learner, in a few words.
 */
export function learnerLegend<Line extends LineName>(
  learners: readonly Line[],
  rows?: readonly LearnerRow[],
  remarkOf: (learner: Line) => string | undefined = () => undefined,
): ChartLegendEntry[] {
  return learners.map((learner) => {
    const last = rows?.findLast((row) => row[learner] !== undefined)?.[learner];
    const remark = remarkOf(learner);
    return {
      name: learner,
      mark: 'line',
      ...lineStyle(learner),
      ...(rows && { value: last === undefined ? '–' : errorText(last) }),
      ...(remark && { remark }),
    };
  });
}

/**
 * All numbers of a chart with a line per learner: a row for each place along it, a column for each learner; where
 * there are several seeds the median, and their range in two columns more.
 *
 * @param name of what runs along the chart: "epoch".
 * @param prefix stands before each learner's name: "A: " for a pinned run.
 */
export function learnerFile(
  name: string,
  rows: readonly LearnerRow[],
  learners: readonly LineName[],
  prefix = '',
): ChartTable {
  const banded = rows.some((row) => learners.some((learner) => row[bandKey(learner)]));
  const columns = (learner: LineName) =>
    (banded ? [learner, `${learner} least`, `${learner} most`] : [learner]).map((column) => prefix + column);
  const cells = (row: LearnerRow, learner: LineName) => {
    const [least, most] = row[bandKey(learner)] ?? [];
    return banded ? [row[learner], least, most] : [row[learner]];
  };
  return {
    head: [name, ...learners.flatMap(columns)],
    rows: rows.map((row) => [row.x, ...learners.flatMap((learner) => cells(row, learner))]),
  };
}

/** Tables over the same places side by side: a row for each place that any of them has. */
export function joinTables(first: ChartTable, others: readonly ChartTable[]): ChartTable {
  if (others.length === 0) return first;
  const tables = [first, ...others].map(({ head, rows }) => ({
    columns: head.slice(1),
    rowAt: new Map(rows.map(([place, ...cells]) => [place as number, cells])),
  }));
  const places = [...new Set(tables.flatMap(({ rowAt }) => [...rowAt.keys()]))].sort((a, b) => a - b);
  return {
    head: [first.head[0]!, ...tables.flatMap(({ columns }) => columns)],
    rows: places.map((place) => [
      place,
      ...tables.flatMap(({ rowAt, columns }) => rowAt.get(place) ?? columns.map(() => undefined)),
    ]),
  };
}
