import { memo, useMemo } from 'react';
import { ComposedChart, ReferenceLine, Tooltip } from 'recharts';
import { Axes, useChartMargin, Y_AXIS_WIDTH } from '../../frame/axes/Axes.tsx';
import type { Axis, Scale } from '../../frame/axes/axis.ts';
import type { HorizontalAxis } from '../../frame/axes/horizontalAxis.ts';
import type { CanvasSize } from '../../frame/canvasSize.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import { LearnerTooltip } from '../../frame/cursor/LearnerTooltip.tsx';
import type { LearnerNotes } from '../../series/fitNotes.ts';
import type { FloorLine } from '../../series/floorLines.ts';
import type { LearnerRow } from '../../series/learnerRows.ts';
import type { LineName } from '../../series/lineNames.ts';
import type { PinnedSeries } from '../../series/pinnedSeries.ts';
import { useSameValue } from '../../series/seeds/sameValue.ts';
import { nameWidth } from '../nameWidth.ts';
import { LineLayer } from './LineLayer.tsx';
import { LinesContext, type PointLink } from './linesContext.ts';

interface LinesFrameProps {
  readonly size: CanvasSize;
  /** The chart's accessible name. */
  readonly name: string;
  readonly axis: Axis;
  readonly scale: Scale;
  /** What the vertical axis measures: "test error". */
  readonly quantity: string;
  readonly horizontal: HorizontalAxis;
  readonly floors: readonly FloorLine[];
  /** Names at the ends of the lines, where there is room for them. */
  readonly named: boolean;
  /** Room for the names, px. */
  readonly namesWidth: number;
  /** Named places along the chart. */
  readonly places?: readonly NamedPlace[];
}

/** A place along a chart that matters: "β = α". */
interface NamedPlace {
  readonly x: number;
  readonly name: string;
}

export interface LearnerLinesProps extends Omit<LinesFrameProps, 'namesWidth'> {
  readonly rows: readonly LearnerRow[];
  readonly learners: readonly LineName[];
  /** What the tooltip adds to a learner's number. */
  readonly notes: LearnerNotes;
  /** The same lines as they were measured before: drawn faded, below the others. */
  readonly ghosts?: readonly LearnerRow[];
  /** What theory predicts: drawn pale. */
  readonly predicted?: readonly LearnerRow[];
  /** What others have published, drawn as open marks. */
  readonly published?: readonly LearnerRow[];
  /** Runs that are kept for comparison. */
  readonly pinned?: readonly PinnedSeries[];
  /** Where a click on a point leads. */
  readonly linkOf?: PointLink;
}

const NO_ROWS: readonly LearnerRow[] = [];
const NO_PINS: readonly PinnedSeries[] = [];
const NO_LINK: PointLink = () => undefined;
const NO_PLACES: readonly NamedPlace[] = [];

/** Names must leave this much to the lines, px. */
const LEAST_PLOT_WIDTH = 300;
/** px between a line's end and its name, and after it; at a desk's size of letters. */
const NAMES_OFFSET = 12;
const CURSOR = { stroke: 'var(--rule)' };

/** All of the chart that stays while the lines grow. */
const LinesFrame = memo(function LinesFrame(props: LinesFrameProps) {
  const {
    size,
    name,
    axis,
    scale,
    quantity,
    horizontal,
    floors,
    named,
    namesWidth,
    places = NO_PLACES,
  } = props;
  const { grown, stroke } = useChartScale();
  const margin = useChartMargin();
  const labelled = named && size.width - namesWidth - grown(Y_AXIS_WIDTH) >= LEAST_PLOT_WIDTH;
  return (
    <ComposedChart
      {...size}
      data={horizontal.stops}
      margin={labelled ? { ...margin, right: namesWidth } : margin}
      aria-label={name}
    >
      <Axes horizontal={horizontal} axis={axis} scale={scale} quantity={quantity} />
      {floors.map(({ symbol, value }) => (
        <ReferenceLine key={symbol} y={value} stroke="var(--floor)" strokeWidth={1.25 * stroke} />
      ))}
      {places.map((place) => (
        <ReferenceLine
          key={place.name}
          x={place.x}
          stroke="var(--ink-soft)"
          strokeDasharray="2 4"
          label={{ value: place.name, position: 'insideTopRight', className: 'place-label' }}
        />
      ))}
      <LineLayer floors={floors} named={labelled} />
      <Tooltip content={<LearnerTooltip />} isAnimationActive={false} cursor={CURSOR} />
    </ComposedChart>
  );
});

/** A line per learner; the range over seeds as a band. */
export function LearnerLines({
  rows,
  learners,
  notes,
  horizontal,
  axis,
  floors,
  ghosts = NO_ROWS,
  predicted = NO_ROWS,
  published = NO_ROWS,
  linkOf = NO_LINK,
  pinned = NO_PINS,
  ...rest
}: LearnerLinesProps) {
  const { grown, textPx } = useChartScale();
  const lines = useMemo(
    () => ({ horizontal, rows, learners, notes, ghosts, predicted, published, linkOf, pinned }),
    [horizontal, rows, learners, notes, ghosts, predicted, published, linkOf, pinned],
  );
  return (
    <LinesContext value={lines}>
      <LinesFrame
        {...rest}
        horizontal={horizontal}
        namesWidth={nameWidth(learners, textPx) + grown(NAMES_OFFSET)}
        axis={useSameValue(axis)}
        floors={useSameValue(floors)}
      />
    </LinesContext>
  );
}
