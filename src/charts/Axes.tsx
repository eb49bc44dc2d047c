import { CartesianGrid, Line, XAxis, YAxis } from 'recharts';
import { tickText } from '../store/numberText.ts';
import type { Axis, Scale } from './axis.ts';
import type { HorizontalAxis } from './horizontalAxis.ts';

interface AxesProps {
  readonly horizontal: HorizontalAxis;
  readonly axis: Axis;
  readonly scale?: Scale;
  /** Writes a value of the vertical axis. */
  readonly text?: (value: number) => string;
}

const Y_AXIS_WIDTH = 44;
const X_AXIS_HEIGHT = 26;

/** Margins of a chart, CSS px. */
export const CHART_MARGIN = { top: 8, right: 14, bottom: 4, left: 0 };

/**
 * Grid and axes of a chart. The line without a stroke is for the tooltip, which answers only where
 * there is one.
 */
export function Axes({ horizontal, axis, scale = 'linear', text = tickText }: AxesProps) {
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
        tickMargin={4}
        height={X_AXIS_HEIGHT}
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
        width={Y_AXIS_WIDTH}
      />
      <Line dataKey="x" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </>
  );
}
