import { useMemo } from 'react';
import { legendEntries } from '../../charts/series/legendEntries.ts';
import type { LineName } from '../../charts/series/lineNames.ts';
import { LegendList } from '../shared/LegendList.tsx';
import { useShownRun } from '../shared/time/useShownRun.ts';

interface LegendProps {
  readonly hidden: ReadonlySet<LineName>;
  readonly onToggle: (learner: LineName) => void;
}

/** Names every line of a run's charts. */
export function Legend(props: LegendProps) {
  const run = useShownRun();
  const { live } = useMemo(() => legendEntries(run, []), [run]);
  return <LegendList entries={live} {...props} />;
}
