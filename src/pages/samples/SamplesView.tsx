import { lazy, Suspense, useMemo } from 'react';
import { narrateSamples } from '../../words/narration/narrateSamples.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { Formula } from '../controls/Formula.tsx';
import { LearnerChooser } from '../controls/LearnerChooser.tsx';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { NumberControl } from '../controls/NumberControl.tsx';
import { Recipe } from '../controls/Recipe.tsx';
import { OneShotPanel } from '../oneShot/OneShotPanel.tsx';
import { Sentences } from '../shared/Sentences.tsx';
import { SweepBar } from '../shared/sweep/SweepBar.tsx';
import { SweepNotices } from '../shared/sweep/SweepNotices.tsx';
import { useSweep } from '../shared/sweep/sweepContext.ts';

const SamplesCharts = lazy(() => import('./SamplesCharts.tsx'));

/** What to look for; gone once the sentences can say what was seen. */
function Lead() {
  const finished = useSweep(({ sweep }) => sweep.status === 'finished');
  if (finished) return null;
  return (
    <p className="lead">
      More examples teach a kernel the <span className="base">base signal</span> ever better, and the{' '}
      <span className="composite">composite signal</span> not at all: its line flattens on kα². A ResNet falls
      through.
    </p>
  );
}

function Narration() {
  const sweep = useSweep((state) => state.sweep);
  const results = useSweep((state) => state.results);
  const sentences = useMemo(() => narrateSamples({ sweep, results }), [sweep, results]);
  return <Sentences sentences={sentences} finished={sweep.status === 'finished'} />;
}

/** Error against N: every learner at every N, filled point by point. */
export function SamplesView() {
  return (
    <main className="lab">
      <SweepBar noun="point" />
      <section className="panel target" aria-label="Target">
        <Formula />
        <FieldControls roles={['problem']} />
        <NumberControl
          field="samples"
          label="Most examples"
          text="Every learner is measured from N = 100 up to this N."
        />
      </section>
      <section className="results" aria-label="Results">
        <LinkNotice />
        <SweepNotices />
        <Lead />
        <Narration />
        <Suspense fallback={<div className="charts-coming">Loading the charts …</div>}>
          <SamplesCharts />
        </Suspense>
        <OneShotPanel />
      </section>
      <section className="panel cast" aria-label="Learners and recipe">
        <LearnerChooser />
        <Recipe />
      </section>
    </main>
  );
}
