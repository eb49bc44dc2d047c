import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import type { LearnerRow } from './learnerRows.ts';
import { learnerStyle } from './learnerStyle.ts';
import { spread } from './spread.ts';

/** px between the baselines of two labels. */
const LABEL_GAP = 15;
const LABEL_OFFSET = 10;

interface EndLabelsProps {
  readonly rows: readonly LearnerRow[];
  readonly learners: readonly LearnerName[];
  /** With names; otherwise only a dot at each line's end. */
  readonly named: boolean;
}

/** A dot at the end of every line and its learner's name beside it, moved apart where lines meet. */
export function EndLabels({ rows, learners, named }: EndLabelsProps) {
  const plot = usePlotArea();
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  if (!plot || !xOf || !yOf) return null;
  const bottom = plot.y + plot.height;
  const ends = learners.flatMap((learner) => {
    const row = rows.findLast((candidate) => candidate[learner] !== undefined);
    const x = row && xOf(row.epoch);
    const y = row && yOf(row[learner]);
    if (x === undefined || y === undefined || !Number.isFinite(y)) return [];
    return [{ learner, x, y: Math.min(bottom, Math.max(plot.y, y)) }];
  });
  const heights = spread(
    ends.map(({ y }) => y),
    LABEL_GAP,
    plot.y + LABEL_GAP / 2,
    bottom - LABEL_GAP / 2,
  );
  return (
    <g>
      {ends.map(({ learner, x, y }, i) => (
        <g key={learner} fill={learnerStyle(learner).colour}>
          <circle cx={x} cy={y} r={3} />
          {named && (
            <text className="end-label" x={x + LABEL_OFFSET} y={heights[i]!} dy="0.35em">
              {learner}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
