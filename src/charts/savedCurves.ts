import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import { remarksOn } from '../store/learnerCurves.ts';
import type { Curve } from '../store/state.ts';
import type { Measurement } from '../training/log.ts';
import { learnerFile, learnerLegend } from './learnerFile.ts';
import { exactRows } from './learnerRows.ts';
import type { SavedChart } from './savedChart.ts';

/**
 * What the files of a chart over epochs hold.
 *
 * @param drawn the learners whose lines are drawn; the table has all of them.
 * @param value what the chart shows of a measurement.
 */
export function savedCurves(
  curves: readonly Curve[],
  { epochs, learners }: Pick<Experiment, 'epochs' | 'learners'>,
  drawn: readonly LearnerName[],
  value: (measured: Measurement) => number,
): SavedChart {
  const rows = () => exactRows(curves, epochs, value);
  const remarkOf = (learner: LearnerName) =>
    remarksOn(curves.filter((curve) => curve.learner === learner)).join(', ');
  return {
    legend: () => learnerLegend(drawn, rows(), remarkOf),
    table: () => learnerFile('epoch', rows(), learners),
  };
}
