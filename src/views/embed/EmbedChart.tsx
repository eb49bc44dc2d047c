import { useEffect } from 'react';
import { TestErrorChart } from '../../charts/TestErrorChart.tsx';
import { Legend } from '../lab/Legend.tsx';
import { useLab, useLabActions } from '../labContext.ts';
import { useShownLearners } from '../useShownLearners.ts';

/** The one chart of an embedded run. */
export default function EmbedChart() {
  const run = useLab((state) => state.run);
  const { shown, hidden, toggle } = useShownLearners(run.experiment.learners);
  const { drawn } = useLabActions();
  useEffect(drawn, [drawn]);
  return (
    <TestErrorChart run={run} turn={0} learners={shown}>
      <Legend hidden={hidden} onToggle={toggle} />
    </TestErrorChart>
  );
}
