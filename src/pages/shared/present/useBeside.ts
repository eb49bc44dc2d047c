import { useEffect, useMemo, useState } from 'react';
import type { HallView } from './hallContext.ts';

/** What can stand in the place of the charts. */
type Beside = 'words' | 'machine';

/** What a hall sees in the place of the charts, and the way to turn to it and back. */
export function useBeside(present: boolean): readonly [HallView, (to: Beside) => void] {
  const [shown, setShown] = useState<Beside>();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!present) {
      setShown(undefined);
      return;
    }
    if (shown) dataset.hall = shown;
    return () => {
      delete dataset.hall;
    };
  }, [present, shown]);
  const view = useMemo(
    () => ({ present, machine: present && shown === 'machine', words: present && shown === 'words' }),
    [present, shown],
  );
  return [view, (to) => setShown((old) => (old === to ? undefined : to))];
}
