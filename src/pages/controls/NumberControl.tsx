import { type KeyboardEvent, useId, useState } from 'react';
import { FIELDS, type FieldKey } from '../../experiment/fields.ts';
import type { NumberField } from '../../experiment/table/kinds.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useExperiment, useExperimentActions } from '../shared/experimentContext.ts';
import { readTyped } from './typedValue.ts';

type NumberKey = {
  [Key in FieldKey]: (typeof FIELDS)[Key]['kind'] extends 'number' ? Key : never;
}[FieldKey];

interface NumberControlProps {
  readonly field: NumberKey;
  /** What it is called, and what it does, where a view gives it another meaning. */
  readonly label?: string;
  readonly text?: string;
}

/** A number of the experiment: a slider, where it has stops, and a field to type into. */
export function NumberControl({ field: key, ...own }: NumberControlProps) {
  const field: NumberField = FIELDS[key];
  const { label = field.label, text = field.text } = own;
  const value = useExperiment((state) => state.experiment[key]);
  const { edit, commit } = useExperimentActions();
  const [draft, setDraft] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const id = useId();

  const forget = () => {
    setDraft(undefined);
    setComplaint(undefined);
  };
  const take = () => {
    if (draft === undefined) return;
    const typed = readTyped(key, draft);
    if (!typed.legal) return setComplaint(typed.sentence);
    forget();
    if (typed.value === value) return;
    edit({ [key]: typed.value });
    commit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') forget();
  };
  const name = field.symbol ? `${label} ${field.symbol}` : label;
  return (
    <div className={`control ${field.signal ?? ''}`}>
      <div className="control-head">
        <label htmlFor={id}>
          <span className="control-word">{label}</span>
          {field.symbol && <i className="symbol"> {field.symbol}</i>}
        </label>
        <input
          id={id}
          className="typed"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? String(value)}
          aria-invalid={complaint !== undefined}
          aria-describedby={complaint === undefined ? `${id}-text` : `${id}-complaint`}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={take}
          onKeyDown={onKeyDown}
        />
      </div>
      <Slider
        field={field}
        value={value}
        name={`${name}, slider`}
        describedBy={`${id}-text`}
        onMove={(next) => {
          forget();
          edit({ [key]: next });
        }}
        onRelease={commit}
      />
      <p id={`${id}-text`} className="control-text">
        {text}
      </p>
      {complaint !== undefined && (
        <p id={`${id}-complaint`} className="complaint" role="alert">
          {complaint}
        </p>
      )}
    </div>
  );
}
