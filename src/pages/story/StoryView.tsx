import { lazy, Suspense } from 'react';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { RunBar } from '../lab/RunBar.tsx';
import { RunNotices } from '../lab/RunNotices.tsx';
import { useLab } from '../shared/labContext.ts';
import { SceneAnswer } from './answer/SceneAnswer.tsx';
import { WorkedExample } from './example/WorkedExample.tsx';
import { SceneQuestion } from './question/SceneQuestion.tsx';
import { SCENE_PARTS } from './scenes/sceneParts.ts';
import { SceneSteps } from './steps/SceneSteps.tsx';
import { usePrediction } from './usePrediction.ts';

/** The chart library is most of the page's weight; the words are on screen before it has come. */
const SceneCharts = lazy(() => import('./SceneCharts.tsx'));

/** One scene at a time: its words at the left, its live experiment at the right. */
export function StoryView() {
  const experiment = useLab((state) => state.experiment);
  const prediction = usePrediction();
  const { scene } = experiment;
  const { After } = SCENE_PARTS[scene];
  return (
    <>
      <SceneSteps />
      <main className="story">
        <SceneQuestion prediction={prediction} />
        <section className="story-stage" aria-label="The experiment">
          <LinkNotice />
          <RunNotices />
          <RunBar />
          {scene === 2 && <WorkedExample />}
          <Suspense fallback={<div className="charts-coming">Loading the charts …</div>}>
            <SceneCharts scene={scene} />
          </Suspense>
        </section>
        <SceneAnswer prediction={prediction} />
        {After && (
          <div className="story-after">
            <After experiment={experiment} />
          </div>
        )}
      </main>
    </>
  );
}
