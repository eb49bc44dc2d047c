import { createContext, memo, useContext } from 'react';
import { ComposedChart, Curve, ReferenceLine, Tooltip } from 'recharts';
import { errorText, percentText } from '../../../words/numberText.ts';
import { Axes, useChartMargin } from '../../frame/Axes.tsx';
import type { CanvasSize } from '../../frame/canvasSize.ts';
import { type ChartScale, useChartScale } from '../../frame/chartScale.ts';
import type { HorizontalAxis } from '../../frame/horizontalAxis.ts';
import type { TooltipState } from '../../frame/LearnerTooltip.tsx';
import { nearestRow } from '../../frame/nearestRow.ts';
import { type Plot, PlotLayer } from '../../frame/PlotLayer.tsx';
import { spread } from '../../series/seeds/spread.ts';
import { SHARE_AXIS, SIGNAL_WIDTH, SIGNALS, type SignalRow } from '../../series/signals.ts';
import { thickened } from '../learnerStyle.ts';

const RowsContext = createContext<readonly SignalRow[]>([]);
const CURSOR = { stroke: 'var(--rule)' };
/** Names must leave this much to the lines, px. */
const LEAST_PLOT_WIDTH = 300;
/** Times the size of the letters. */
const NAMES_WIDTH = 10.4;
const NAME_OFFSET = 0.85;
const NAME_GAP = 1.35;

function points(rows: readonly SignalRow[], signal: 'base' | 'composite', plot: Plot) {
  return rows.flatMap((row) => {
    const share = row[signal];
    return share === null ? [] : [{ x: plot.xOf(row.x), y: plot.yOf(share) }];
  });
}

function lines(rows: readonly SignalRow[], plot: Plot, stroke: number) {
  return SIGNALS.map(({ signal, dash }) => (
    <Curve
      key={signal}
      className="recharts-line-curve"
      points={points(rows, signal, plot)}
      fill="none"
      stroke={`var(--${signal}-fill)`}
      strokeWidth={SIGNAL_WIDTH * stroke}
      strokeDasharray={thickened(dash, stroke)}
    />
  ));
}

/** A dot at the end of either line and the signal's name beside it. */
function ends(rows: readonly SignalRow[], plot: Plot, named: boolean, { textPx, stroke }: ChartScale) {
  const last = SIGNALS.flatMap((entry) => {
    const end = points(rows, entry.signal, plot).at(-1);
    return end ? [{ ...entry, x: end.x, y: Math.min(plot.bottom, Math.max(plot.top, end.y)) }] : [];
  });
  const heights = spread(
    last.map(({ y }) => y),
    NAME_GAP * textPx,
    plot.top,
    plot.bottom,
  );
  return last.map(({ signal, name, x, y }, i) => (
    <g key={signal} fill={`var(--${signal})`}>
      <circle cx={x} cy={y} r={4 * stroke} />
      {named && (
        <text className="end-label" x={x + NAME_OFFSET * textPx} y={heights[i]!} dy="0.35em">
          {name}
        </text>
      )}
    </g>
  ));
}

function SignalLayer({ named }: { readonly named: boolean }) {
  const rows = useContext(RowsContext);
  const scale = useChartScale();
  return (
    <PlotLayer
      inside={(plot) => lines(rows, plot, scale.stroke)}
      above={(plot) => ends(rows, plot, named, scale)}
    />
  );
}

function SignalTooltip({ active, label }: TooltipState) {
  const row = nearestRow(useContext(RowsContext), Number(label));
  if (!active || !row) return null;
  return (
    <div className="tooltip">
      <p>Epoch {row.x}</p>
      <ul>
        {SIGNALS.map(({ signal, name }) => (
          <li key={signal} className={signal}>
            <span>{name}</span>
            <b>{row[signal] === null ? '–' : percentText(row[signal])}</b>
          </li>
        ))}
        <li>
          <span>test error</span>
          <b>{errorText(row.testError)}</b>
        </li>
      </ul>
    </div>
  );
}

interface SignalFrameProps {
  readonly size: CanvasSize;
  readonly horizontal: HorizontalAxis;
  /** The chart's accessible name. */
  readonly name: string;
}

/** All of the chart that stays while the lines grow. */
const SignalFrame = memo(function SignalFrame({ size, horizontal, name }: SignalFrameProps) {
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
      <Axes horizontal={horizontal} axis={SHARE_AXIS} text={percentText} />
      <ReferenceLine y={1} stroke="var(--floor)" strokeWidth={1.25 * stroke} />
      <SignalLayer named={named} />
      <Tooltip content={<SignalTooltip />} isAnimationActive={false} cursor={CURSOR} />
    </ComposedChart>
  );
});

/** The share of the base signal and of the composite signal, a line for each. */
export function SignalLines({ rows, ...frame }: SignalFrameProps & { readonly rows: readonly SignalRow[] }) {
  return (
    <RowsContext value={rows}>
      <SignalFrame {...frame} />
    </RowsContext>
  );
}
