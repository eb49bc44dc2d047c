import { createContext, useContext } from 'react';
import { type Plot, PlotLayer } from '../../frame/PlotLayer.tsx';
import type { LearnedRow } from '../../series/learned.ts';
import { SignalTextures, useSignalTextures } from '../signals/SignalTextures.tsx';
import { LearnedRowBars } from './LearnedRowBars.tsx';
import type { LearnedKind } from './learnedLayout.ts';

/** Reaches past the chart's axes, which therefore need not draw again. */
export const LearnedContext = createContext<readonly LearnedRow[]>([]);

/** The bars with their numbers, row by row. */
export function BarLayer({ kind }: { readonly kind: LearnedKind }) {
  const rows = useContext(LearnedContext);
  const textures = useSignalTextures();
  const bars = (plot: Plot) =>
    rows.map((row, i) => (
      <LearnedRowBars
        key={row.learner}
        plot={plot}
        row={row}
        kind={kind}
        middle={plot.top + ((i + 0.5) * (plot.bottom - plot.top)) / rows.length}
        textures={textures}
      />
    ));
  return <PlotLayer inside={() => <SignalTextures ids={textures} />} above={bars} />;
}
