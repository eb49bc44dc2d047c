import { type ReactNode, useMemo } from 'react';
import type { LearnerName } from '../learners/learnerNames.ts';
import type { Run } from '../store/lab/state.ts';
import { errorText, shareText } from '../words/numberText.ts';
import { useEpochAxis } from './frame/axes/useEpochAxis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { useRunInTurn } from './frame/inTurn.ts';
import { ShareLines } from './marks/signals/ShareLines.tsx';
import { BLOCK_AXIS, BLOCKS, blockRows } from './series/signals.ts';
import { sampleRows } from './tables/numbersTable.ts';
import { savedBlocks } from './tables/savedBlocks.ts';

interface BlocksChartProps {
  readonly run: Run;
  readonly turn: number;
  /** A network with two blocks. */
  readonly learner: LearnerName;
  /** Chooses it. */
  readonly tools?: ReactNode;
  /** Whether it is the page's main chart. */
  readonly main?: boolean;
}

/** What either block of a network holds over epochs, and what is wrong with the first one's features. */
export function BlocksChart({ run: live, turn, learner, tools, main = true }: BlocksChartProps) {
  const run = useRunInTurn(live, turn);
  const { curves, experiment } = run;
  const horizontal = useEpochAxis(run);
  const rows = useMemo(() => blockRows(curves, learner, experiment), [curves, learner, experiment]);
  return (
    <ChartFrame
      turn={turn}
      className={main ? 'chart-main chart-blocks' : 'chart-blocks'}
      title="Who holds what, over epochs"
      tools={tools}
      caption={
        <>
          Share of the <span className="base">base signal</span> and of the{' '}
          <span className="composite">composite signal</span> in each block of {learner}; block 1’s errors are
          the mean square of the part of its output that is neither signal, as a share of β².
          {experiment.seeds > 1 && ' Medians over seeds.'}
        </>
      }
      draw={(size) => (
        <ShareLines
          lines={BLOCKS}
          axis={BLOCK_AXIS}
          size={size}
          name="Share of each signal in each block over epochs"
          rows={rows}
          horizontal={horizontal}
        />
      )}
      numbers={() => ({
        caption: `Held by the blocks of ${learner}, some epochs`,
        head: ['Epoch', ...BLOCKS.map(({ name }) => name), 'test error'],
        rows: sampleRows(rows).map(({ x, shares, testError }) => [
          String(x),
          ...BLOCKS.map(({ share }) => shareText(shares[share])),
          errorText(testError),
        ]),
      })}
      saved={savedBlocks(curves, learner, experiment)}
    />
  );
}
