import { LearnerSwatch } from '../../charts/marks/LearnerSwatch.tsx';
import type { LegendEntry } from '../../charts/series/legendEntries.ts';
import { type LineName, readLine } from '../../charts/series/lineNames.ts';
import { LEARNERS } from '../../learners/catalogue.ts';

interface LegendListProps {
  readonly entries: readonly LegendEntry[];
  readonly hidden: ReadonlySet<LineName>;
  readonly onToggle: (line: LineName) => void;
}

/** What a line's learner is; nothing for the line of a β. */
function learnerLabel(line: LineName): string | undefined {
  const { learner } = readLine(line);
  return learner && LEARNERS[learner].label;
}

/** Names every line with its present test error, and hides or shows it on the charts. */
export function LegendList({ entries, hidden, onToggle }: LegendListProps) {
  return (
    <ul className="legend" aria-label="Lines on the charts">
      {entries.map(({ learner, error, label = learnerLabel(learner), remarks = [] }) => (
        <li key={learner}>
          <button
            type="button"
            aria-pressed={!hidden.has(learner)}
            title={hidden.has(learner) ? 'Show on the charts' : 'Hide on the charts'}
            onClick={() => onToggle(learner)}
          >
            <LearnerSwatch learner={learner} />
            <span className="legend-name">
              {label && <span className="legend-label">{label}</span>}
              <code>{learner}</code>
              {remarks.map((remark) => (
                <em key={remark}>{remark}</em>
              ))}
            </span>
            <b>{error}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
