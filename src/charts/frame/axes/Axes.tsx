import { CartesianGrid, Line, XAxis, YAxis } from 'recharts';
import { tickText } from '../../../words/numberText.ts';
import { useChartScale } from '../chartScale.ts';
import { AxisTitles, titleRowHeight, verticalTitleRoom } from './AxisTitles.tsx';
import type { Axis, Scale } from './axis.ts';
import type { HorizontalAxis } from './horizontalAxis.ts';

interface AxesProps {
  readonly horizontal: HorizontalAxis;
  readonly axis: Axis;
  readonly scale?: Scale;
  /** What the vertical axis measures: "test error". */
  readonly quantity: string;
  /** Writes a value of the vertical axis. */
  readonly text?: (value: number) => string;
}

/** px, as are the others; at a desk's size of letters. */
export const Y_AXIS_WIDTH = 44;
const TICK_MARGIN = 4;
const TICKS_HEIGHT = 8;

/** Margins of a chart, px. */
export function useChartMargin() {
  const { grown, ...scale } = useChartScale();
  return { top: verticalTitleRoom(scale, grown).above, right: grown(14), bottom: 4, left: 0 };
}

/**
 * Grid and axes of a chart. The line without a stroke is for the tooltip, which answers only where
 * there is one.
 */
export function Axes({ horizontal, axis, scale = 'linear', quantity, text = tickText }: AxesProps) {
  const { grown, ...chart } = useChartScale();
  const { textPx } = chart;
  const ticksHeight = Math.round(1.2 * textPx + grown(TICK_MARGIN)) + TICKS_HEIGHT;
  return (
    <>
      <CartesianGrid stroke="var(--rule-faint)" vertical={false} />
      <XAxis
        dataKey="x"
        type="number"
        scale={horizontal.scale}
        domain={horizontal.domain as [number, number]}
        ticks={horizontal.ticks}
        tickFormatter={horizontal.text}
        allowDataOverflow
        stroke="var(--rule)"
        tickMargin={grown(TICK_MARGIN)}
        height={ticksHeight + titleRowHeight(textPx)}
      />
      <YAxis
        type="number"
        scale={scale}
        domain={axis.domain as [number, number]}
        ticks={axis.ticks}
        interval={0}
        allowDataOverflow
        tickFormatter={text}
        stroke="var(--rule)"
        width={grown(Y_AXIS_WIDTH) + verticalTitleRoom(chart, grown).beside}
      />
      <AxisTitles horizontal={horizontal} quantity={quantity} ticksHeight={ticksHeight} />
      <Line dataKey="x" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </>
  );
}
