import { useMemo } from 'react';
import { legendEntries } from '../../charts/series/legendEntries.ts';
import type { LineName } from '../../charts/series/lineNames.ts';
import { LegendList } from '../shared/LegendList.tsx';
import { useLab } from '../shared/labContext.ts';

interface LegendProps {
  readonly hidden: ReadonlySet<LineName>;
  readonly onToggle: (learner: LineName) => void;
}

/** Names every line of a run's charts. */
export function Legend(props: LegendProps) {
  const run = useLab((state) => state.run);
  const { live } = useMemo(() => legendEntries(run, []), [run]);
  return <LegendList entries={live} {...props} />;
}
