import { useId } from 'react';
import { FIELDS } from '../../experiment/fields.ts';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

/** Whether opening the link starts the run. */
export function AutorunControl() {
  const autorun = useExperiment((state) => state.experiment.autorun);
  const { edit, commit } = useExperimentActions();
  const id = useId();
  return (
    <div className="control">
      <label className="control-flag">
        <input
          type="checkbox"
          checked={autorun}
          aria-describedby={`${id}-text`}
          onChange={(event) => {
            edit({ autorun: event.target.checked });
            commit();
          }}
        />
        {FIELDS.autorun.label}
      </label>
      <p id={`${id}-text`} className="control-text">
        {FIELDS.autorun.text}
      </p>
    </div>
  );
}
