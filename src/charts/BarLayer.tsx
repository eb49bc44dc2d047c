import { createContext, useContext } from 'react';
import { Rectangle } from 'recharts';
import { useChartScale } from './chartScale.ts';
import { baseText, compositeText, type LearnedRow } from './learned.ts';
import { learnerStyle } from './learnerStyle.ts';
import { type Plot, PlotLayer } from './PlotLayer.tsx';
import { SignalTextures, useSignalTextures } from './SignalTextures.tsx';

/** px, as are the others; at a desk's size of letters. */
const BAR_HEIGHT = 14;
const BAR_GAP = 2;
const LABEL_OFFSET = 5;

/** Reaches past the chart's axes, which therefore need not draw again. */
export const LearnedContext = createContext<readonly LearnedRow[]>([]);

interface SignalBarProps {
  readonly plot: Plot;
  readonly top: number;
  readonly height: number;
  readonly fraction: number;
  readonly fill: string;
  readonly text: string;
}

function SignalBar({ plot, top, height, fraction, fill, text }: SignalBarProps) {
  const { grown } = useChartScale();
  const end = plot.xOf(fraction);
  return (
    <>
      <Rectangle x={plot.left} y={top} width={Math.max(1, end - plot.left)} height={height} fill={fill} />
      <text
        className="bar-label"
        x={Math.max(plot.left + 1, end) + grown(LABEL_OFFSET)}
        y={top + height / 2}
        dy="0.35em"
      >
        {text}
      </text>
    </>
  );
}

interface BarLayerProps {
  /** Names stand over their bars where they would leave them no room at the side. */
  readonly namesAbove: boolean;
}

/** The bars with their numbers: the base signal's over the composite one's. */
export function BarLayer({ namesAbove }: BarLayerProps) {
  const rows = useContext(LearnedContext);
  const { grown, textPx } = useChartScale();
  const textures = useSignalTextures();
  const height = grown(BAR_HEIGHT);
  const step = height + grown(BAR_GAP);
  const bars = (plot: Plot) =>
    rows.map((row, i) => {
      const middle = plot.top + ((i + 0.5) * (plot.bottom - plot.top)) / rows.length;
      const top = middle - step + (namesAbove ? textPx / 2 : 0);
      return (
        <g key={row.learner}>
          {namesAbove && (
            <text
              className="end-label"
              x={plot.left}
              y={top - textPx / 2}
              dy="0.3em"
              fill={learnerStyle(row.learner).colour}
            >
              {row.learner}
            </text>
          )}
          <SignalBar
            plot={plot}
            top={top}
            height={height}
            fraction={row.baseBar}
            fill={`url(#${textures.base})`}
            text={baseText(row)}
          />
          <SignalBar
            plot={plot}
            top={top + step}
            height={height}
            fraction={row.compositeBar}
            fill={`url(#${textures.composite})`}
            text={compositeText(row)}
          />
        </g>
      );
    });
  return <PlotLayer inside={() => <SignalTextures ids={textures} />} above={bars} />;
}
