import { lazy, useMemo } from 'react';
import { tellPredictions } from '../../words/narration/predictions.ts';
import { narrateSamples } from '../../words/narration/sweeps/narrateSamples.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { FlagControl } from '../controls/FlagControl.tsx';
import { FOLDED_FIELDS } from '../controls/foldedFields.ts';
import { LearnerChooser } from '../controls/LearnerChooser.tsx';
import { NumberControl } from '../controls/NumberControl.tsx';
import { ProblemFold } from '../controls/ProblemFold.tsx';
import { Recipe } from '../controls/Recipe.tsx';
import { OneShotPanel } from '../oneShot/OneShotPanel.tsx';
import { BASE, COMPOSITE } from '../shared/frame/SignalNames.tsx';
import { Workbench } from '../shared/frame/Workbench.tsx';
import { Sentences } from '../shared/Sentences.tsx';
import { SweepBar } from '../shared/sweep/SweepBar.tsx';
import { SweepNotices } from '../shared/sweep/SweepNotices.tsx';
import { useSweep } from '../shared/sweep/sweepContext.ts';

const SamplesCharts = lazy(() => import('./SamplesCharts.tsx'));

/** What to look for. */
function Lead() {
  return (
    <p className="lead">
      With more examples a kernel learns the {BASE} better and better, and next to nothing of the {COMPOSITE}:
      does its line level off at kα², the error of the {BASE} alone? Does a ResNet’s line drop below?
    </p>
  );
}

function Narration() {
  const sweep = useSweep((state) => state.sweep);
  const results = useSweep((state) => state.results);
  const theory = useSweep((state) => state.experiment.theory);
  const sentences = useMemo(
    () => [...narrateSamples({ sweep, results }), ...tellPredictions({ ...sweep.experiment, theory })],
    [sweep, results, theory],
  );
  return <Sentences sentences={sentences} finished={sweep.status === 'finished'} />;
}

/** Error against N: every learner at every N, filled point by point. */
export function SamplesView() {
  const engine = useSweep(({ sweep }) => sweep.engine);
  return (
    <Workbench
      bar={<SweepBar noun="point" />}
      target={
        <>
          <FieldControls roles={['problem']} without={FOLDED_FIELDS} />
          <NumberControl
            field="samples"
            label="Most examples"
            text="Every learner is measured from N = 100 up to this N."
          />
          <FlagControl field="theory" />
          <ProblemFold />
        </>
      }
      notices={<SweepNotices />}
      words={
        <>
          <Lead />
          <Narration />
        </>
      }
      charts={<SamplesCharts />}
      below={<OneShotPanel />}
      cast={
        <>
          <LearnerChooser />
          <Recipe engine={engine} />
        </>
      }
    />
  );
}
