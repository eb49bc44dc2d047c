import { useEffect, useState } from 'react';

/** How long the page says that something was copied. */
const THANKS_MS = 2500;

/** refused: the clipboard is not ours to write; the reader copies by hand. */
export type CopyOutcome = 'none' | 'copied' | 'refused';

/** Puts a text on the clipboard, and says whether that worked. */
export function useCopy(): [CopyOutcome, (text: string) => Promise<void>] {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('none'), THANKS_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return [outcome, copy];
}
