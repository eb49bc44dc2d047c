import { createContext, useContext } from 'react';
import { Rectangle } from 'recharts';
import { baseText, compositeText, type LearnedRow } from './learned.ts';
import { type Plot, PlotLayer } from './PlotLayer.tsx';

/** px. */
const BAR_HEIGHT = 14;
const BAR_GAP = 2;

/** Reaches past the chart's axes, which therefore need not draw again. */
export const LearnedContext = createContext<readonly LearnedRow[]>([]);

interface SignalBarProps {
  readonly plot: Plot;
  readonly top: number;
  readonly fraction: number;
  readonly fill: string;
  readonly text: string;
}

function SignalBar({ plot, top, fraction, fill, text }: SignalBarProps) {
  const end = plot.xOf(fraction);
  return (
    <>
      <Rectangle x={plot.left} y={top} width={Math.max(1, end - plot.left)} height={BAR_HEIGHT} fill={fill} />
      <text className="bar-label" x={Math.max(plot.left + 1, end) + 5} y={top + BAR_HEIGHT / 2} dy="0.35em">
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
            fill="var(--base-fill)"
            text={baseText(row)}
          />
          <SignalBar
            plot={plot}
            top={top + BAR_HEIGHT + BAR_GAP}
            fraction={row.compositeBar}
            fill="var(--composite-fill)"
            text={compositeText(row)}
          />
        </g>
      );
    });
  return <PlotLayer inside={() => null} above={bars} />;
}
