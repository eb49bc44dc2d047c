import { lazy } from 'react';
import { FieldControls } from '../controls/FieldControls.tsx';
import { LearnerChooser } from '../controls/LearnerChooser.tsx';
import { Recipe } from '../controls/Recipe.tsx';
import { NetworkPanel } from '../network/NetworkPanel.tsx';
import { OneShotPanel } from '../oneShot/OneShotPanel.tsx';
import { BASE, COMPOSITE } from '../shared/frame/SignalNames.tsx';
import { Workbench } from '../shared/frame/Workbench.tsx';
import { useLab } from '../shared/labContext.ts';
import { ImportNotice } from './ImportNotice.tsx';
import { Narration } from './Narration.tsx';
import { RunBar } from './RunBar.tsx';
import { RunNotices } from './RunNotices.tsx';

/** Reading the chart library and drawing with it are two tasks, each short, instead of one. */
async function inTwoTasks<Module>(module: Promise<Module>): Promise<Module> {
  await module;
  await new Promise((resolve) => setTimeout(resolve));
  return module;
}

/** The chart library is most of the page's weight; the rest is on screen before it has come. */
const ChartPanel = lazy(() => inTwoTasks(import('./ChartPanel.tsx')));

/** What to look for; the narration takes its place once there is something to say. */
function Lead() {
  const finished = useLab(({ run }) => run.status === 'finished');
  if (finished) return null;
  return (
    <p className="lead">
      Every label is the sum of a {BASE} and a {COMPOSITE} that is built on top of it. A learner with the
      first alone stands at test error kα². Watch who falls through that line, and when.
    </p>
  );
}

/** The laboratory. */
export function LabView() {
  return (
    <Workbench
      bar={<RunBar />}
      target={<FieldControls roles={['problem', 'data']} />}
      notices={
        <>
          <ImportNotice />
          <RunNotices />
        </>
      }
      words={
        <>
          <Lead />
          <Narration />
        </>
      }
      charts={<ChartPanel />}
      below={
        <>
          <NetworkPanel />
          <OneShotPanel />
        </>
      }
      cast={
        <>
          <LearnerChooser />
          <Recipe />
        </>
      }
    />
  );
}
