import { CartesianGrid, Line, XAxis, YAxis } from 'recharts';
import { tickText } from '../store/numberText.ts';
import { type Axis, type Scale, valueAxis } from './axis.ts';

interface EpochAxesProps {
  readonly epochs: number;
  readonly axis: Axis;
  readonly scale?: Scale;
}

const Y_AXIS_WIDTH = 44;
const X_AXIS_HEIGHT = 26;

/** Margins of a chart over epochs, CSS px. */
export const EPOCH_MARGIN = { top: 8, right: 14, bottom: 4, left: 0 };

/**
 * Grid and axes of a chart over epochs. The line without a stroke is for the tooltip, which answers only where
 * there is one.
 */
export function EpochAxes({ epochs, axis, scale = 'linear' }: EpochAxesProps) {
  return (
    <>
      <CartesianGrid stroke="var(--rule-faint)" vertical={false} />
      <XAxis
        dataKey="epoch"
        type="number"
        domain={[0, epochs]}
        ticks={valueAxis('linear', 0, epochs).ticks.filter((tick) => tick <= epochs)}
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
        tickFormatter={tickText}
        stroke="var(--rule)"
        width={Y_AXIS_WIDTH}
      />
      <Line dataKey="epoch" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </>
  );
}
