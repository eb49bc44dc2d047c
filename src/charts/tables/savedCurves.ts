import type { Experiment } from '../../experiment/experiment.ts';
import { differenceText } from '../../experiment/pinDifference.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { remarksOn } from '../../store/lab/learnerCurves.ts';
import type { Curve, PinnedRun } from '../../store/lab/state.ts';
import type { Measurement } from '../../training/events.ts';
import { exactRows } from '../series/learnerRows.ts';
import { joinTables, learnerFile, learnerLegend } from './learnerFile.ts';
import type { SavedChart } from './savedChart.ts';

/** How a pinned line is drawn beside the live ones. */
const PINNED_OPACITY = 0.55;

/**
 * What the files of a chart over epochs hold.
 *
 * @param drawn the learners whose lines are drawn; the table has all of them.
 * @param value what the chart shows of a measurement.
 * @param pinned runs beside the live one; the picture has those of their lines that are drawn, the table all.
 */
export function savedCurves(
  curves: readonly Curve[],
  experiment: Experiment,
  drawn: readonly LearnerName[],
  value: (measured: Measurement) => number,
  pinned: readonly PinnedRun[] = [],
): SavedChart {
  const { epochs, learners } = experiment;
  const rows = () => exactRows(curves, epochs, value);
  const rowsOf = ({ run, pin }: PinnedRun) => exactRows(run.curves, pin.epochs, value);
  const remarkOf = (of: readonly Curve[]) => (learner: LearnerName) =>
    remarksOn(of.filter((curve) => curve.learner === learner)).join(', ');
  const pinLegend = (pinnedRun: PinnedRun) => {
    const shown = pinnedRun.pin.learners.filter(
      (learner) => drawn.includes(learner) || !learners.includes(learner),
    );
    const entries = learnerLegend(shown, rowsOf(pinnedRun), remarkOf(pinnedRun.run.curves));
    return entries.map((entry, i) => {
      // The first of a run's lines says what sets the run apart.
      const remark = [i === 0 && `(${differenceText(pinnedRun.pin, experiment)})`, entry.remark]
        .filter(Boolean)
        .join(' ');
      return { ...entry, letter: pinnedRun.letter, opacity: PINNED_OPACITY, ...(remark && { remark }) };
    });
  };
  return {
    legend: () => [...learnerLegend(drawn, rows(), remarkOf(curves)), ...pinned.flatMap(pinLegend)],
    table: () => {
      const live = learnerFile('epoch', rows(), learners);
      const beside = pinned.map((pinnedRun) =>
        learnerFile('epoch', rowsOf(pinnedRun), pinnedRun.pin.learners, `${pinnedRun.letter}: `),
      );
      return joinTables(live, beside);
    },
  };
}
