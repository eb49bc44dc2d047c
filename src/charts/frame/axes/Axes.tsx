import { CartesianGrid, Line, XAxis, YAxis } from 'recharts';
import { tickText } from '../../../words/numberText.ts';
import { useChartScale } from '../chartScale.ts';
import type { Axis, Scale } from './axis.ts';
import type { HorizontalAxis } from './horizontalAxis.ts';

interface AxesProps {
  readonly horizontal: HorizontalAxis;
  readonly axis: Axis;
  readonly scale?: Scale;
  /** Writes a value of the vertical axis. */
  readonly text?: (value: number) => string;
}

/** px, as are the others; at a desk's size of letters. */
export const Y_AXIS_WIDTH = 44;
const TICK_MARGIN = 4;
const TICKS_HEIGHT = 8;

/** Margins of a chart, px. */
export function useChartMargin() {
  const { grown } = useChartScale();
  return { top: grown(8), right: grown(14), bottom: 4, left: 0 };
}

/**
 * Grid and axes of a chart. The line without a stroke is for the tooltip, which answers only where
 * there is one.
 */
export function Axes({ horizontal, axis, scale = 'linear', text = tickText }: AxesProps) {
  const { grown, textPx } = useChartScale();
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
        height={Math.round(1.2 * textPx + grown(TICK_MARGIN)) + TICKS_HEIGHT}
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
        width={grown(Y_AXIS_WIDTH)}
      />
      <Line dataKey="x" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </>
  );
}
