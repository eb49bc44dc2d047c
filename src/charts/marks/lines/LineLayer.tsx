import { useContext } from 'react';
import { errorText } from '../../../words/numberText.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import { type Plot, PlotLayer } from '../../frame/PlotLayer.tsx';
import type { FloorLine } from '../../series/floorLines.ts';
import { lineStyle } from '../learnerStyle.ts';
import { EndLabels } from './EndLabels.tsx';
import { FloorLabels } from './FloorLabels.tsx';
import { LearnerLine, type LearnerLineProps, SeedBand } from './LearnerLine.tsx';
import { LinesContext } from './linesContext.ts';
import { discsWidth, PinnedDiscs, PinnedLines } from './PinnedLayer.tsx';

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
    const dot = <circle key={row.x} {...at} r={3.5 * stroke} fill={lineStyle(learner).colour} />;
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

/** The one point of a line that has no other: a line through it cannot be seen. */
function LonePoint({ plot, rows, learner }: LearnerLineProps) {
  const { stroke } = useChartScale();
  const [only, ...others] = rows.filter((row) => row[learner] !== undefined);
  if (!only || others.length > 0) return null;
  const { colour } = lineStyle(learner);
  return <circle cx={plot.xOf(only.x)} cy={plot.yOf(only[learner]!)} r={6 * stroke} fill={colour} />;
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
      {learners.map((learner) => (
        <LonePoint key={`${learner} point`} plot={plot} rows={ghosts} learner={learner} />
      ))}
    </g>
  );
}

/** Lines that theory predicts. */
function Predicted({ plot }: { readonly plot: Plot }) {
  const { predicted, learners } = useContext(LinesContext);
  if (predicted.length === 0) return null;
  return (
    <g className="predicted">
      {learners.map((learner) => (
        <LearnerLine key={learner} plot={plot} rows={predicted} learner={learner} />
      ))}
    </g>
  );
}

/** An open mark at every point that others have published, in the colour of its line. */
function PublishedMarks({ plot }: { readonly plot: Plot }) {
  const { published, learners, horizontal } = useContext(LinesContext);
  const { stroke } = useChartScale();
  return published.flatMap((row) =>
    learners.flatMap((line) => {
      const value = row[line];
      if (value === undefined) return [];
      const at = { cx: plot.xOf(row.x), cy: plot.yOf(value) };
      const name = `The paper: ${line} at ${horizontal.name} ${horizontal.text(row.x)}: ${errorText(value)}`;
      return [
        <circle
          key={`${line} ${row.x}`}
          className="published-mark"
          {...at}
          r={4.5 * stroke}
          fill="var(--paper)"
          stroke={lineStyle(line).colour}
          strokeWidth={1.75 * stroke}
        >
          <title>{name}</title>
        </circle>,
      ];
    }),
  );
}

/** The lines, their bands, and all labels. */
export function LineLayer({ floors, named }: LineLayerProps) {
  const { horizontal, rows, ghosts, learners, pinned } = useContext(LinesContext);
  const { grown } = useChartScale();
  return (
    <PlotLayer
      inside={(plot) => (
        <>
          <Ghosts plot={plot} />
          <Predicted plot={plot} />
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
          <PublishedMarks plot={plot} />
          <FloorLabels plot={plot} floors={floors} taken={grown(discsWidth(pinned))} />
          <PinnedDiscs plot={plot} pinned={pinned} />
          <EndLabels plot={plot} rows={rows} ghosts={ghosts} learners={learners} named={named} />
        </>
      )}
    />
  );
}
