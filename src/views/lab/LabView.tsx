import { lazy, Suspense } from 'react';
import { Formula } from './Formula.tsx';
import { LearnerChooser } from './LearnerChooser.tsx';
import { Narration } from './Narration.tsx';
import { FailureNotice, LinkNotice } from './Notices.tsx';
import { NumberControl } from './NumberControl.tsx';
import { Recipe } from './Recipe.tsx';
import { RunBar } from './RunBar.tsx';

/** The chart library is most of the page's weight; the rest is on screen before it has come. */
const ChartPanel = lazy(() => import('./ChartPanel.tsx'));

function Lead() {
  return (
    <p className="lead">
      Every label is a sum of two signals. The <span className="base">base signal</span> is easy, and all
      learners find it: their test error falls to about kα². The{' '}
      <span className="composite">composite signal</span> is built on top of the base one. Watch who gets
      through the line kα², and who stays above it.
    </p>
  );
}

/** The laboratory: the target and its learners at the left, what comes of them at the right. */
export function LabView() {
  return (
    <main className="lab">
      <RunBar />
      <section className="panel target" aria-label="Target">
        <Formula />
        <NumberControl field="beta" signal="base" />
        <NumberControl field="alpha" signal="composite" />
        <NumberControl field="samples" />
      </section>
      <section className="results" aria-label="Results">
        <LinkNotice />
        <FailureNotice />
        <Lead />
        <Narration />
        <Suspense fallback={<div className="charts-coming">Loading the charts …</div>}>
          <ChartPanel />
        </Suspense>
      </section>
      <section className="panel cast" aria-label="Learners and recipe">
        <LearnerChooser />
        <Recipe />
      </section>
    </main>
  );
}
