import { useId } from 'react';
import type { EngineChoice } from '../../experiment/experiment.ts';
import { FIELDS } from '../../experiment/fields.ts';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

/** What does the arithmetic. */
export function EngineControl() {
  const engine = useExperiment((state) => state.experiment.engine);
  const { edit, commit } = useExperimentActions();
  const id = useId();
  const { label, choices, text } = FIELDS.engine;
  return (
    <div className="control">
      <div className="control-head">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={engine}
          aria-describedby={`${id}-text`}
          onChange={(event) => {
            edit({ engine: event.target.value as EngineChoice });
            commit();
          }}
        >
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </div>
      <p id={`${id}-text`} className="control-text">
        {text}
      </p>
    </div>
  );
}
