import { useMemo } from 'react';
import type { LearnerName } from '../learners/learnerNames.ts';
import type { Run } from '../store/lab/state.ts';
import { errorText, shareText } from '../words/numberText.ts';
import { useEpochAxis } from './frame/axes/useEpochAxis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { useRunInTurn } from './frame/inTurn.ts';
import { ShareLines } from './marks/signals/ShareLines.tsx';
import { SHARE_AXIS, SIGNALS, signalRows } from './series/signals.ts';
import { sampleRows } from './tables/numbersTable.ts';
import { savedSignals } from './tables/savedSignals.ts';

interface SignalsChartProps {
  readonly run: Run;
  readonly turn: number;
  /** The network whose shares are drawn. */
  readonly learner: LearnerName;
}

/** One network's shares of the two signals over epochs. */
export function SignalsChart({ run: live, turn, learner }: SignalsChartProps) {
  const run = useRunInTurn(live, turn);
  const { curves, experiment } = run;
  const horizontal = useEpochAxis(run);
  const rows = useMemo(() => signalRows(curves, learner, experiment), [curves, learner, experiment]);
  return (
    <ChartFrame
      turn={turn}
      className="chart-main chart-signals"
      title="What has been learned, over epochs"
      caption={
        <>
          Share of the <span className="base">base signal</span> and, dashed, of the{' '}
          <span className="composite">composite signal</span> in the output of {learner}
          {experiment.seeds > 1 && ', median over seeds'}.
        </>
      }
      draw={(size) => (
        <ShareLines
          lines={SIGNALS}
          axis={SHARE_AXIS}
          size={size}
          name="Share of the base and of the composite signal over epochs"
          rows={rows}
          horizontal={horizontal}
        />
      )}
      numbers={() => ({
        caption: `Learned by ${learner}, some epochs`,
        head: ['Epoch', 'Base signal', 'Composite signal', 'test error'],
        rows: sampleRows(rows).map((row) => [
          String(row.x),
          shareText(row.shares.base),
          shareText(row.shares.composite),
          errorText(row.testError),
        ]),
      })}
      saved={savedSignals(curves, learner, experiment)}
    />
  );
}
