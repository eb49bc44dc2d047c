import { useId } from 'react';
import { FIELDS } from '../../experiment/fields.ts';
import type { KeyOfKind } from '../../experiment/keys.ts';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

/** Something that is so or not. */
export function FlagControl({ field: key }: { readonly field: KeyOfKind<'flag'> }) {
  const value = useExperiment((state) => state.experiment[key]);
  const { edit, commit } = useExperimentActions();
  const id = useId();
  const { label, text } = FIELDS[key];
  return (
    <div className="control">
      <label className="control-flag">
        <input
          type="checkbox"
          checked={value}
          aria-describedby={`${id}-text`}
          onChange={(event) => {
            edit({ [key]: event.target.checked });
            commit();
          }}
        />
        {label}
      </label>
      <p id={`${id}-text`} className="control-text">
        {text}
      </p>
    </div>
  );
}
