import { type KeyboardEvent, useRef, useState } from 'react';
import type { Experiment } from '../../../experiment/experiment.ts';
import type { Question } from '../../../words/story/question.ts';

interface PredictionFormProps {
  readonly question: Question;
  readonly experiment: Experiment;
  readonly answer: string | undefined;
  /** The choice that the finished run bears out. */
  readonly shown: string | null;
  readonly waiting: boolean;
  /** After the result the answer stands as it was given. */
  readonly settled: boolean;
  readonly onAnswer: (choice: string) => void;
  readonly onRun: () => void;
}

const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** What to do next, at the button. */
function hint(answered: boolean, byKeys: boolean): string {
  if (byKeys) return answered ? 'Enter runs it.' : 'Arrow keys choose, Enter runs it.';
  return answered ? 'Your answer stands; now see.' : 'Choose, and the experiment runs.';
}

/**
 * The scene's question and its choices. To choose is to run. Arrow keys pass over choices on their way to another, so
 * after them the run waits for Enter or the space bar.
 */
export function PredictionForm(props: PredictionFormProps) {
  const { question, experiment, answer, shown, waiting, settled, onAnswer, onRun } = props;
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const byArrow = useRef(false);
  const [byKeys, setByKeys] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    byArrow.current = MOVES.includes(event.key);
    setByKeys(true);
    if (!waiting || answer === undefined || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter' || (event.key === ' ' && event.target.checked)) {
      event.preventDefault();
      onRun();
    }
  };
  const choose = (choice: string) => {
    if (settled) return;
    onAnswer(choice);
    if (waiting && !byArrow.current) onRun();
  };
  // The button goes when the run begins; the focus would go with it to the top of the page.
  const runByButton = () => {
    fieldset.current?.focus({ preventScroll: true });
    onRun();
  };
  return (
    <fieldset
      ref={fieldset}
      className="prediction"
      tabIndex={-1}
      onKeyUp={(event) => event.key === 'Tab' && setByKeys(true)}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        byArrow.current = false;
        setByKeys(false);
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
            aria-disabled={settled}
            onChange={() => choose(id)}
          />
          <span>{text}</span>
          {id === shown && <em>this run</em>}
        </label>
      ))}
      {waiting && (
        <p className="prediction-run">
          <button type="button" className="button" onClick={runByButton}>
            {answer === undefined ? 'Just run it' : 'Run it'}
          </button>
          <span>{hint(answer !== undefined, byKeys)}</span>
        </p>
      )}
    </fieldset>
  );
}
