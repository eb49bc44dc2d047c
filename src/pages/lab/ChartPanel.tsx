import { useEffect } from 'react';
import { ErrorPartsChart } from '../../charts/ErrorPartsChart.tsx';
import { BETWEEN_CHARTS_MS } from '../../charts/frame/inTurn.ts';
import { LearnedChart } from '../../charts/LearnedChart.tsx';
import { TestErrorChart } from '../../charts/TestErrorChart.tsx';
import { TrainingLossChart } from '../../charts/TrainingLossChart.tsx';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { TimeSlider } from '../shared/time/TimeSlider.tsx';
import { useShownRun } from '../shared/time/useShownRun.ts';
import { useShownLines } from '../shared/useShownLines.ts';
import { Compare } from './Compare.tsx';
import { Legend } from './Legend.tsx';

/** Charts that are drawn one after the other. */
const CHARTS = 4;

/** The four charts of a run. */
export default function ChartPanel() {
  const run = useShownRun();
  const pinned = useLab((state) => state.pinned);
  const { shown, hidden, toggle } = useShownLines(run.experiment.learners);
  const { drawn } = useLabActions();
  useEffect(() => {
    const timer = setTimeout(drawn, CHARTS * BETWEEN_CHARTS_MS);
    return () => clearTimeout(timer);
  }, [drawn]);
  return (
    <div className="charts">
      <div className="charts-column">
        <TestErrorChart run={run} pinned={pinned} turn={0} learners={shown}>
          <Legend hidden={hidden} onToggle={toggle} />
          <Compare />
        </TestErrorChart>
        <TrainingLossChart run={run} pinned={pinned} turn={3} learners={shown} />
      </div>
      <div className="charts-column">
        <LearnedChart run={run} turn={1} />
        <ErrorPartsChart run={run} turn={2} />
      </div>
      <TimeSlider />
    </div>
  );
}
