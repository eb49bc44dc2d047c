import { type KeyboardEvent, useId, useState } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import { FIELDS, type FieldKey } from '../../experiment/fields.ts';
import { decodeLink, encodeLink } from '../../experiment/link.ts';
import { fieldText } from '../../experiment/text/fieldText.ts';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';

type NumbersKey = {
  [Key in FieldKey]: (typeof FIELDS)[Key]['kind'] extends 'numbers' ? Key : never;
}[FieldKey];

/** Reads a typed list by the rules of the link: the numbers, or what is wrong with them. */
function readList(
  experiment: Experiment,
  key: NumbersKey,
  text: string,
): { readonly value: readonly number[]; readonly sentence?: string } {
  const others = new URLSearchParams(encodeLink(experiment));
  others.set(FIELDS[key].link, text.replaceAll(/\s+/g, ''));
  const { experiment: read, issues } = decodeLink(others.toString());
  const issue = issues.find(({ field }) => field === FIELDS[key].link);
  return { value: read[key], ...(issue && { sentence: issue.problem }) };
}

/** A list of numbers of the experiment, typed with commas between. */
export function NumbersControl({ field: key }: { readonly field: NumbersKey }) {
  const field = FIELDS[key];
  const experiment = useExperiment((state) => state.experiment);
  const { edit, commit } = useExperimentActions();
  const [draft, setDraft] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const id = useId();
  const shown = fieldText(experiment[key]).replaceAll(',', ', ');

  const take = () => {
    if (draft === undefined) return;
    const { value, sentence } = readList(experiment, key, draft);
    if (sentence !== undefined) return setComplaint(sentence);
    setDraft(undefined);
    setComplaint(undefined);
    if (fieldText(value) === fieldText(experiment[key])) return;
    edit({ [key]: value });
    commit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape') return;
    setDraft(undefined);
    setComplaint(undefined);
  };
  return (
    <div className="control">
      <label htmlFor={id}>
        {field.label}
        {'symbol' in field && <i className="symbol"> {field.symbol}</i>}
      </label>
      <input
        id={id}
        className="typed typed-list"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? shown}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? `${id}-text` : `${id}-complaint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-text`} className="control-text">
        {field.text}
      </p>
      {complaint !== undefined && (
        <p id={`${id}-complaint`} className="complaint" role="alert">
          {complaint}
        </p>
      )}
    </div>
  );
}
