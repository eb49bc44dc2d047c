import { createContext, useContext } from 'react';
import { Rectangle } from 'recharts';
import { baseText, compositeText, type LearnedRow } from './learned.ts';
import { type Plot, PlotLayer } from './PlotLayer.tsx';

/** px. */
const BAR_HEIGHT = 14;
const BAR_GAP = 2;
const WHISKER_STOP = 3;

/** Reaches past the chart's axes, which therefore need not draw again. */
export const LearnedContext = createContext<readonly LearnedRow[]>([]);

interface SignalBarProps {
  readonly plot: Plot;
  readonly top: number;
  readonly fraction: number;
  /** The least and the most over seeds. */
  readonly range: readonly [number, number] | null;
  readonly fill: string;
  readonly text: string;
}

/** A thin line from the least to the most, with a stop at either end. */
function Whisker({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  const stop = (x: number) => `M${x} ${y - WHISKER_STOP}V${y + WHISKER_STOP}`;
  return <path className="whisker" d={`${stop(from)}M${from} ${y}H${to}${stop(to)}`} />;
}

function SignalBar({ plot, top, fraction, range, fill, text }: SignalBarProps) {
  const end = plot.xOf(fraction);
  const reach = plot.xOf(Math.max(fraction, range?.[1] ?? 0));
  const middle = top + BAR_HEIGHT / 2;
  return (
    <>
      <Rectangle x={plot.left} y={top} width={Math.max(1, end - plot.left)} height={BAR_HEIGHT} fill={fill} />
      {range && <Whisker from={plot.xOf(range[0])} to={plot.xOf(range[1])} y={middle} />}
      <text className="bar-label" x={Math.max(plot.left + 1, reach) + 5} y={middle} dy="0.35em">
        {text}
      </text>
    </>
  );
}

/** The bars with their numbers. */
export function BarLayer() {
  const rows = useContext(LearnedContext);
  const bars = (plot: Plot) =>
    rows.map((row, i) => {
      const middle = plot.top + ((i + 0.5) * (plot.bottom - plot.top)) / rows.length;
      const top = middle - BAR_HEIGHT - BAR_GAP / 2;
      return (
        <g key={row.learner}>
          <SignalBar
            plot={plot}
            top={top}
            fraction={row.baseBar}
            range={row.baseRange}
            fill="var(--base-fill)"
            text={baseText(row)}
          />
          <SignalBar
            plot={plot}
            top={top + BAR_HEIGHT + BAR_GAP}
            fraction={row.compositeBar}
            range={row.compositeRange}
            fill="var(--composite-fill)"
            text={compositeText(row)}
          />
        </g>
      );
    });
  return <PlotLayer inside={() => null} above={bars} />;
}
