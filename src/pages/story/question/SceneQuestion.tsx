import { useEffect, useRef } from 'react';
import { QUESTIONS } from '../../../words/story/questions.ts';
import { useLab, useLabActions } from '../../shared/labContext.ts';
import { useOutcome } from '../answer/useOutcome.ts';
import { SCENE_PARTS } from '../scenes/sceneParts.ts';
import { placeOf } from '../steps/order.ts';
import { SCENE_TITLES } from '../steps/titles.ts';
import type { PredictionOfScene } from '../usePrediction.ts';
import { PredictionForm } from './PredictionForm.tsx';
import { showExperiment } from './showExperiment.ts';

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
      <span className="sr-only">Scene {placeOf(scene)}: </span>
      {SCENE_TITLES[scene]}
    </h2>
  );
}

/** What there is to know, and the question. */
export function SceneQuestion({ prediction }: { readonly prediction: PredictionOfScene }) {
  const experiment = useLab((state) => state.experiment);
  const status = useLab(({ run }) => run.status);
  const { run: start } = useLabActions();
  const question = QUESTIONS[experiment.scene];
  const { Lead, Controls } = SCENE_PARTS[experiment.scene];
  const outcome = useOutcome();
  return (
    <section className="story-text" aria-label="The question">
      <SceneTitle />
      <div className="story-lead">
        <Lead experiment={experiment} />
      </div>
      <PredictionForm
        question={question}
        experiment={experiment}
        answer={prediction.answer}
        shown={outcome?.shown ?? null}
        waiting={status === 'idle'}
        settled={outcome !== undefined}
        onAnswer={prediction.answerWith}
        onRun={() => {
          start();
          requestAnimationFrame(showExperiment);
        }}
      />
      {Controls && (experiment.scene === 7 || status !== 'idle') && (
        <div className="story-controls">
          <Controls />
        </div>
      )}
    </section>
  );
}
