import { useMemo, useState } from 'react';
import { kernelsOf, type LearnerName } from '../learners/learnerNames.ts';
import type { PinnedRun, Run } from '../store/lab/state.ts';
import { logFloorNote, type Scale } from './frame/axis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { epochAxis } from './frame/horizontalAxis.ts';
import { usePinnedInTurn, useRunInTurn } from './frame/inTurn.ts';
import { ScaleSwitch } from './frame/ScaleSwitch.tsx';
import { LearnerLines } from './marks/LearnerLines.tsx';
import { fitNotes } from './series/fitNotes.ts';
import { pinnedNote, shownPins } from './series/pinnedSeries.ts';
import type { FloorLine } from './series/testError.ts';
import { pinnedTrainingLosses, trainingLossSeries } from './series/trainingLoss.ts';
import { learnerTable } from './tables/numbersTable.ts';
import { savedCurves } from './tables/savedCurves.ts';

interface TrainingLossChartProps {
  readonly run: Run;
  /** Runs to compare with. */
  readonly pinned: readonly PinnedRun[];
  readonly turn: number;
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
}

const NO_FLOORS: readonly FloorLine[] = [];

/** What SGD itself sees: the training loss of every learner. */
export function TrainingLossChart({ run: live, pinned, turn, learners }: TrainingLossChartProps) {
  const [scale, setScale] = useState<Scale>('log');
  const { curves, experiment } = useRunInTurn(live, turn);
  const pins = usePinnedInTurn(pinned, turn);
  const horizontal = useMemo(() => epochAxis(experiment.epochs), [experiment.epochs]);
  const notes = useMemo(() => fitNotes(curves), [curves]);
  // Apart from the live series, so that they need not be drawn again with it.
  const pinnedLines = useMemo(
    () => pinnedTrainingLosses(pins, experiment.epochs, scale),
    [pins, experiment.epochs, scale],
  );
  const series = useMemo(
    () => trainingLossSeries(curves, experiment, scale, pinnedLines),
    [curves, experiment, scale, pinnedLines],
  );
  const drawnPins = useMemo(
    () => shownPins(pinnedLines, experiment.learners, learners),
    [pinnedLines, experiment.learners, learners],
  );
  const exact = kernelsOf(experiment.learners).length > 0 ? ', of an exact kernel over the training set' : '';
  return (
    <ChartFrame
      turn={turn}
      className="chart-loss"
      title="Training loss"
      caption={`½ mean ‖out − H‖² over an epoch’s batches${exact}.${pinnedNote(drawnPins)}${logFloorNote(scale)}`}
      tools={<ScaleSwitch of="the training loss" value={scale} onChange={setScale} />}
      draw={(size) => (
        <LearnerLines
          size={size}
          name="Training loss over epochs"
          rows={series.rows}
          axis={series.axis}
          scale={scale}
          horizontal={horizontal}
          learners={learners}
          notes={notes}
          pinned={drawnPins}
          floors={NO_FLOORS}
          named={false}
        />
      )}
      numbers={() =>
        learnerTable('Training loss, some epochs', horizontal, series.rows, experiment.learners, drawnPins)
      }
      saved={savedCurves(curves, experiment, learners, (measured) => measured.trainLoss, pins)}
    />
  );
}
