import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { blockCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import { BLOCKS, blockRows } from '../series/signals.ts';
import type { SavedChart } from './savedChart.ts';
import { shareLegend } from './shareLegend.ts';

/** What the files of a chart of one network's two blocks over epochs hold. */
export function savedBlocks(
  curves: readonly Curve[],
  learner: LearnerName,
  experiment: Pick<Experiment, 'beta'>,
): SavedChart {
  return {
    title: `Who holds what in ${learner}, over epochs`,
    legend: () => shareLegend(BLOCKS, blockRows(curves, learner, experiment).at(-1)),
    table: () => ({
      head: [
        'learner',
        'epoch',
        'block1Base',
        'block1Composite',
        'block2Base',
        'block2Composite',
        'block1Error',
        'test error',
      ],
      rows: blockCourse(curves, learner).map((point) => [
        learner,
        point.epoch,
        point.block1Base,
        point.block1Composite,
        point.block2Base,
        point.block2Composite,
        point.block1Error,
        point.testError,
      ]),
    }),
  };
}
