import { Rectangle } from 'recharts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import { baseText, compositeText, type LearnedRow } from '../../series/learned.ts';
import { learnerStyle } from '../learnerStyle.ts';
import type { Signal } from '../signals/SignalTextures.tsx';
import type { LearnedKind } from './learnedLayout.ts';

/** Height of a bar, of a bar and the gap below it, and room of a number: times the size of the letters. */
const BAR: Record<LearnedKind, number> = { beside: 1.17, above: 0.95, dense: 0.38 };
const STEP: Record<LearnedKind, number> = { beside: 1.33, above: 1.05, dense: 0.46 };
const LABEL_OFFSET = 0.4;
/** Half the height of a whisker's stops. */
const WHISKER_STOP = 0.25;
const NUMBER = 3.1;

interface WhiskerProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly stop: number;
}

/** A thin line from the least over seeds to the most, with a stop at either end. */
function Whisker({ from, to, y, stop }: WhiskerProps) {
  const end = (x: number) => `M${x} ${y - stop}V${y + stop}`;
  return <path className="whisker" d={`${end(from)}M${from} ${y}H${to}${end(to)}`} />;
}

interface LearnedRowBarsProps {
  readonly plot: Plot;
  readonly row: LearnedRow;
  readonly kind: LearnedKind;
  /** Middle of the row's height, px. */
  readonly middle: number;
  readonly textures: Record<Signal, string>;
}

/** One learner's two bars, the base signal's over the composite one's, with their numbers and, where asked for, its name. */
export function LearnedRowBars({ plot, row, kind, middle, textures }: LearnedRowBarsProps) {
  const { textPx } = useChartScale();
  const step = STEP[kind] * textPx;
  const height = BAR[kind] * textPx;
  const named = kind !== 'beside';
  const top = middle - step + (named ? textPx / 2 : 0);
  const bars = [
    { signal: 'base', fraction: row.baseBar, range: row.baseRange, text: baseText(row) },
    { signal: 'composite', fraction: row.compositeBar, range: row.compositeRange, text: compositeText(row) },
  ] as const;
  return (
    <g>
      {named && (
        <text
          className="end-label"
          x={plot.left}
          y={top - 0.3 * textPx}
          fill={learnerStyle(row.learner).colour}
        >
          {row.learner}
        </text>
      )}
      {bars.map(({ signal, fraction, range, text }, i) => {
        const end = plot.xOf(fraction);
        const reach = plot.xOf(Math.max(fraction, range?.[1] ?? 0));
        const above = top + i * step;
        const label =
          kind === 'dense'
            ? { x: plot.right - (1 - i) * NUMBER * textPx, y: top - 0.3 * textPx, textAnchor: 'end' as const }
            : {
                x: Math.max(plot.left + 1, reach) + LABEL_OFFSET * textPx,
                y: above + height / 2,
                dy: '0.35em',
              };
        return (
          <g key={signal}>
            <Rectangle
              x={plot.left}
              y={above}
              width={Math.max(1, end - plot.left)}
              height={height}
              fill={`url(#${textures[signal]})`}
            />
            {range && (
              <Whisker
                from={plot.xOf(range[0])}
                to={plot.xOf(range[1])}
                y={above + height / 2}
                stop={WHISKER_STOP * textPx}
              />
            )}
            <text className={`bar-label ${kind === 'dense' ? signal : ''}`} {...label}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
