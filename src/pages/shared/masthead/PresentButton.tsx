import { useEffect, useRef } from 'react';
import { useExperiment, useExperimentActions } from '../experimentContext.ts';

/** Shows the page to a hall; the focus comes back to it afterwards. */
export function PresentButton() {
  const present = useExperiment(({ experiment }) => experiment.present);
  const { edit, commit } = useExperimentActions();
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(present);
  useEffect(() => {
    if (left.current && !present) button.current?.focus();
    left.current = present;
  }, [present]);
  return (
    <button
      ref={button}
      type="button"
      className="button"
      title="Large type for a hall, worked by keys"
      onClick={() => {
        edit({ present: true });
        commit();
      }}
    >
      Present
    </button>
  );
}
