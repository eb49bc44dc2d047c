import { useEffect, useId, useRef } from 'react';
import { useCopy } from './useCopy.ts';

interface CopyFieldProps {
  /** "Link"; the button is "Copy the link". */
  readonly label: string;
  readonly what: string;
  readonly text: string;
  /** Lines in sight. */
  readonly rows: number;
  /** Selects the text, to be copied by hand. */
  readonly selected?: boolean;
}

/** A text to take along: selected by a press, copied by a button. */
export function CopyField({ label, what, text, rows, selected = false }: CopyFieldProps) {
  const [outcome, copy] = useCopy();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (outcome === 'refused' || selected) field.current?.focus();
  }, [outcome, selected]);
  return (
    <section className="copy-field" aria-label={label}>
      <div className="copy-head">
        <label htmlFor={id}>{label}</label>
        <button type="button" className="button" aria-label={`Copy ${what}`} onClick={() => copy(text)}>
          {outcome === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={rows}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p role="status" className={outcome === 'refused' ? 'complaint' : 'sr-only'}>
        {outcome === 'copied' && `Copied ${what}.`}
        {outcome === 'refused' && 'The clipboard is not available: the text is selected, copy it by hand.'}
      </p>
    </section>
  );
}
