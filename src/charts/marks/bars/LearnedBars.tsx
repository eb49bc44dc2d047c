import { memo } from 'react';
import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { LearnerName } from '../../../learners/learnerNames.ts';
import { percentText } from '../../../words/numberText.ts';
import type { CanvasSize } from '../../frame/canvasSize.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { LearnedRow } from '../../series/learned.ts';
import { useSameValue } from '../../series/seeds/sameValue.ts';
import { learnerStyle } from '../learnerStyle.ts';
import { nameWidth } from '../nameWidth.ts';
import { BarLayer, LearnedContext } from './BarLayer.tsx';
import { axisHeight, type LearnedKind, learnedLayout, ROW } from './learnedLayout.ts';

/** Room for a number at a bar's end, times the size of the letters. */
const NUMBER_WIDTH: Record<LearnedKind, number> = { beside: 4.8, above: 3.7, dense: 0.2 };

/** Rows stand no farther apart than this times their least height. */
const LOOSEST = 1.2;

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
const HALVES = [0, 0.5, 1];
const ROOM_FOR_QUARTERS = 420;

interface NameProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: LearnerName };
}

/** A learner's name in its colour. */
function Name({ x, y, payload }: NameProps) {
  if (!payload) return null;
  const { colour } = learnerStyle(payload.value);
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" className="end-label" fill={colour}>
      {payload.value}
    </text>
  );
}

interface BarsFrameProps {
  readonly size: CanvasSize;
  readonly learners: readonly { readonly learner: LearnerName }[];
  readonly kind: LearnedKind;
}

/** All of the chart that stays while the bars grow. The empty line is for the axes, which need one to know their range. */
const BarsFrame = memo(function BarsFrame({ size, learners, kind }: BarsFrameProps) {
  const { grown, textPx } = useChartScale();
  const beside = kind === 'beside';
  const names = learners.map(({ learner }) => learner);
  return (
    <ComposedChart
      {...size}
      layout="vertical"
      data={learners as { learner: LearnerName }[]}
      margin={{ top: 0, right: NUMBER_WIDTH[kind] * textPx, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      aria-label="Base and composite signal learned, per learner"
    >
      <CartesianGrid stroke="var(--rule-faint)" horizontal={false} />
      <XAxis
        type="number"
        domain={[0, 1]}
        allowDataOverflow
        ticks={size.width < grown(ROOM_FOR_QUARTERS) ? HALVES : QUARTERS}
        interval={0}
        tickFormatter={percentText}
        stroke="var(--rule)"
        height={axisHeight(textPx)}
        label={{ value: 'share of the signal', position: 'insideBottomRight', className: 'axis-title' }}
        // In a hall the numbers stand at the bars, and there is no room to say them twice.
        hide={!beside}
      />
      <YAxis
        type="category"
        scale="band"
        dataKey="learner"
        width={beside ? nameWidth(names, textPx) : 1}
        interval={0}
        tick={beside ? <Name /> : false}
        stroke="var(--rule)"
        tickLine={false}
      />
      <Line dataKey="none" stroke="none" dot={false} isAnimationActive={false} />
      <BarLayer kind={kind} />
    </ComposedChart>
  );
});

/** What could not be drawn in a room that is too low. */
function Rest({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className="learned-rest">
      and {count} more {count === 1 ? 'learner' : 'learners'}
    </p>
  );
}

interface LearnedBarsProps {
  readonly size: CanvasSize;
  readonly rows: readonly LearnedRow[];
}

/** Two bars per learner: how much of the base and of the composite signal it holds. */
export function LearnedBars({ size, rows }: LearnedBarsProps) {
  const { fills, textPx } = useChartScale();
  const all = { shown: rows.length, kind: 'beside' } as const;
  const { shown, kind } = fills ? learnedLayout(rows.length, size, textPx) : all;
  const drawn = rows.slice(0, shown);
  const learners = useSameValue(drawn.map(({ learner }) => ({ learner })));
  const rest = rows.length - shown;
  // Few rows stand together at the top; they do not spread over the whole height.
  const least = Math.round(shown * ROW[kind] * textPx);
  const filled = rest > 0 ? least : Math.min(size.height, LOOSEST * least);
  const room = useSameValue({ width: size.width, height: fills ? filled : size.height });
  return (
    <LearnedContext value={drawn}>
      <BarsFrame size={room} learners={learners} kind={kind} />
      <Rest count={rest} />
    </LearnedContext>
  );
}
