import { useEffect, useMemo } from 'react';
import { legendEntries } from '../../charts/series/legendEntries.ts';
import { TestErrorChart } from '../../charts/TestErrorChart.tsx';
import { Legend } from '../lab/Legend.tsx';
import { PinLegend } from '../lab/pins/PinLegend.tsx';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { useShownRun } from '../shared/time/useShownRun.ts';
import { useShownLines } from '../shared/useShownLines.ts';

/** The one chart of an embedded run, with the runs that its link pins. */
export default function EmbedChart() {
  const run = useShownRun();
  const pinned = useLab((state) => state.pinned);
  const { shown, hidden, toggle } = useShownLines(run.experiment.learners);
  const { pins } = useMemo(() => legendEntries(run, pinned), [run, pinned]);
  const { drawn, unpin } = useLabActions();
  useEffect(drawn, [drawn]);
  return (
    <TestErrorChart run={run} pinned={pinned} turn={0} learners={shown}>
      <Legend hidden={hidden} onToggle={toggle} />
      <PinLegend entries={pins} onUnpin={unpin} />
    </TestErrorChart>
  );
}
