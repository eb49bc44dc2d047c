import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { FIELDS, type FieldKey, type NumberField } from '../../experiment/fields.ts';
import { useLab, useLabActions } from '../labContext.ts';
import { sliderScale } from './sliderScale.ts';
import { readTyped } from './typedValue.ts';

type NumberKey = {
  [Key in FieldKey]: (typeof FIELDS)[Key]['kind'] extends 'number' ? Key : never;
}[FieldKey];

interface NumberControlProps {
  readonly field: NumberKey;
  /** The signal whose colour the control wears. */
  readonly signal?: 'base' | 'composite';
}

interface SliderProps {
  readonly field: NumberField;
  readonly value: number;
  readonly name: string;
  readonly describedBy: string;
  readonly onMove: (value: number) => void;
  readonly onRelease: () => void;
}

function Slider({ field, value, name, describedBy, onMove, onRelease }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const scale = sliderScale(field);
  useEffect(() => {
    const slider = input.current;
    // React's onChange is the browser's `input`; the browser's own `change` is the release.
    slider?.addEventListener('change', onRelease);
    return () => slider?.removeEventListener('change', onRelease);
  }, [onRelease]);
  if (!scale) return null;
  const position = Math.min(scale.last, Math.max(0, scale.positionOf(value)));
  return (
    <input
      ref={input}
      type="range"
      className="slider"
      aria-label={name}
      aria-valuetext={String(value)}
      aria-describedby={describedBy}
      min={0}
      max={scale.last}
      step={1}
      value={position}
      style={{ '--filled': `${(100 * position) / scale.last}%` } as CSSProperties}
      onChange={(event) => onMove(scale.valueAt(Number(event.target.value)))}
    />
  );
}

/** A number of the experiment: a slider, where it has stops, and a field to type into. */
export function NumberControl({ field: key, signal }: NumberControlProps) {
  const field: NumberField = FIELDS[key];
  const value = useLab((state) => state.experiment[key]);
  const { edit, commit } = useLabActions();
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
  const name = field.symbol ? `${field.label} ${field.symbol}` : field.label;
  return (
    <div className={`control ${signal ?? ''}`}>
      <div className="control-head">
        <label htmlFor={id}>
          {field.label}
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
