import { useEffect, useState } from 'react';
import type { PinnedRun, Run } from '../../store/lab/state.ts';

/** Time between the drawing of two charts: long enough for a frame, so that no task draws more than one. */
export const BETWEEN_CHARTS_MS = 30;

/**
 * The run as one chart shows it. All charts redraw after every batch of logs; taking turns keeps each task of the
 * page's thread short. A new run, or the end of one, is shown at once.
 *
 * @param turn 0, 1, 2 …: the chart's place in the order.
 */
export function useRunInTurn(run: Run, turn: number): Run {
  const [shown, setShown] = useState(run);
  useEffect(() => {
    const timer = setTimeout(() => setShown(run), turn * BETWEEN_CHARTS_MS);
    return () => clearTimeout(timer);
  }, [run, turn]);
  return shown.id === run.id ? shown : run;
}

/** The pinned runs, as one chart shows them in its turn. */
export function usePinnedInTurn(pinned: readonly PinnedRun[], turn: number): readonly PinnedRun[] {
  const [shown, setShown] = useState(pinned);
  useEffect(() => {
    const timer = setTimeout(() => setShown(pinned), turn * BETWEEN_CHARTS_MS);
    return () => clearTimeout(timer);
  }, [pinned, turn]);
  return shown;
}
