import { memo, useMemo } from 'react';
import { ComposedChart, ReferenceLine, Tooltip } from 'recharts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import type { Axis, Scale } from './axis.ts';
import type { CanvasSize } from './canvasSize.ts';
import { EPOCH_MARGIN, EpochAxes } from './EpochAxes.tsx';
import { EpochTooltip } from './EpochTooltip.tsx';
import { epochGrid } from './epochGrid.ts';
import { LineLayer, LinesContext } from './LineLayer.tsx';
import type { LearnerRow } from './learnerRows.ts';
import { useSameValue } from './sameValue.ts';
import type { FloorLine } from './testError.ts';

interface LinesFrameProps {
  readonly size: CanvasSize;
  /** The chart's accessible name. */
  readonly name: string;
  readonly axis: Axis;
  readonly scale: Scale;
  readonly epochs: number;
  readonly floors: readonly FloorLine[];
  /** Names at the ends of the lines, where there is room for them. */
  readonly named: boolean;
}

interface LearnerLinesProps extends LinesFrameProps {
  readonly rows: readonly LearnerRow[];
  readonly learners: readonly LearnerName[];
}

const ROOM_FOR_NAMES = 480;
const NAMES_WIDTH = 124;
const CURSOR = { stroke: 'var(--rule)' };

/** All of the chart that stays while the lines grow. */
const LinesFrame = memo(function LinesFrame(props: LinesFrameProps) {
  const { size, name, axis, scale, epochs, floors, named } = props;
  const labelled = named && size.width >= ROOM_FOR_NAMES;
  const data = useMemo(() => epochGrid(epochs), [epochs]);
  return (
    <ComposedChart
      {...size}
      data={data}
      margin={labelled ? { ...EPOCH_MARGIN, right: NAMES_WIDTH } : EPOCH_MARGIN}
      aria-label={name}
    >
      <EpochAxes epochs={epochs} axis={axis} scale={scale} />
      {floors.map(({ symbol, value }) => (
        <ReferenceLine key={symbol} y={value} stroke="var(--floor)" strokeWidth={1.25} />
      ))}
      <LineLayer floors={floors} named={labelled} />
      <Tooltip content={<EpochTooltip />} isAnimationActive={false} cursor={CURSOR} />
    </ComposedChart>
  );
});

/** A line per learner over epochs; the range over seeds as a band. */
export function LearnerLines({ rows, learners, axis, floors, ...rest }: LearnerLinesProps) {
  const lines = useMemo(() => ({ rows, learners }), [rows, learners]);
  return (
    <LinesContext value={lines}>
      <LinesFrame {...rest} axis={useSameValue(axis)} floors={useSameValue(floors)} />
    </LinesContext>
  );
}
