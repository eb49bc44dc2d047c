import { useMemo } from 'react';
import type { Run } from '../store/state.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { useRunInTurn } from './inTurn.ts';
import { LearnedBars, learnedHeight } from './LearnedBars.tsx';
import { baseText, compositeText, learnedRows } from './learned.ts';

/** How much of either signal each learner holds now. */
export function LearnedChart({ run: live, turn }: { readonly run: Run; readonly turn: number }) {
  const { curves, experiment } = useRunInTurn(live, turn);
  const rows = useMemo(() => learnedRows(curves, experiment), [curves, experiment]);
  return (
    <ChartFrame
      turn={turn}
      className="chart-learned"
      title="What has been learned"
      caption={
        <>
          Share of the <span className="base">base signal</span> and of the{' '}
          <span className="composite">composite signal</span> in each learner’s output
          {experiment.seeds > 1 && `: median of ${experiment.seeds} seeds; line: their range`}.
        </>
      }
      height={learnedHeight(rows.length)}
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
          { name: 'base signal', mark: 'area', colour: 'var(--base-fill)' },
          { name: 'composite signal', mark: 'area', colour: 'var(--composite-fill)' },
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
