import { useId } from 'react';
import { FIELDS } from '../../experiment/fields.ts';
import type { KeyOfKind } from '../../experiment/keys.ts';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

/** One of a few words of the experiment. */
export function ChoiceControl({ field: key }: { readonly field: KeyOfKind<'choice'> }) {
  const value = useExperiment((state) => state.experiment[key]);
  const { edit, commit } = useExperimentActions();
  const id = useId();
  const { label, choices, text } = FIELDS[key];
  return (
    <div className="control">
      <div className="control-head">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={value}
          aria-describedby={`${id}-text`}
          onChange={(event) => {
            edit({ [key]: event.target.value });
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
