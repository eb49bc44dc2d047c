import { useMemo, useState } from 'react';
import { byLearner } from '../store/lab/learnerCurves.ts';
import type { Run } from '../store/lab/state.ts';
import { Switch } from '../ui/Switch.tsx';
import { errorText } from '../words/numberText.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { epochAxis } from './frame/horizontalAxis.ts';
import { useRunInTurn } from './frame/inTurn.ts';
import { ErrorPartsAreas } from './marks/ErrorPartsAreas.tsx';
import { SignalSwatch } from './marks/SignalTextures.tsx';
import { NOISE_MEANING, PARTS } from './series/errorPartNames.ts';
import { type Extent, errorPartsRows, errorPartsSeries } from './series/errorParts.ts';
import { sampleRows } from './tables/numbersTable.ts';
import { savedParts } from './tables/savedParts.ts';

interface ErrorPartsChartProps {
  readonly run: Run;
  readonly turn: number;
  /** How much of the error is seen at first. */
  readonly opensOn?: Extent;
}

/** Where one learner's test error is: what it lacks of either signal, and what it memorised. */
export function ErrorPartsChart({ run: live, turn, opensOn = 'closeUp' }: ErrorPartsChartProps) {
  const [wanted, setWanted] = useState<string>();
  const [extent, setExtent] = useState<Extent>(opensOn);
  const { curves, experiment } = useRunInTurn(live, turn);
  const learners = byLearner(curves);
  const chosen = learners.find(({ learner }) => learner === wanted) ?? learners[0];
  const own = chosen?.curves ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen curves change exactly when these do
  const series = useMemo(
    () => errorPartsSeries(own, experiment, extent),
    [curves, chosen?.learner, experiment, extent],
  );
  const horizontal = useMemo(() => epochAxis(experiment.epochs), [experiment.epochs]);
  const last = series.rows[series.rows.length - 1];
  return (
    <ChartFrame
      turn={turn}
      className="chart-parts"
      title="Where the test error is"
      caption={`Three parts that add up to it${experiment.seeds > 1 ? ', mean over seeds' : ''} (${NOISE_MEANING}).`}
      tools={
        <>
          <select
            aria-label="Learner whose error is taken apart"
            value={chosen?.learner}
            onChange={(event) => setWanted(event.target.value)}
          >
            {learners.map(({ learner }) => (
              <option key={learner}>{learner}</option>
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
      draw={(size) => (
        <ErrorPartsAreas
          size={size}
          name="Parts of the test error over epochs"
          rows={series.rows}
          axis={series.axis}
          horizontal={horizontal}
        />
      )}
      numbers={() => ({
        caption: `Parts of the test error of ${chosen?.learner}, some epochs`,
        head: ['Epoch', ...PARTS.map(({ name }) => name), 'test error'],
        rows: sampleRows(series.rows).map((row) => [
          String(row.x),
          ...PARTS.map(({ part }) => errorText(row[part])),
          errorText(row.testError),
        ]),
      })}
      saved={savedParts({
        name: 'epoch',
        learner: chosen?.learner ?? '',
        rows: () => errorPartsRows(own, experiment),
        latest: true,
      })}
    >
      <ul className="parts">
        {PARTS.map(({ part, name, signal }) => (
          <li key={part} className={signal}>
            <SignalSwatch signal={signal} /> {name} <b>{last ? errorText(last[part]) : '–'}</b>
          </li>
        ))}
        <li className="sum">
          test error <b>{last ? errorText(last.testError) : '–'}</b>
        </li>
      </ul>
    </ChartFrame>
  );
}
