import type { Experiment } from '../experiment/experiment.ts';
import { kernelsOf } from '../learners/learnerNames.ts';
import { EpochChart, type RunChartProps } from './EpochChart.tsx';
import type { FloorLine } from './series/floorLines.ts';
import { TRAINING_LOSS } from './series/quantities.ts';

const NO_FLOORS: readonly FloorLine[] = [];

function captionOf({ learners }: Experiment): string {
  const exact = kernelsOf(learners).length > 0 ? ', of an exact kernel over the training set' : '';
  return `½ mean ‖out − H‖² over an epoch’s batches${exact}.`;
}

/** What SGD itself sees: the training loss of every learner. */
export function TrainingLossChart(run: RunChartProps) {
  return (
    <EpochChart
      {...run}
      quantity={TRAINING_LOSS}
      className="chart-loss"
      title="Training loss"
      caption={captionOf}
      floors={() => NO_FLOORS}
      named={false}
    />
  );
}
