import { lazy, Suspense } from 'react';
import { FieldControls } from '../controls/FieldControls.tsx';
import { Formula } from '../controls/Formula.tsx';
import { LearnerChooser } from '../controls/LearnerChooser.tsx';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { Recipe } from '../controls/Recipe.tsx';
import { NetworkPanel } from '../network/NetworkPanel.tsx';
import { OneShotPanel } from '../oneShot/OneShotPanel.tsx';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { EngineNotice, FailureNotice } from '../shared/runbar/Notices.tsx';
import { ImportNotice } from './ImportNotice.tsx';
import { Narration } from './Narration.tsx';
import { RunBar } from './RunBar.tsx';

/** Reading the chart library and drawing with it are two tasks, each short, instead of one. */
async function inTwoTasks<Module>(module: Promise<Module>): Promise<Module> {
  await module;
  await new Promise((resolve) => setTimeout(resolve));
  return module;
}

/** The chart library is most of the page's weight; the rest is on screen before it has come. */
const ChartPanel = lazy(() => inTwoTasks(import('./ChartPanel.tsx')));

/** What to look for; gone once the narration can say what was seen. */
function Lead() {
  const finished = useLab(({ run }) => run.status === 'finished');
  if (finished) return null;
  return (
    <p className="lead">
      Every label is the sum of a <span className="base">base signal</span> and a{' '}
      <span className="composite">composite signal</span> that is built on top of it. A learner with the first
      alone stands at test error kα². Watch who falls through that line, and when.
    </p>
  );
}

/** What went wrong with the run, and with its engine. */
function RunNotices() {
  const failure = useLab(({ run }) => run.failure);
  const engineNotice = useLab(({ run }) => run.engineNotice);
  const { run } = useLabActions();
  return (
    <>
      <FailureNotice failure={failure} onRun={run} />
      <EngineNotice sentence={engineNotice} />
    </>
  );
}

/** The laboratory: the target and its learners at the left, what comes of them at the right. */
export function LabView() {
  return (
    <main className="lab">
      <RunBar />
      <section className="panel target" aria-label="Target">
        <Formula />
        <FieldControls roles={['problem', 'data']} />
      </section>
      <section className="results" aria-label="Results">
        <LinkNotice />
        <ImportNotice />
        <RunNotices />
        <Lead />
        <Narration />
        <Suspense fallback={<div className="charts-coming">Loading the charts …</div>}>
          <ChartPanel />
        </Suspense>
        <NetworkPanel />
        <OneShotPanel />
      </section>
      <section className="panel cast" aria-label="Learners and recipe">
        <LearnerChooser />
        <Recipe />
      </section>
    </main>
  );
}
