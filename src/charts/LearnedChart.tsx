import { useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import { percentText } from '../store/numberText.ts';
import type { Run } from '../store/state.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { CanvasSize } from './canvasSize.ts';
import { useRunInTurn } from './inTurn.ts';
import { type LearnedRow, learnedRows } from './learned.ts';
import { learnerStyle } from './learnerStyle.ts';

/** px per learner, and for the axis. */
const ROW_HEIGHT = 42;
const AXIS_HEIGHT = 26;
const NAME_WIDTH = 112;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
const HALVES = [0, 0.5, 1];
const ROOM_FOR_QUARTERS = 420;

const baseText = (row: LearnedRow) => (row.base === null ? 'not defined at β = 0' : percentText(row.base));
const compositeText = (row: LearnedRow) =>
  row.composite === null ? 'not defined at α = 0' : percentText(row.composite);

interface NameProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: LearnerName };
}

/** A learner's name in its colour. */
function Name({ x, y, payload }: NameProps) {
  if (!payload) return null;
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor="end"
      className="end-label"
      fill={learnerStyle(payload.value).colour}
    >
      {payload.value}
    </text>
  );
}

function LearnedBars({ size, rows }: { readonly size: CanvasSize; readonly rows: readonly LearnedRow[] }) {
  const bars = [
    { key: 'baseBar', fill: 'var(--base-fill)', text: baseText },
    { key: 'compositeBar', fill: 'var(--composite-fill)', text: compositeText },
  ] as const;
  return (
    <BarChart
      {...size}
      layout="vertical"
      data={rows as LearnedRow[]}
      margin={{ top: 0, right: 52, bottom: 0, left: 0 }}
      barCategoryGap={7}
      barGap={2}
      aria-label="Base and composite signal learned, per learner"
    >
      <CartesianGrid stroke="var(--rule-faint)" horizontal={false} />
      <XAxis
        type="number"
        domain={[0, 1]}
        ticks={size.width < ROOM_FOR_QUARTERS ? HALVES : QUARTERS}
        interval={0}
        tickFormatter={percentText}
        stroke="var(--rule)"
        height={AXIS_HEIGHT}
      />
      <YAxis
        type="category"
        dataKey="learner"
        width={NAME_WIDTH}
        interval={0}
        tick={<Name />}
        stroke="var(--rule)"
        tickLine={false}
      />
      {bars.map(({ key, fill, text }) => (
        <Bar key={key} dataKey={key} fill={fill} isAnimationActive={false} minPointSize={1}>
          <LabelList
            position="right"
            className="bar-label"
            valueAccessor={(entry: { payload?: unknown }) => text(entry.payload as LearnedRow)}
          />
        </Bar>
      ))}
    </BarChart>
  );
}

/** How much of either signal each learner holds now. */
export function LearnedChart({ run: live, turn }: { readonly run: Run; readonly turn: number }) {
  const { curves, experiment } = useRunInTurn(live, turn);
  const rows = useMemo(() => learnedRows(curves, experiment), [curves, experiment]);
  return (
    <ChartFrame
      className="chart-learned"
      title="What has been learned"
      caption={
        <>
          Share of the <span className="base">base signal</span> and of the{' '}
          <span className="composite">composite signal</span> in each learner’s output
          {experiment.seeds > 1 && ', median over seeds'}.
        </>
      }
      height={rows.length * ROW_HEIGHT + AXIS_HEIGHT}
      draw={(size) => <LearnedBars size={size} rows={rows} />}
      numbers={() => ({
        caption: 'Learned at the latest epoch',
        head: ['Learner', 'Epoch', 'Base signal', 'Composite signal'],
        rows: rows.map((row) => [row.learner, String(row.epoch), baseText(row), compositeText(row)]),
      })}
    />
  );
}
