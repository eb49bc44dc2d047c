import { useCallback, useEffect, useState } from 'react';

/** How long a note stays, ms. */
const NOTE_MS = 6000;

/** A sentence that disappears by itself. Each has a number, so that the same sentence can come twice. */
export function usePassingNote() {
  const [note, setNote] = useState<{ sentence: string; number: number }>();
  const say = useCallback(
    (sentence: string) => setNote((old) => ({ sentence, number: (old?.number ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!note) return;
    const timer = setTimeout(() => setNote(undefined), NOTE_MS);
    return () => clearTimeout(timer);
  }, [note]);
  return [note, say] as const;
}
