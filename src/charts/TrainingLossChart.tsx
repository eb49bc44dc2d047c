import type { Experiment } from '../experiment/experiment.ts';
import { fittedOf } from '../learners/learnerNames.ts';
import { EpochChart, type RunChartProps } from './EpochChart.tsx';
import type { FloorLine } from './series/floorLines.ts';
import { TRAINING_LOSS } from './series/quantities.ts';

const NO_FLOORS: readonly FloorLine[] = [];

function captionOf({ learners }: Experiment): string {
  const fitted = fittedOf(learners).length > 0 ? ', of what is fitted over the training set' : '';
  return `½ mean ‖out − H‖² over an epoch’s batches${fitted}.`;
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
