import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

/** The meaning of a typed text: a value, or one sentence that says why it is not one. */
export type Typed<Value> = { readonly value: Value } | { readonly complaint: string };

/** The words of a control. */
export interface ControlWords {
  readonly label: string;
  /** The letter that stands for it in a formula. */
  readonly symbol?: string | undefined;
  /** What sets it apart, for a screen reader, from another control of the same label. */
  readonly aside?: string;
  /** What it does, in a sentence. */
  readonly text: string;
  readonly className?: string | undefined;
}

interface TypedFieldProps<Value> extends ControlWords {
  /** The value in use, as text. */
  readonly shown: string;
  readonly read: (text: string) => Typed<Value>;
  readonly onType: (value: Value) => void;
  /** A list of numbers needs a line of its own. */
  readonly wide?: boolean;
  /** What else sets the value. It drops what was typed and not taken by `forget`. */
  readonly slider?: (forget: () => void, describedBy: string) => ReactNode;
}

/**
 * A value to type: taken with Enter or on leaving the field, given up with Escape. While what was typed is no legal
 * value it stays in sight with a complaint, and the value in use stays as well.
 */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { label, symbol, aside, text, className = '', shown, read, onType, wide = false, slider } = props;
  const [draft, setDraft] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const id = useId();
  const forget = () => {
    setDraft(undefined);
    setComplaint(undefined);
  };
  const take = () => {
    if (draft === undefined) return;
    const typed = read(draft);
    if ('complaint' in typed) return setComplaint(typed.complaint);
    forget();
    onType(typed.value);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') take();
    if (key === 'Escape') forget();
  };
  const head = (
    <>
      <label htmlFor={id}>
        <span className="control-word">{label}</span>
        {symbol && <i className="symbol"> {symbol}</i>}
        {aside && <span className="sr-only"> {aside}</span>}
      </label>
      <input
        id={id}
        className={wide ? 'typed typed-list' : 'typed'}
        inputMode={wide ? undefined : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? shown}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? `${id}-text` : `${id}-complaint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
    </>
  );
  return (
    <div className={`control ${className}`}>
      {wide ? head : <div className="control-head">{head}</div>}
      {slider?.(forget, `${id}-text`)}
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
