import { type KeyboardEvent, useRef } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Question } from '../../store/story/question.ts';

interface PredictionFormProps {
  readonly question: Question;
  readonly experiment: Experiment;
  readonly answer: string | undefined;
  /** The choice that the finished run bears out. */
  readonly shown: string | null;
  readonly waiting: boolean;
  readonly onAnswer: (choice: string) => void;
  readonly onRun: () => void;
}

const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * The scene's question and its choices. To choose is to run. Arrow keys pass over choices on their way to another, so
 * after them the run waits for Enter or the space bar.
 */
export function PredictionForm(props: PredictionFormProps) {
  const { question, experiment, answer, shown, waiting, onAnswer, onRun } = props;
  const byArrow = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    byArrow.current = MOVES.includes(event.key);
    if (!waiting || answer === undefined || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter' || (event.key === ' ' && event.target.checked)) {
      event.preventDefault();
      onRun();
    }
  };
  const choose = (choice: string) => {
    onAnswer(choice);
    if (waiting && !byArrow.current) onRun();
  };
  return (
    <fieldset
      className="prediction"
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        byArrow.current = false;
      }}
    >
      <legend>{question.ask(experiment)}</legend>
      {question.choices(experiment).map(({ id, text }) => (
        <label key={id} className={id === shown ? 'shown' : undefined}>
          <input
            type="radio"
            name="prediction"
            value={id}
            checked={id === answer}
            onChange={() => choose(id)}
          />
          <span>{text}</span>
          {id === shown && <em>this run</em>}
        </label>
      ))}
      {waiting && (
        <p className="prediction-run">
          <button type="button" className="button" onClick={onRun}>
            {answer === undefined ? 'Just run it' : 'Run it'}
          </button>
          <span>
            {answer === undefined ? 'Choose, and the experiment runs.' : 'Your answer stands; now see.'}
          </span>
        </p>
      )}
    </fieldset>
  );
}
