import { useEffect, useRef, useState } from 'react';
import { useExperiment } from './experimentContext.ts';
import { forTheHall } from './present/forTheHall.ts';

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
  /** The first is the news; one that begins with "Why" is set apart. */
  readonly sentences: readonly string[];
  readonly finished: boolean;
}

/** What is happening, in plain words; screen readers hear it now and then. */
export function Sentences({ sentences, finished }: SentencesProps) {
  const present = useExperiment(({ experiment }) => experiment.present);
  const spoken = useSlowly(sentences.join(' '));
  const shown = present ? forTheHall(sentences) : sentences;
  return (
    <section className="narration" aria-label={finished ? 'What happened' : 'What is happening'}>
      <div aria-hidden="true">
        {shown.map((sentence) => (
          <span key={sentence} className={sentence.startsWith('Why') ? 'narration-why' : undefined}>
            <Coloured sentence={sentence} />{' '}
          </span>
        ))}
      </div>
      <p className="sr-only" role="status">
        {spoken}
      </p>
    </section>
  );
}
