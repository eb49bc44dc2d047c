import type { LearnerName } from '../experiment/learnerNames.ts';
import type { Letter } from '../store/state.ts';
import { heightAt } from './heightAt.ts';
import { LearnerLine, SeedBand } from './LearnerLine.tsx';
import { learnerStyle } from './learnerStyle.ts';
import type { Plot } from './PlotLayer.tsx';
import type { PinnedSeries } from './pinnedSeries.ts';
import { spread } from './spread.ts';

interface PinnedProps {
  readonly plot: Plot;
  readonly pinned: readonly PinnedSeries[];
}

/** px. */
const DISC_RADIUS = 7.5;
const DISC_GAP = 2 * DISC_RADIUS + 1;

/** The lines of pinned runs, faded, their bands fainter still. */
export function PinnedLines({ plot, pinned }: PinnedProps) {
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
}

interface Disc {
  readonly letter: Letter;
  readonly learner: LearnerName;
  readonly x: number;
  readonly y: number;
}

/** Where the discs of one pinned run stand: on the ends of its lines, those of the n-th run n places from the end. */
function discsOf(plot: Plot, { letter, rows, learners }: PinnedSeries, place: number): Disc[] {
  const ends = learners.flatMap((learner) => {
    const points = rows.flatMap((row) => {
      const value = row[learner];
      return value === undefined ? [] : [{ x: plot.xOf(row.x), y: plot.yOf(value) }];
    });
    const last = points[points.length - 1];
    if (!last) return [];
    const x = Math.max(plot.left + DISC_RADIUS, last.x - (place + 0.75) * DISC_GAP);
    const y = Math.min(plot.bottom, Math.max(plot.top, heightAt(points, x)));
    return [{ letter, learner, x, y }];
  });
  const heights = spread(
    ends.map(({ y }) => y),
    DISC_GAP,
    plot.top + DISC_RADIUS,
    plot.bottom - DISC_RADIUS,
  );
  return ends.map((end, i) => ({ ...end, y: heights[i]! }));
}

/** The letter of its run in a disc at the end of every pinned line: colour is the learner's, and not the only sign. */
export function PinnedDiscs({ plot, pinned }: PinnedProps) {
  const discs = pinned.flatMap((one, place) => discsOf(plot, one, place));
  return discs.map(({ letter, learner, x, y }) => (
    <g key={`${letter} ${learner}`} className="pin-disc">
      <circle cx={x} cy={y} r={DISC_RADIUS} stroke={learnerStyle(learner).colour} />
      <text x={x} y={y} dy="0.36em" textAnchor="middle">
        {letter}
      </text>
    </g>
  ));
}
