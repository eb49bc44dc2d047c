import { type KeyboardEvent, useId, useState } from 'react';
import { Slider } from '../../ui/Slider.tsx';
import { type OwnField, ownRange, readOwnNumber } from './ownNumbers.ts';

interface OwnNumberControlProps {
  readonly field: OwnField;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly signal?: 'composite';
}

/** A number of the panel: a slider and a field to type into, as the experiment's controls are, but in no link. */
export function OwnNumberControl({ field, value, onChange, signal }: OwnNumberControlProps) {
  const [draft, setDraft] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const id = useId();

  const forget = () => {
    setDraft(undefined);
    setComplaint(undefined);
  };
  const take = () => {
    if (draft === undefined) return;
    const typed = readOwnNumber(field, draft);
    if (typed === null) return setComplaint(ownRange(field));
    forget();
    onChange(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') forget();
  };
  // The experiment has controls of the same names: a screen reader must tell them apart.
  const name = `${field.label} ${field.symbol} for the cost of one shot`;
  return (
    <div className={`control ${signal ?? ''}`}>
      <div className="control-head">
        <label htmlFor={id}>
          {field.label} <i className="symbol">{field.symbol}</i>
          <span className="sr-only"> for the cost of one shot</span>
        </label>
        <input
          id={id}
          className="typed"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? String(value)}
          aria-invalid={complaint !== undefined}
          aria-describedby={`${id}-text`}
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
          onChange(next);
        }}
      />
      <p
        id={`${id}-text`}
        className={complaint === undefined ? 'control-text' : 'complaint'}
        role={complaint === undefined ? undefined : 'alert'}
      >
        {complaint ?? field.text}
      </p>
    </div>
  );
}
