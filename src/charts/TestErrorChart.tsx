import { type ReactNode, useMemo, useState } from 'react';
import type { LearnerName } from '../learners/learnerNames.ts';
import { TEST_SAMPLES } from '../problem/dataset.ts';
import type { PinnedRun, Run } from '../store/lab/state.ts';
import { logFloorNote, type Scale } from './frame/axis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { epochAxis } from './frame/horizontalAxis.ts';
import { usePinnedInTurn, useRunInTurn } from './frame/inTurn.ts';
import { ScaleSwitch } from './frame/ScaleSwitch.tsx';
import { LearnerLines } from './marks/LearnerLines.tsx';
import { fitNotes } from './series/fitNotes.ts';
import { pinnedNote, shownPins } from './series/pinnedSeries.ts';
import { type Levels, pinnedTestErrors, testErrorSeries } from './series/testError.ts';
import { learnerTable } from './tables/numbersTable.ts';
import { savedCurves } from './tables/savedCurves.ts';

interface TestErrorChartProps {
  readonly run: Run;
  /** Runs to compare with, where the view has them. */
  readonly pinned?: readonly PinnedRun[];
  readonly turn: number;
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
  readonly levels?: Levels;
  /** The legend. */
  readonly children: ReactNode;
}

const NO_PINS: readonly PinnedRun[] = [];

/** Test error over epochs for every learner, with the levels that the theorems name. */
export function TestErrorChart({
  run: live,
  pinned = NO_PINS,
  turn,
  learners,
  levels = 'all',
  children,
}: TestErrorChartProps) {
  const [scale, setScale] = useState<Scale>('log');
  const { curves, experiment } = useRunInTurn(live, turn);
  const pins = usePinnedInTurn(pinned, turn);
  const horizontal = useMemo(() => epochAxis(experiment.epochs), [experiment.epochs]);
  const notes = useMemo(() => fitNotes(curves), [curves]);
  // Apart from the live series, so that they need not be drawn again with it.
  const pinnedLines = useMemo(
    () => pinnedTestErrors(pins, experiment.epochs, scale),
    [pins, experiment.epochs, scale],
  );
  const series = useMemo(
    () => testErrorSeries(curves, experiment, scale, pinnedLines, levels),
    [curves, experiment, scale, pinnedLines, levels],
  );
  const drawnPins = useMemo(
    () => shownPins(pinnedLines, experiment.learners, learners),
    [pinnedLines, experiment.learners, learners],
  );
  const seeds = experiment.seeds > 1 ? ` Line: median of ${experiment.seeds} seeds; band: their range.` : '';
  return (
    <ChartFrame
      turn={turn}
      className="chart-main"
      title="Test error over epochs"
      caption={`Mean ‖out − H‖² on ${TEST_SAMPLES.toLocaleString('en')} fresh examples.${seeds}${pinnedNote(drawnPins)}${logFloorNote(scale)}`}
      tools={<ScaleSwitch of="the test error" value={scale} onChange={setScale} />}
      draw={(size) => (
        <LearnerLines
          size={size}
          name="Test error over epochs"
          rows={series.rows}
          axis={series.axis}
          floors={series.floors}
          scale={scale}
          horizontal={horizontal}
          learners={learners}
          notes={notes}
          pinned={drawnPins}
          named
        />
      )}
      numbers={() =>
        learnerTable('Test error, some epochs', horizontal, series.rows, experiment.learners, drawnPins)
      }
      saved={savedCurves(curves, experiment, learners, (measured) => measured.testError, pins)}
    >
      {children}
    </ChartFrame>
  );
}
