import { useRef } from 'react';

/** A second press within this time means it, ms. */
const MEANT_MS = 5000;

/**
 * Lets an action that loses work happen at the second press only.
 *
 * @param ask says what a second press would do.
 */
export function useConfirmed(ask: (sentence: string) => void) {
  const asked = useRef<{ sentence: string; at: number }>(undefined);
  return (sentence: string | undefined, act: () => void) => {
    const last = asked.current;
    const now = performance.now();
    if (sentence === undefined || (last?.sentence === sentence && now - last.at < MEANT_MS)) {
      asked.current = undefined;
      act();
      return;
    }
    asked.current = { sentence, at: now };
    ask(sentence);
  };
}
