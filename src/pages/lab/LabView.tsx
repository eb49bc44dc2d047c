import { lazy } from 'react';
import { problemOf } from '../../problem/problems.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { FOLDED_FIELDS } from '../controls/foldedFields.ts';
import { LearnerChooser } from '../controls/LearnerChooser.tsx';
import { ProblemFold } from '../controls/ProblemFold.tsx';
import { Recipe } from '../controls/Recipe.tsx';
import { OneShotPanel } from '../oneShot/OneShotPanel.tsx';
import { RichnessPanel } from '../richness/RichnessPanel.tsx';
import { BASE, COMPOSITE } from '../shared/frame/SignalNames.tsx';
import { Workbench } from '../shared/frame/Workbench.tsx';
import { useLab } from '../shared/labContext.ts';
import { Narration } from './Narration.tsx';
import { ImportNotice } from './pins/ImportNotice.tsx';
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

/** What to look for. */
function Lead() {
  const experiment = useLab((state) => state.experiment);
  const { outputDimension: k, words } = problemOf(experiment);
  return (
    <p className="lead">
      Every label has k = {k} numbers. Each is the sum of a {BASE} and a {COMPOSITE} built on it. A learner
      that has the base signal alone has a test error of {words.levels.baseOnly}: which gets below that? A{' '}
      <em>kernel method</em> keeps the features that it starts with; a network learns its own.
    </p>
  );
}

/** The laboratory. */
export function LabView() {
  const engine = useLab(({ run }) => run.engine);
  return (
    <Workbench
      bar={<RunBar />}
      target={
        <>
          <FieldControls roles={['problem', 'data']} without={FOLDED_FIELDS} />
          <ProblemFold />
        </>
      }
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
          <RichnessPanel />
          <OneShotPanel />
        </>
      }
      cast={
        <>
          <LearnerChooser />
          <Recipe engine={engine} />
        </>
      }
    />
  );
}
