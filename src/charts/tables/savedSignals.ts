import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { signalCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import { SIGNALS, signalRows } from '../series/signals.ts';
import type { SavedChart } from './savedChart.ts';
import { shareLegend } from './shareLegend.ts';

/** What the files of a chart of one learner's two signals over epochs hold. */
export function savedSignals(
  curves: readonly Curve[],
  learner: LearnerName,
  experiment: Pick<Experiment, 'alpha' | 'beta'>,
): SavedChart {
  return {
    title: `What ${learner} has learned, over epochs`,
    legend: () => shareLegend(SIGNALS, signalRows(curves, learner, experiment).at(-1)),
    table: () => ({
      head: ['learner', 'epoch', 'base', 'composite', 'test error'],
      rows: signalCourse(curves, learner, experiment).map(({ epoch, base, composite, testError }) => [
        learner,
        epoch,
        base,
        composite,
        testError,
      ]),
    }),
  };
}
