import { memo } from 'react';
import { useChartScale } from '../../frame/chartScale.ts';
import { heightAt } from '../../frame/heightAt.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import type { PinnedSeries } from '../../series/pinnedSeries.ts';
import { bundles } from '../../series/seeds/bundles.ts';
import { learnerStyle } from '../learnerStyle.ts';
import { LearnerLine, SeedBand } from './LearnerLine.tsx';

interface PinnedProps {
  readonly plot: Plot;
  readonly pinned: readonly PinnedSeries[];
}

/** px, at a desk's size of letters. */
const DISC_RADIUS = 8.5;
const DISC_GAP = 2 * DISC_RADIUS + 1;
const LETTER_SIZE = 12;

/** The lines of pinned runs, faded, their bands fainter still. */
export const PinnedLines = memo(function PinnedLines({ plot, pinned }: PinnedProps) {
  return pinned.map(({ letter, rows, learners }) => (
    <g key={letter} className="pinned" data-pin={letter}>
      {learners.map((learner) => (
        <SeedBand key={`${learner} band`} plot={plot} rows={rows} learner={learner} />
      ))}
      {learners.map((learner) => (
        <LearnerLine key={learner} plot={plot} rows={rows} learner={learner} />
      ))}
    </g>
  ));
});

/** Where the letters of one pinned run stand: on its lines, `back` px before their ends. */
function endsOf(plot: Plot, { rows, learners }: PinnedSeries, back: number, radius: number) {
  return learners.flatMap((learner) => {
    const points = rows.flatMap((row) => {
      const value = row[learner];
      return value === undefined ? [] : [{ x: plot.xOf(row.x), y: plot.yOf(value) }];
    });
    const last = points[points.length - 1];
    if (!last) return [];
    const x = Math.max(plot.left + radius, last.x - back);
    const y = Math.min(plot.bottom, Math.max(plot.top, heightAt(points, x)));
    return [{ learner, x, y }];
  });
}

/** How many places before the end a run's letters stand, so that those of runs that end together do not meet. */
function placeOf(pinned: readonly PinnedSeries[], index: number): number {
  const end = ({ rows }: PinnedSeries) => rows[rows.length - 1]?.x;
  return pinned.slice(0, index).filter((other) => end(other) === end(pinned[index]!)).length;
}

/** Room at the right edge of a plot that the letters take, px at a desk's size of letters. */
export function discsWidth(pinned: readonly PinnedSeries[]): number {
  return pinned.length === 0 ? 0 : (pinned.length + 0.5) * DISC_GAP;
}

/**
 * The letter of its run in a disc at the end of every pinned line, in the learner's colour; lines of a run that end
 * together share one.
 */
export const PinnedDiscs = memo(function PinnedDiscs({ plot, pinned }: PinnedProps) {
  const { grown } = useChartScale();
  const gap = grown(DISC_GAP);
  return pinned.flatMap((series, index) => {
    const ends = endsOf(plot, series, (placeOf(pinned, index) + 0.75) * gap, grown(DISC_RADIUS));
    const columns = [...new Set(ends.map(({ x }) => x))];
    return columns.flatMap((column) =>
      bundles(
        ends.filter((end) => end.x === column),
        gap,
      ).map(({ items, y }) => {
        const { learner, x } = items[0]!;
        const colour = items.length > 1 ? 'var(--ink-soft)' : learnerStyle(learner).colour;
        return (
          <g key={`${series.letter} ${learner}`} className="pin-disc">
            <circle cx={x} cy={y} r={grown(DISC_RADIUS)} stroke={colour} />
            <text x={x} y={y} dy="0.36em" textAnchor="middle" style={{ fontSize: grown(LETTER_SIZE) }}>
              {series.letter}
            </text>
          </g>
        );
      }),
    );
  });
});
