import { useMemo, useState } from 'react';
import type { LineName } from '../../charts/series/lineNames.ts';

/** The lines of a view's charts: which are drawn, which the reader has hidden, and the way to change it. */
export function useShownLines<Line extends LineName>(lines: readonly Line[]) {
  const [hidden, setHidden] = useState<ReadonlySet<LineName>>(new Set());
  const shown = useMemo(() => lines.filter((line) => !hidden.has(line)), [lines, hidden]);
  const toggle = (line: LineName) => {
    const next = new Set(hidden);
    if (!next.delete(line)) next.add(line);
    setHidden(next);
  };
  return { shown, hidden, toggle };
}
