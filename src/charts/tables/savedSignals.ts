import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { signalCourse } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import { percentText } from '../../words/numberText.ts';
import { SIGNAL_WIDTH, SIGNALS } from '../series/signals.ts';
import type { SavedChart } from './savedChart.ts';

/** What the files of a chart of one learner's two signals over epochs hold. */
export function savedSignals(
  curves: readonly Curve[],
  learner: LearnerName,
  experiment: Pick<Experiment, 'alpha' | 'beta'>,
): SavedChart {
  const course = () => signalCourse(curves, learner, experiment);
  return {
    title: `What ${learner} has learned, over epochs`,
    legend: () => {
      const last = course().at(-1);
      return SIGNALS.map(({ signal, name, dash }) => {
        const share = last?.[signal] ?? null;
        return {
          name,
          mark: 'line',
          colour: `var(--${signal}-fill)`,
          dash,
          strokeWidth: SIGNAL_WIDTH,
          ...(share !== null && { value: percentText(share) }),
        };
      });
    },
    table: () => ({
      head: ['learner', 'epoch', 'base', 'composite', 'test error'],
      rows: course().map(({ epoch, base, composite, testError }) => [
        learner,
        epoch,
        base,
        composite,
        testError,
      ]),
    }),
  };
}
