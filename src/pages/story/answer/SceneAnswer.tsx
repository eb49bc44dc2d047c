import { QUESTIONS } from '../../../words/story/questions.ts';
import { Narration } from '../../lab/Narration.tsx';
import { useLab } from '../../shared/labContext.ts';
import { SCENE_PARTS } from '../scenes/sceneParts.ts';
import { SceneTurns } from '../steps/SceneSteps.tsx';
import type { PredictionOfScene } from '../usePrediction.ts';
import { LabLink, Reveal } from './Reveal.tsx';
import { useOutcome } from './useOutcome.ts';

/** What the run is doing; at its end, what it showed and why. */
function Outcome({ prediction }: { readonly prediction: PredictionOfScene }) {
  const status = useLab(({ run }) => run.status);
  const experiment = useLab(({ run }) => run.experiment);
  const outcome = useOutcome();
  const { Idea } = SCENE_PARTS[experiment.scene];
  return (
    <>
      <div className="reveal" aria-live="polite">
        {outcome && (
          <Reveal
            prediction={prediction}
            outcome={outcome}
            choices={QUESTIONS[experiment.scene].choices(experiment)}
          />
        )}
      </div>
      {status !== 'idle' && !outcome && <Narration />}
      {status === 'finished' && (
        <div className="story-idea">
          <Idea experiment={experiment} />
        </div>
      )}
    </>
  );
}

/** The answer, and the ways on from here. */
export function SceneAnswer({ prediction }: { readonly prediction: PredictionOfScene }) {
  const experiment = useLab((state) => state.experiment);
  return (
    <section className="story-text" aria-label="The answer">
      <Outcome prediction={prediction} />
      <SceneTurns>
        <LabLink experiment={experiment} />
      </SceneTurns>
      <p className="story-device">
        Your answers stay on this device.{' '}
        {prediction.any && (
          <button type="button" className="as-link" onClick={prediction.forgetAll}>
            Delete my answers
          </button>
        )}
      </p>
    </section>
  );
}
