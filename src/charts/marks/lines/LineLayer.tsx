import { createContext, useContext } from 'react';
import type { LearnerName } from '../../../learners/learnerNames.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import { epochAxis, type HorizontalAxis } from '../../frame/horizontalAxis.ts';
import { type Plot, PlotLayer } from '../../frame/PlotLayer.tsx';
import type { LearnerNotes } from '../../series/fitNotes.ts';
import type { FloorLine } from '../../series/floorLines.ts';
import type { LearnerRow } from '../../series/learnerRows.ts';
import type { PinnedSeries } from '../../series/pinnedSeries.ts';
import { learnerStyle } from '../learnerStyle.ts';
import { EndLabels } from './EndLabels.tsx';
import { FloorLabels } from './FloorLabels.tsx';
import { LearnerLine, type LearnerLineProps, SeedBand } from './LearnerLine.tsx';
import { discsWidth, PinnedDiscs, PinnedLines } from './PinnedLayer.tsx';

/** What changes at every redraw of a chart with a line per learner. */
export interface Lines {
  readonly horizontal: HorizontalAxis;
  readonly rows: readonly LearnerRow[];
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
  readonly notes: LearnerNotes;
  readonly ghosts: readonly LearnerRow[];
  readonly linkOf: PointLink;
  /** Runs that are kept for comparison, drawn faded and with their letters. */
  readonly pinned: readonly PinnedSeries[];
}

/** The link of a learner's point, where it has one. */
export type PointLink = (learner: LearnerName, x: number) => string | undefined;

/** Reaches past the chart's axes, which therefore need not draw again. */
export const LinesContext = createContext<Lines>({
  horizontal: epochAxis(1),
  rows: [],
  learners: [],
  notes: () => undefined,
  ghosts: [],
  linkOf: () => undefined,
  pinned: [],
});

interface LineLayerProps {
  readonly floors: readonly FloorLine[];
  readonly named: boolean;
}

/** A dot at every point of a line; one that leads somewhere is a link with room for a finger. */
function LearnerMarks({ plot, rows, learner }: LearnerLineProps) {
  const { horizontal, linkOf } = useContext(LinesContext);
  const { stroke } = useChartScale();
  return rows.map((row) => {
    const value = row[learner];
    if (value === undefined) return null;
    const at = { cx: plot.xOf(row.x), cy: plot.yOf(value) };
    const dot = <circle key={row.x} {...at} r={3.5 * stroke} fill={learnerStyle(learner).colour} />;
    const link = linkOf(learner, row.x);
    if (link === undefined) return dot;
    const name = `Open ${learner} at ${horizontal.name} ${horizontal.text(row.x)} in the Lab`;
    return (
      <a key={row.x} href={link} aria-label={name} className="point-link">
        <title>{name}</title>
        <circle {...at} r={12} fill="transparent" />
        {dot}
      </a>
    );
  });
}

/** Lines as they were measured before. */
function Ghosts({ plot }: { readonly plot: Plot }) {
  const { ghosts, learners } = useContext(LinesContext);
  if (ghosts.length === 0) return null;
  return (
    <g className="ghosts">
      {learners.map((learner) => (
        <SeedBand key={`${learner} band`} plot={plot} rows={ghosts} learner={learner} />
      ))}
      {learners.map((learner) => (
        <LearnerLine key={learner} plot={plot} rows={ghosts} learner={learner} />
      ))}
    </g>
  );
}

/** The lines, their bands, and all labels. */
export function LineLayer({ floors, named }: LineLayerProps) {
  const { horizontal, rows, learners, pinned } = useContext(LinesContext);
  const { grown } = useChartScale();
  return (
    <PlotLayer
      inside={(plot) => (
        <>
          <Ghosts plot={plot} />
          <PinnedLines plot={plot} pinned={pinned} />
          {learners.map((learner) => (
            <SeedBand key={learner} plot={plot} rows={rows} learner={learner} />
          ))}
          {learners.map((learner) => (
            <LearnerLine key={learner} plot={plot} rows={rows} learner={learner} />
          ))}
          {horizontal.marked &&
            learners.map((learner) => (
              <LearnerMarks key={learner} plot={plot} rows={rows} learner={learner} />
            ))}
        </>
      )}
      above={(plot) => (
        <>
          <FloorLabels plot={plot} floors={floors} taken={grown(discsWidth(pinned))} />
          <PinnedDiscs plot={plot} pinned={pinned} />
          <EndLabels plot={plot} rows={rows} learners={learners} named={named} />
        </>
      )}
    />
  );
}
