import { useEffect, useId, useRef, useState } from 'react';
import { useExperiment } from './experimentContext.ts';
import { forTheHall } from './present/forTheHall.ts';
import { useHallView } from './present/hallContext.ts';
import { useOverflow } from './useOverflow.ts';

/** A screen reader hears a new sentence no more often than this. */
const SPEAK_EVERY_MS = 6000;

const SPECIAL =
  /(base signal|composite signal|(?:exact-[a-z]+-|ridge-)?\d(?:layer|resnetU?)(?:-[a-zA-Z]+)?|poly-\d)/;
const CLASSES: Record<string, string> = { 'base signal': 'base', 'composite signal': 'composite' };

/** A sentence with the two signals in their colours, and no line break within a learner's name. */
export function Coloured({ sentence }: { readonly sentence: string }) {
  const parts = sentence.split(SPECIAL).map((text, place) => ({ text, place }));
  return parts.map(({ text, place }) =>
    SPECIAL.test(text) ? (
      <span key={place} className={CLASSES[text] ?? 'unbroken'}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}

/** The same text, renewed now and then: what changes six times a second cannot be listened to. */
function useSlowly(text: string): string {
  const [spoken, setSpoken] = useState(text);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.current), SPEAK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return spoken;
}

interface SentencesProps {
  /** The first is the news. */
  readonly sentences: readonly string[];
  readonly finished: boolean;
}

/**
 * What is happening, in plain words; screen readers hear it now and then. Its room stands from the start, so that nothing
 * below it moves; what does not fit is a press away.
 */
export function Sentences({ sentences, finished }: SentencesProps) {
  const present = useExperiment(({ experiment }) => experiment.present);
  const spoken = useSlowly(sentences.join(' '));
  const { words } = useHallView();
  const shown = present && !words ? forTheHall(sentences) : sentences;
  const [whole, setWhole] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  const textId = useId();
  const overflows = useOverflow(text, shown.join(' '));
  return (
    <section className="narration" aria-label={finished ? 'What happened' : 'What is happening'}>
      <div
        ref={text}
        id={textId}
        className="narration-text"
        data-whole={whole || undefined}
        aria-hidden="true"
      >
        {shown.map((sentence) => (
          // What a run comes to is a text of its own, in another order.
          <p key={`${finished} ${sentence}`}>
            <Coloured sentence={sentence} />{' '}
          </p>
        ))}
      </div>
      {(whole || overflows) && !present && (
        <button
          type="button"
          className="narration-more"
          aria-expanded={whole}
          aria-controls={textId}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Less' : 'More'}
        </button>
      )}
      <p className="sr-only" role="status">
        {spoken}
      </p>
    </section>
  );
}
