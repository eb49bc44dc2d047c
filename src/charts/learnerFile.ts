import type { LearnerName } from '../experiment/learnerNames.ts';
import { errorText } from '../store/numberText.ts';
import { bandKey, type LearnerRow } from './learnerRows.ts';
import { learnerStyle } from './learnerStyle.ts';
import type { ChartLegendEntry, ChartTable } from './savedChart.ts';

/**
 * The legend of a chart with a line per learner.
 *
 * @param learners whose lines are drawn.
 * @param rows whose last values stand beside the names; as measured, not as a logarithmic axis shows them. Left
 * out where the last is not the one that counts.
 * @param remarkOf what happened to a learner, in a few words.
 */
export function learnerLegend(
  learners: readonly LearnerName[],
  rows?: readonly LearnerRow[],
  remarkOf: (learner: LearnerName) => string | undefined = () => undefined,
): ChartLegendEntry[] {
  return learners.map((learner) => {
    const last = rows?.findLast((row) => row[learner] !== undefined)?.[learner];
    const remark = remarkOf(learner);
    return {
      name: learner,
      mark: 'line',
      ...learnerStyle(learner),
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
 */
export function learnerFile(
  name: string,
  rows: readonly LearnerRow[],
  learners: readonly LearnerName[],
): ChartTable {
  const banded = rows.some((row) => learners.some((learner) => row[bandKey(learner)]));
  const columns = (learner: LearnerName) =>
    banded ? [learner, `${learner} least`, `${learner} most`] : [learner];
  const cells = (row: LearnerRow, learner: LearnerName) => {
    const [least, most] = row[bandKey(learner)] ?? [];
    return banded ? [row[learner], least, most] : [row[learner]];
  };
  return {
    head: [name, ...learners.flatMap(columns)],
    rows: rows.map((row) => [row.x, ...learners.flatMap((learner) => cells(row, learner))]),
  };
}
