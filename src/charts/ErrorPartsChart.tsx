import { useMemo, useState } from 'react';
import { byLearner } from '../store/lab/learnerCurves.ts';
import type { Run } from '../store/lab/state.ts';
import { Switch } from '../ui/Switch.tsx';
import { useEpochAxis } from './frame/axes/useEpochAxis.ts';
import { useRunInTurn } from './frame/inTurn.ts';
import { PartsChart } from './PartsChart.tsx';
import { type Extent, errorPartsRows, errorPartsSeries } from './series/errorParts.ts';

interface ErrorPartsChartProps {
  readonly run: Run;
  readonly turn: number;
  /** How much of the error is seen at first. */
  readonly opensOn?: Extent;
}

/** Where one learner's test error is, over epochs; the reader chooses the learner. */
export function ErrorPartsChart({ run: live, turn, opensOn = 'closeUp' }: ErrorPartsChartProps) {
  const [wanted, setWanted] = useState<string>();
  const [extent, setExtent] = useState<Extent>(opensOn);
  const run = useRunInTurn(live, turn);
  const { curves, experiment } = run;
  const learners = useMemo(() => byLearner(curves), [curves]);
  const chosen = learners.find(({ learner }) => learner === wanted) ?? learners[0];
  const series = useMemo(
    () => errorPartsSeries(chosen?.curves ?? [], experiment, extent),
    [chosen, experiment, extent],
  );
  const horizontal = useEpochAxis(run);
  const learner = chosen?.learner ?? '';
  return (
    <PartsChart
      turn={turn}
      learner={learner}
      along="over epochs"
      over={experiment.seeds > 1 ? ', mean over seeds' : ''}
      tools={
        <>
          <select
            aria-label="Learner whose error is taken apart"
            value={learner}
            onChange={(event) => setWanted(event.target.value)}
          >
            {learners.map((each) => (
              <option key={each.learner}>{each.learner}</option>
            ))}
          </select>
          <Switch
            legend="Extent of the error axis"
            choices={{ closeUp: 'close-up', whole: 'whole' }}
            value={extent}
            onChange={setExtent}
          />
        </>
      }
      rows={series.rows}
      axis={series.axis}
      horizontal={horizontal}
      table={{ caption: `Parts of the test error of ${learner}, some epochs`, head: 'Epoch' }}
      file={{ name: 'epoch', rows: () => errorPartsRows(chosen?.curves ?? [], experiment) }}
      latest
    />
  );
}
