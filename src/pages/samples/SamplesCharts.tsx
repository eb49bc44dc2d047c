import { useMemo } from 'react';
import { SamplesCompositeChart, SamplesErrorChart } from '../../charts/SamplesChart.tsx';
import type { Experiment } from '../../experiment/experiment.ts';
import { otherTarget } from '../../files/references.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { type SamplePoint, samplePoints } from '../../store/sweep/samplePoints.ts';
import { median } from '../../training/averages.ts';
import type { FigureFile } from '../../training/figures/figureFile.ts';
import { errorText } from '../../words/numberText.ts';
import { LegendList } from '../shared/LegendList.tsx';
import { referenceNote } from '../shared/referenceNote.ts';
import { useSweep } from '../shared/sweep/sweepContext.ts';
import { useShownLines } from '../shared/useShownLines.ts';
import { useReference } from './referenceContext.ts';

/** A learner's test error at its largest N so far: "1.49". */
function lastError(points: readonly SamplePoint[], learner: LearnerName): string {
  const last = points.findLast((point) => point.learner === learner);
  return last ? errorText(median(last.measured.map(({ testError }) => testError))) : '–';
}

/** What is drawn of the shipped reference: nothing that was measured on another target. */
function shownReference(reference: FigureFile | undefined, experiment: Experiment) {
  const isSame = reference && !otherTarget(reference, experiment) && experiment.beta === 1;
  return isSame
    ? {
        points: reference.points.filter(({ n = 0 }) => n <= experiment.samples),
        note: referenceNote(reference),
      }
    : { points: [], note: '' };
}

/** The two charts of the view. */
export default function SamplesCharts() {
  const sweep = useSweep((state) => state.sweep);
  const results = useSweep((state) => state.results);
  const theory = useSweep((state) => state.experiment.theory);
  const experiment = useMemo(() => ({ ...sweep.experiment, theory }), [sweep.experiment, theory]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: units and learners change with the experiment alone
  const points = useMemo(() => samplePoints({ sweep, results }), [experiment, results]);
  const { shown, hidden, toggle } = useShownLines(experiment.learners);
  const entries = experiment.learners.map((learner) => ({ learner, error: lastError(points, learner) }));
  const shipped = useReference();
  const { points: reference, note } = useMemo(
    () => shownReference(shipped, experiment),
    [shipped, experiment],
  );
  return (
    <div className="charts sweep-charts">
      <SamplesErrorChart
        experiment={experiment}
        points={points}
        learners={shown}
        reference={reference}
        referenceNote={note}
      >
        <LegendList entries={entries} hidden={hidden} onToggle={toggle} />
      </SamplesErrorChart>
      <SamplesCompositeChart experiment={experiment} points={points} learners={shown} />
    </div>
  );
}
