import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import { tickText } from '../store/numberText.ts';
import { type Axis, type Scale, valueAxis } from './axis.ts';
import type { CanvasSize } from './canvasSize.ts';
import { EndLabels } from './EndLabels.tsx';
import { EpochTooltip } from './EpochTooltip.tsx';
import { FloorLabels } from './FloorLabels.tsx';
import { bandKey, type LearnerRow } from './learnerRows.ts';
import { learnerStyle } from './learnerStyle.ts';
import type { FloorLine } from './testError.ts';

interface LearnerLinesProps {
  readonly size: CanvasSize;
  /** The chart's accessible name. */
  readonly name: string;
  readonly rows: readonly LearnerRow[];
  readonly axis: Axis;
  readonly scale: Scale;
  readonly epochs: number;
  readonly learners: readonly LearnerName[];
  readonly floors?: readonly FloorLine[];
  /** Names at the right of the lines, where there is room for them. */
  readonly named?: boolean;
}

const ROOM_FOR_NAMES = 480;
const NAMES_WIDTH = 112;
const Y_AXIS_WIDTH = 44;

/** A line per learner over epochs; the range over seeds as a band. */
export function LearnerLines(props: LearnerLinesProps) {
  const { size, name, rows, axis, scale, epochs, learners, floors = [], named = false } = props;
  const labelled = named && size.width >= ROOM_FOR_NAMES;
  return (
    <ComposedChart
      {...size}
      data={rows as LearnerRow[]}
      margin={{ top: 8, right: labelled ? NAMES_WIDTH : 14, bottom: 4, left: 0 }}
      aria-label={name}
    >
      <CartesianGrid stroke="var(--rule-faint)" vertical={false} />
      <XAxis
        dataKey="epoch"
        type="number"
        domain={[0, epochs]}
        ticks={valueAxis('linear', 0, epochs).ticks.filter((tick) => tick <= epochs)}
        allowDataOverflow
        stroke="var(--rule)"
        tickMargin={4}
        height={26}
      />
      <YAxis
        type="number"
        scale={scale}
        domain={axis.domain as [number, number]}
        ticks={axis.ticks}
        interval={0}
        allowDataOverflow
        tickFormatter={tickText}
        stroke="var(--rule)"
        width={Y_AXIS_WIDTH}
      />
      {floors.map(({ symbol, value }) => (
        <ReferenceLine key={symbol} y={value} stroke="var(--floor)" strokeWidth={1.25} />
      ))}
      {learners.map((learner) => (
        <Area
          key={bandKey(learner)}
          dataKey={bandKey(learner)}
          stroke="none"
          fill={learnerStyle(learner).colour}
          fillOpacity={0.16}
          connectNulls
          isAnimationActive={false}
          activeDot={false}
        />
      ))}
      {learners.map((learner) => (
        <Line
          key={learner}
          dataKey={learner}
          stroke={learnerStyle(learner).colour}
          strokeWidth={learnerStyle(learner).strokeWidth}
          strokeDasharray={learnerStyle(learner).dash}
          dot={false}
          connectNulls
          isAnimationActive={false}
          activeDot={{ r: 4 }}
        />
      ))}
      <FloorLabels floors={floors} />
      <EndLabels rows={rows} learners={learners} named={labelled} />
      <Tooltip
        content={<EpochTooltip learners={learners} />}
        isAnimationActive={false}
        cursor={{ stroke: 'var(--rule)' }}
      />
    </ComposedChart>
  );
}
