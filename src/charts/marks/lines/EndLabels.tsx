import type { LearnerName } from '../../../learners/learnerNames.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import type { LearnerRow } from '../../series/learnerRows.ts';
import { spread } from '../../series/seeds/spread.ts';
import { learnerStyle } from '../learnerStyle.ts';

/** px between the baselines of two labels, and before them; at a desk's size of letters. */
const LABEL_GAP = 15;
const LABEL_OFFSET = 10;
const DOT_RADIUS = 3;

interface EndLabelsProps {
  readonly plot: Plot;
  readonly rows: readonly LearnerRow[];
  readonly learners: readonly LearnerName[];
  /** With names; otherwise only a dot at each line's end. */
  readonly named: boolean;
}

/** A dot at the end of every line and its learner's name beside it, moved apart where lines meet. */
export function EndLabels({ plot, rows, learners, named }: EndLabelsProps) {
  const { grown, stroke } = useChartScale();
  const ends = learners.flatMap((learner) => {
    const row = rows.findLast((candidate) => candidate[learner] !== undefined);
    if (!row) return [];
    const y = Math.min(plot.bottom, Math.max(plot.top, plot.yOf(row[learner]!)));
    return [{ learner, x: plot.xOf(row.x), y }];
  });
  // Where there are more names than room, they stand closer rather than off the chart.
  const gap = Math.min(grown(LABEL_GAP), (plot.bottom - plot.top) / Math.max(1, ends.length));
  const heights = spread(
    ends.map(({ y }) => y),
    gap,
    plot.top + gap / 2,
    plot.bottom - gap / 2,
  );
  return ends.map(({ learner, x, y }, i) => (
    <g key={learner} fill={learnerStyle(learner).colour}>
      <circle cx={x} cy={y} r={DOT_RADIUS * stroke} />
      {named && (
        <text className="end-label" x={x + grown(LABEL_OFFSET)} y={heights[i]!} dy="0.35em">
          {learner}
        </text>
      )}
    </g>
  ));
}
