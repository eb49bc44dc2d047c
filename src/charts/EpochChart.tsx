import { type ReactNode, useMemo } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../learners/learnerNames.ts';
import type { PinnedRun, Run } from '../store/lab/state.ts';
import { floorOf } from './frame/axes/axis.ts';
import { useEpochAxis } from './frame/axes/useEpochAxis.ts';
import { useScale } from './frame/axes/useScale.tsx';
import { usePinnedInTurn, useRunInTurn } from './frame/inTurn.ts';
import { LineChart } from './LineChart.tsx';
import { epochSeries } from './series/epochSeries.ts';
import { fitNotes } from './series/fitNotes.ts';
import type { FloorLine } from './series/floorLines.ts';
import { pinnedSeries, shownPins } from './series/pinnedSeries.ts';
import type { Quantity } from './series/quantities.ts';
import { learnerTable } from './tables/numbersTable.ts';
import { savedCurves } from './tables/savedCurves.ts';

/** What a page gives to a chart over epochs. */
export interface RunChartProps {
  readonly run: Run;
  /** Runs to compare with, where the view has them. */
  readonly pinned?: readonly PinnedRun[];
  readonly turn: number;
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
  /** The legend. */
  readonly children?: ReactNode;
}

interface EpochChartProps extends RunChartProps {
  readonly quantity: Quantity;
  readonly className: string;
  readonly title: string;
  readonly caption: (experiment: Experiment) => string;
  readonly floors: (experiment: Experiment) => readonly FloorLine[];
  /** Names at the ends of the lines. */
  readonly named: boolean;
}

const NO_PINS: readonly PinnedRun[] = [];

/** A quantity over epochs, a line for every learner of a run and of those that are pinned beside it. */
export function EpochChart(props: EpochChartProps) {
  const { run: live, pinned = NO_PINS, turn, learners, quantity, caption, floors, ...rest } = props;
  const [scale, tools] = useScale(quantity.name);
  const run = useRunInTurn(live, turn);
  const { curves, experiment } = run;
  const pins = usePinnedInTurn(pinned, turn);
  const { epochs } = experiment;
  const horizontal = useEpochAxis(run);
  const notes = useMemo(() => fitNotes(curves), [curves]);
  // Computed apart from the live series, so that pinned lines are not drawn again with it.
  const pinnedLines = useMemo(
    () => pinnedSeries(pins, epochs, quantity.value, floorOf(scale)),
    [pins, epochs, quantity, scale],
  );
  const series = useMemo(
    () => epochSeries(quantity, curves, experiment, scale, pinnedLines),
    [quantity, curves, experiment, scale, pinnedLines],
  );
  const drawnPins = useMemo(
    () => shownPins(pinnedLines, experiment.learners, learners),
    [pinnedLines, experiment.learners, learners],
  );
  return (
    <LineChart
      {...rest}
      turn={turn}
      name={`${quantity.name} over epochs`}
      quantity={quantity.name.toLowerCase()}
      caption={caption(experiment)}
      tools={tools}
      rows={series.rows}
      axis={series.axis}
      floors={floors(experiment)}
      scale={scale}
      horizontal={horizontal}
      learners={learners}
      notes={notes}
      pinned={drawnPins}
      numbers={() =>
        learnerTable(`${quantity.name}, some epochs`, horizontal, series.rows, experiment.learners, drawnPins)
      }
      saved={savedCurves(curves, experiment, learners, quantity.value, pins)}
    />
  );
}
