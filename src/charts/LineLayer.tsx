import { createContext, useContext } from 'react';
import { Curve } from 'recharts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import { useChartScale } from './chartScale.ts';
import { EndLabels } from './EndLabels.tsx';
import { FloorLabels } from './FloorLabels.tsx';
import type { LearnerNotes } from './fitNotes.ts';
import { epochAxis, type HorizontalAxis } from './horizontalAxis.ts';
import { bandKey, type LearnerRow } from './learnerRows.ts';
import { learnerStyle, thickened } from './learnerStyle.ts';
import { type Plot, PlotLayer } from './PlotLayer.tsx';
import type { FloorLine } from './testError.ts';

/** What changes at every redraw of a chart with a line per learner. */
export interface Lines {
  readonly horizontal: HorizontalAxis;
  readonly rows: readonly LearnerRow[];
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
  readonly notes: LearnerNotes;
  readonly ghosts: readonly LearnerRow[];
  readonly linkOf: PointLink;
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
});

interface LearnerCurveProps {
  readonly plot: Plot;
  readonly rows: readonly LearnerRow[];
  readonly learner: LearnerName;
}

function LearnerLine({ plot, rows, learner }: LearnerCurveProps) {
  const { stroke } = useChartScale();
  const points = rows.flatMap((row) => {
    const value = row[learner];
    return value === undefined ? [] : [{ x: plot.xOf(row.x), y: plot.yOf(value) }];
  });
  const { colour, dash, strokeWidth } = learnerStyle(learner);
  return (
    <Curve
      className="recharts-line-curve"
      points={points}
      fill="none"
      stroke={colour}
      strokeWidth={strokeWidth * stroke}
      strokeDasharray={thickened(dash, stroke)}
    />
  );
}

function SeedBand({ plot, rows, learner }: LearnerCurveProps) {
  const banded = rows.flatMap((row) => {
    const band = row[bandKey(learner)];
    return band ? [{ x: plot.xOf(row.x), low: plot.yOf(band[0]), high: plot.yOf(band[1]) }] : [];
  });
  if (banded.length === 0) return null;
  return (
    <Curve
      points={banded.map(({ x, high }) => ({ x, y: high }))}
      baseLine={banded.map(({ x, low }) => ({ x, y: low }))}
      layout="horizontal"
      fill={learnerStyle(learner).colour}
      fillOpacity={0.16}
      stroke="none"
    />
  );
}

interface LineLayerProps {
  readonly floors: readonly FloorLine[];
  readonly named: boolean;
}

/** A dot at every point of a line; one that leads somewhere is a link with room for a finger. */
function LearnerMarks({ plot, rows, learner }: LearnerCurveProps) {
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
  const { horizontal, rows, learners } = useContext(LinesContext);
  return (
    <PlotLayer
      inside={(plot) => (
        <>
          <Ghosts plot={plot} />
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
          <FloorLabels plot={plot} floors={floors} />
          <EndLabels plot={plot} rows={rows} learners={learners} named={named} />
        </>
      )}
    />
  );
}
