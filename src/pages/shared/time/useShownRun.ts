import { useMemo } from 'react';
import type { Run } from '../../../store/lab/state.ts';
import { runAt } from '../../../store/lab/time/moments.ts';
import { useLab } from '../labContext.ts';

/** The run as the page shows it: as it is, or as it was at the epoch that the reader looks back to. */
export function useShownRun(): Run {
  const run = useLab((state) => state.run);
  const viewed = useLab((state) => state.viewed);
  return useMemo(() => (viewed === undefined ? run : runAt(run, viewed)), [run, viewed]);
}
