import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { blockCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import { percentText } from '../../words/numberText.ts';
import { BLOCKS, blockRows, SIGNAL_WIDTH } from '../series/signals.ts';
import type { SavedChart } from './savedChart.ts';

/** What the files of a chart of one network's two blocks over epochs hold. */
export function savedBlocks(
  curves: readonly Curve[],
  learner: LearnerName,
  experiment: Pick<Experiment, 'beta'>,
): SavedChart {
  return {
    title: `Who holds what in ${learner}, over epochs`,
    legend: () => {
      const last = blockRows(curves, learner, experiment).at(-1);
      return BLOCKS.map(({ share, signal, name, dash }) => {
        const value = last?.shares[share] ?? null;
        return {
          name,
          mark: 'line',
          colour: `var(--${signal}-fill)`,
          dash,
          strokeWidth: SIGNAL_WIDTH,
          ...(value !== null && { value: percentText(value) }),
        };
      });
    },
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
