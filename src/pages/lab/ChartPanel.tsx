import { useEffect } from 'react';
import { ErrorPartsChart } from '../../charts/ErrorPartsChart.tsx';
import { BETWEEN_CHARTS_MS } from '../../charts/frame/inTurn.ts';
import { LearnedChart } from '../../charts/LearnedChart.tsx';
import { TestErrorChart } from '../../charts/TestErrorChart.tsx';
import { TrainingLossChart } from '../../charts/TrainingLossChart.tsx';
import { NetworkPanel } from '../network/NetworkPanel.tsx';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { TimeSlider } from '../shared/time/TimeSlider.tsx';
import { useShownRun } from '../shared/time/useShownRun.ts';
import { useShownLines } from '../shared/useShownLines.ts';
import { LabBlocks } from './LabBlocks.tsx';
import { Legend } from './Legend.tsx';
import { Compare } from './pins/Compare.tsx';

/** Charts that are drawn one after the other. */
const CHARTS = 5;

/** The charts of a run, and the machine of one of its networks. */
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
        <TimeSlider />
        <NetworkPanel />
        <LabBlocks run={run} turn={4} />
      </div>
      <div className="charts-column">
        <LearnedChart run={run} turn={1} />
        <ErrorPartsChart run={run} turn={2} />
        <TrainingLossChart run={run} pinned={pinned} turn={3} learners={shown} />
      </div>
    </div>
  );
}
