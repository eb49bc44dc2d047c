import type { Experiment } from '../experiment/experiment.ts';
import { TEST_SAMPLES } from '../problem/dataset.ts';
import { EpochChart, type RunChartProps } from './EpochChart.tsx';
import { type Levels, shownFloors } from './series/floorLines.ts';
import { TEST_ERROR } from './series/quantities.ts';
import { seedsNote } from './series/seeds/seedsNote.ts';

const captionOf = (experiment: Experiment) =>
  `Mean ‖out − H‖² on ${TEST_SAMPLES.toLocaleString('en')} fresh examples.${seedsNote(experiment)}`;

/** Test error over epochs for every learner, with the levels that the theorems name. */
export function TestErrorChart({ levels = 'all', ...run }: RunChartProps & { readonly levels?: Levels }) {
  return (
    <EpochChart
      {...run}
      quantity={TEST_ERROR}
      className="chart-main"
      title="Test error over epochs"
      caption={captionOf}
      floors={(experiment) => shownFloors(experiment, levels)}
      named
    />
  );
}
