import { createContext, memo, useContext } from 'react';
import { ComposedChart, Curve, ReferenceLine, Tooltip } from 'recharts';
import { percentText, shareText } from '../../../words/numberText.ts';
import { Axes, useChartMargin } from '../../frame/axes/Axes.tsx';
import type { Axis } from '../../frame/axes/axis.ts';
import type { HorizontalAxis } from '../../frame/axes/horizontalAxis.ts';
import type { CanvasSize } from '../../frame/canvasSize.ts';
import { type ChartScale, useChartScale } from '../../frame/chartScale.ts';
import type { TooltipState } from '../../frame/cursor/LearnerTooltip.tsx';
import { nearestRow } from '../../frame/cursor/nearestRow.ts';
import { type Plot, PlotLayer } from '../../frame/PlotLayer.tsx';
import { spread } from '../../series/seeds/spread.ts';
import { type ShareLine, type ShareRow, SIGNAL_WIDTH } from '../../series/signals.ts';
import { thickened } from '../learnerStyle.ts';
import { SignalTooltip } from './SignalTooltip.tsx';

interface Shares {
  readonly rows: readonly ShareRow[];
  readonly lines: readonly ShareLine[];
}

const SharesContext = createContext<Shares>({ rows: [], lines: [] });
const CURSOR = { stroke: 'var(--rule)' };
/** Names must leave this much to the lines, px. */
const LEAST_PLOT_WIDTH = 300;
/** Times the size of the letters. */
const NAMES_WIDTH = 11.4;
const NAME_OFFSET = 0.85;
const NAME_GAP = 1.35;

function points(rows: readonly ShareRow[], name: string, plot: Plot) {
  return rows.flatMap(({ x, shares }) => {
    const share = shares[name] ?? null;
    return share === null ? [] : [{ x: plot.xOf(x), y: plot.yOf(share) }];
  });
}

function curves({ rows, lines }: Shares, plot: Plot, stroke: number) {
  return lines.map(({ share, signal, dash }) => (
    <Curve
      key={share}
      className="recharts-line-curve"
      points={points(rows, share, plot)}
      fill="none"
      stroke={`var(--${signal}-fill)`}
      strokeWidth={SIGNAL_WIDTH * stroke}
      strokeDasharray={thickened(dash, stroke)}
    />
  ));
}

/** A dot at the end of each line and its name beside it. */
function ends({ rows, lines }: Shares, plot: Plot, named: boolean, { textPx, stroke }: ChartScale) {
  const last = lines.flatMap((entry) => {
    const end = points(rows, entry.share, plot).at(-1);
    return end ? [{ ...entry, x: end.x, y: Math.min(plot.bottom, Math.max(plot.top, end.y)) }] : [];
  });
  const heights = spread(
    last.map(({ y }) => y),
    NAME_GAP * textPx,
    plot.top,
    plot.bottom,
  );
  return last.map(({ share, signal, name, x, y }, i) => (
    <g key={share} fill={`var(--${signal})`}>
      <circle cx={x} cy={y} r={4 * stroke} />
      {named && (
        <text className="end-label" x={x + NAME_OFFSET * textPx} y={heights[i]!} dy="0.35em">
          {name}
        </text>
      )}
    </g>
  ));
}

function ShareLayer({ named }: { readonly named: boolean }) {
  const shares = useContext(SharesContext);
  const scale = useChartScale();
  return (
    <PlotLayer
      inside={(plot) => curves(shares, plot, scale.stroke)}
      above={(plot) => ends(shares, plot, named, scale)}
    />
  );
}

function ShareTooltip({ active, label }: TooltipState) {
  const { rows, lines } = useContext(SharesContext);
  const row = nearestRow(rows, Number(label));
  if (!active || !row) return null;
  const values = lines.map(({ share, ...line }) => ({ ...line, value: shareText(row.shares[share]) }));
  return <SignalTooltip head={`Epoch ${row.x}`} values={values} testError={row.testError} />;
}

interface ShareFrameProps {
  readonly size: CanvasSize;
  readonly horizontal: HorizontalAxis;
  readonly axis: Axis;
  /** The chart's accessible name. */
  readonly name: string;
}

/** All of the chart that stays while the lines grow. */
const ShareFrame = memo(function ShareFrame({ size, horizontal, axis, name }: ShareFrameProps) {
  const { textPx, stroke } = useChartScale();
  const margin = useChartMargin();
  const named = size.width - NAMES_WIDTH * textPx >= LEAST_PLOT_WIDTH;
  return (
    <ComposedChart
      {...size}
      data={horizontal.stops}
      margin={named ? { ...margin, right: NAMES_WIDTH * textPx } : margin}
      aria-label={name}
    >
      <Axes horizontal={horizontal} axis={axis} quantity="share of the signal" text={percentText} />
      <ReferenceLine y={1} stroke="var(--floor)" strokeWidth={1.25 * stroke} />
      <ShareLayer named={named} />
      <Tooltip content={<ShareTooltip />} isAnimationActive={false} cursor={CURSOR} />
    </ComposedChart>
  );
});

/** Shares over epochs, a line for each. */
export function ShareLines({ rows, lines, ...frame }: ShareFrameProps & Shares) {
  return (
    <SharesContext value={{ rows, lines }}>
      <ShareFrame {...frame} />
    </SharesContext>
  );
}
