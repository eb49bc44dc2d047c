import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { factsOf } from '../../store/story/question.ts';
import { QUESTIONS } from '../../store/story/questions.ts';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { Narration } from '../lab/Narration.tsx';
import { RunBar } from '../lab/RunBar.tsx';
import { useLab, useLabActions } from '../labContext.ts';
import { EngineNotice, FailureNotice } from '../runbar/Notices.tsx';
import { PredictionForm } from './PredictionForm.tsx';
import { LabLink, Reveal } from './Reveal.tsx';
import { SceneSteps, SceneTurns } from './SceneSteps.tsx';
import { SCENE_PARTS } from './scenes/sceneParts.ts';
import { SCENE_TITLES } from './titles.ts';
import { usePrediction } from './usePrediction.ts';
import { WorkedExample } from './WorkedExample.tsx';

/** The chart library is most of the page's weight; the words are on screen before it has come. */
const SceneCharts = lazy(() => import('./SceneCharts.tsx'));

/** A scene's title; it takes the focus when the reader has gone to the scene from another. */
function SceneTitle() {
  const scene = useLab(({ experiment }) => experiment.scene);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(scene);
  useEffect(() => {
    if (before.current === scene) return;
    before.current = scene;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [scene]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      <span className="sr-only">Scene {scene}: </span>
      {SCENE_TITLES[scene]}
    </h2>
  );
}

/** What the run is doing, and at its end what was seen and why. */
function Told({ prediction }: { readonly prediction: ReturnType<typeof usePrediction> }) {
  const run = useLab((state) => state.run);
  const { scene } = run.experiment;
  const ended = run.status === 'finished';
  const outcome = useMemo(
    () => (ended ? QUESTIONS[scene].outcome(factsOf(run)) : undefined),
    [ended, scene, run],
  );
  const { Idea } = SCENE_PARTS[scene];
  return (
    <>
      <div className="reveal" aria-live="polite">
        {outcome && (
          <Reveal
            prediction={prediction}
            outcome={outcome}
            choices={QUESTIONS[scene].choices(run.experiment)}
          />
        )}
      </div>
      {run.status !== 'idle' && !ended && run.status !== 'failed' && <Narration />}
      {ended && (
        <div className="story-idea">
          <Idea experiment={run.experiment} />
        </div>
      )}
    </>
  );
}

/** A scene's words: what there is to know, the question, the answer. */
function SceneText() {
  const experiment = useLab((state) => state.experiment);
  const run = useLab((state) => state.run);
  const { run: start } = useLabActions();
  const prediction = usePrediction();
  const question = QUESTIONS[experiment.scene];
  const { Lead, Controls } = SCENE_PARTS[experiment.scene];
  const shown = useMemo(
    () => (run.status === 'finished' ? question.outcome(factsOf(run)).shown : null),
    [run, question],
  );
  return (
    <article className="story-text">
      <SceneTitle />
      <div className="story-lead">
        <Lead experiment={experiment} />
      </div>
      <PredictionForm
        question={question}
        experiment={experiment}
        answer={prediction.answer}
        shown={shown}
        waiting={run.status === 'idle'}
        onAnswer={prediction.answerWith}
        onRun={start}
      />
      {Controls && (experiment.scene === 7 || run.status !== 'idle') && (
        <div className="story-controls">
          <Controls />
        </div>
      )}
      <Told prediction={prediction} />
      <SceneTurns>
        <LabLink experiment={experiment} />
      </SceneTurns>
      <p className="story-device">
        Your answers stay on this device.{' '}
        {prediction.any && (
          <button type="button" className="as-link" onClick={prediction.forgetAll}>
            Forget them
          </button>
        )}
      </p>
    </article>
  );
}

/** One scene at a time: its words at the left, its live experiment at the right. */
export function StoryView() {
  const experiment = useLab((state) => state.experiment);
  const failure = useLab(({ run }) => run.failure);
  const engineNotice = useLab(({ run }) => run.engineNotice);
  const { run } = useLabActions();
  const { scene } = experiment;
  const { After } = SCENE_PARTS[scene];
  return (
    <>
      <SceneSteps />
      <main className="story">
        <SceneText />
        <section className="story-stage" aria-label="The experiment">
          <LinkNotice />
          <FailureNotice failure={failure} onRun={run} />
          <EngineNotice sentence={engineNotice} />
          <RunBar />
          {scene === 2 && <WorkedExample />}
          <Suspense fallback={<div className="charts-coming">Loading the charts …</div>}>
            <SceneCharts scene={scene} />
          </Suspense>
        </section>
        {After && (
          <div className="story-after">
            <After experiment={experiment} />
          </div>
        )}
      </main>
    </>
  );
}
