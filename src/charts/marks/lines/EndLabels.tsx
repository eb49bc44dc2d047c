import { useChartHeight } from 'recharts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import type { LearnerRow } from '../../series/learnerRows.ts';
import type { LineName } from '../../series/lineNames.ts';
import { spread } from '../../series/seeds/spread.ts';
import { lineStyle } from '../learnerStyle.ts';

/** px between the baselines of two labels, and before them; at a desk's size of letters. */
const LABEL_GAP = 15;
const LABEL_OFFSET = 10;
const DOT_RADIUS = 3;

interface EndLabelsProps {
  readonly plot: Plot;
  readonly rows: readonly LearnerRow[];
  readonly learners: readonly LineName[];
  /** Lines as they were measured before: a line that has no point yet has its name beside the end of that one. */
  readonly ghosts: readonly LearnerRow[];
  /** With names; otherwise only a dot at each line's end. */
  readonly named: boolean;
}

/**
 * A dot at the end of every line, and its learner's name at the chart's edge, as high as that end and moved apart where lines
 * meet: within the plot a name would lie on lines and on the names of levels, and would run along with its line.
 */
export function EndLabels({ plot, rows, ghosts, learners, named }: EndLabelsProps) {
  const { grown, stroke } = useChartScale();
  const chartHeight = useChartHeight() ?? plot.bottom;
  const ends = learners.flatMap((learner) => {
    const lastOf = (drawn: readonly LearnerRow[]) => drawn.findLast((row) => row[learner] !== undefined);
    const live = lastOf(rows);
    const row = live ?? lastOf(ghosts);
    if (!row) return [];
    const y = Math.min(plot.bottom, Math.max(plot.top, plot.yOf(row[learner]!)));
    return [{ learner, x: plot.xOf(row.x), y, measured: live !== undefined }];
  });
  // Beside the plot there is nothing above or below it: many names take the height of the whole chart, and more stand closer.
  const wanted = ends.length * grown(LABEL_GAP);
  const [top, bottom] = wanted <= plot.bottom - plot.top ? [plot.top, plot.bottom] : [0, chartHeight];
  const gap = Math.min(grown(LABEL_GAP), (bottom - top) / Math.max(1, ends.length));
  const heights = spread(
    ends.map(({ y }) => y),
    gap,
    top + gap / 2,
    bottom - gap / 2,
  );
  return ends.map(({ learner, x, y, measured }, i) => (
    // A point that leads somewhere lies below its dot.
    <g key={learner} fill={lineStyle(learner).colour} pointerEvents="none">
      {measured && <circle cx={x} cy={y} r={DOT_RADIUS * stroke} />}
      {named && (
        <text className="end-label" x={plot.right + grown(LABEL_OFFSET)} y={heights[i]!} dy="0.35em">
          {learner}
        </text>
      )}
    </g>
  ));
}
