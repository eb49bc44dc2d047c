import { type ReactNode, useId, useMemo } from 'react';
import { DefaultZIndexes, Layer, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { useChartScale } from './chartScale.ts';

/** Where a chart draws: its plot's edges and its scales, in px of the drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  xOf(value: number): number;
  yOf(value: number): number;
}

/** The largest mark at a place on the plot's left or right edge is seen whole: px at a desk's size of letters. */
const MARK_RADIUS = 9;

interface PlotLayerProps {
  /** What is cut off above and below the plot, and a mark's radius beside it. */
  readonly inside: (plot: Plot) => ReactNode;
  /** What may reach into the margins, above all lines. */
  readonly above?: (plot: Plot) => ReactNode;
}

/**
 * Draws the live part of a chart with recharts' scales and shapes. Recharts' own lines cost several milliseconds
 * of the page's thread each at every redraw; these cost what their path does, and axes and grid stay untouched.
 */
export function PlotLayer({ inside, above }: PlotLayerProps) {
  const { grown } = useChartScale();
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const clip = useId();
  // The same object while nothing in it changes, so that what is drawn with it can stay.
  const plot = useMemo((): Plot | undefined => {
    if (!area || !xScale || !yScale) return undefined;
    // A learner about to diverge may stand at 10^300, farther than a path can be drawn.
    const farthest = [area.y - 2 * area.height, area.y + 3 * area.height] as const;
    return {
      left: area.x,
      right: area.x + area.width,
      top: area.y,
      bottom: area.y + area.height,
      xOf: (value) => xScale(value) ?? Number.NaN,
      yOf: (value) => Math.max(farthest[0], Math.min(farthest[1], yScale(value) ?? Number.NaN)),
    };
  }, [area, xScale, yScale]);
  if (!area || !plot) return null;
  return (
    <>
      <clipPath id={clip}>
        <rect {...area} x={area.x - grown(MARK_RADIUS)} width={area.width + 2 * grown(MARK_RADIUS)} />
      </clipPath>
      <ZIndexLayer zIndex={DefaultZIndexes.line}>
        <Layer clipPath={`url(#${clip})`}>{inside(plot)}</Layer>
      </ZIndexLayer>
      {above && <ZIndexLayer zIndex={DefaultZIndexes.label}>{above(plot)}</ZIndexLayer>}
    </>
  );
}
