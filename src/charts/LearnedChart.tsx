import { useMemo } from 'react';
import { problemOf } from '../problem/problems.ts';
import type { Run } from '../store/lab/state.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { useChartScale } from './frame/chartScale.ts';
import { useRunInTurn } from './frame/inTurn.ts';
import { LearnedBars } from './marks/bars/LearnedBars.tsx';
import { learnedHeight } from './marks/bars/learnedLayout.ts';
import { SignalSwatch, TEXTURES } from './marks/signals/SignalTextures.tsx';
import { baseText, compositeText, learnedRows } from './series/learned.ts';

/** How much of either signal each learner holds now. */
export function LearnedChart({ run: live, turn }: { readonly run: Run; readonly turn: number }) {
  const { curves, experiment } = useRunInTurn(live, turn);
  const { fills, textPx } = useChartScale();
  const rows = useMemo(() => learnedRows(curves, experiment), [curves, experiment]);
  return (
    <ChartFrame
      turn={turn}
      className="chart-learned"
      title="What has been learned"
      caption={
        <>
          <span className="desk-only">Share of the </span>
          <span className="base">
            <SignalSwatch signal="base" /> base<span className="desk-only"> signal</span>
          </span>
          <span className="desk-only"> and of the </span>
          <span className="composite">
            <SignalSwatch signal="composite" /> composite<span className="desk-only"> signal</span>
          </span>
          <span className="desk-only">
            {' '}
            in each learner’s output
            {problemOf(experiment).projectsOnTestSet && ', by least squares on both'}
            {experiment.seeds > 1 && `: median of ${experiment.seeds} seeds; line: their range`}.
          </span>
        </>
      }
      {...(!fills && { height: learnedHeight(rows.length, textPx) })}
      draw={(size) => <LearnedBars size={size} rows={rows} />}
      numbers={() => ({
        caption: 'Learned at the latest epoch',
        head: ['Learner', 'Epoch', 'Base signal', 'Composite signal'],
        rows: rows.map((row) => [
          row.learner,
          row.epoch < 0 ? '–' : String(row.epoch),
          baseText(row),
          compositeText(row),
        ]),
      })}
      saved={{
        legend: () => [
          { name: 'base signal', mark: 'area', colour: 'var(--base-fill)', texture: TEXTURES.base },
          {
            name: 'composite signal',
            mark: 'area',
            colour: 'var(--composite-fill)',
            texture: TEXTURES.composite,
          },
        ],
        table: () => ({
          head: ['learner', 'epoch', 'base', 'composite'],
          rows: rows.map(({ learner, epoch, base, composite }) =>
            epoch < 0 ? [learner] : [learner, epoch, base, composite],
          ),
        }),
      }}
    />
  );
}
