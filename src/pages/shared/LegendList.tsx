import { LearnerSwatch } from '../../charts/marks/LearnerSwatch.tsx';
import type { LegendEntry } from '../../charts/series/legendEntries.ts';
import { LEARNERS } from '../../learners/catalogue.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';

interface LegendListProps {
  readonly entries: readonly LegendEntry[];
  readonly hidden: ReadonlySet<LearnerName>;
  readonly onToggle: (learner: LearnerName) => void;
}

/** Names every line with its present test error, and hides or shows it on the charts. */
export function LegendList({ entries, hidden, onToggle }: LegendListProps) {
  return (
    <ul className="legend" aria-label="Lines on the charts">
      {entries.map(({ learner, error, remarks = [] }) => (
        <li key={learner}>
          <button
            type="button"
            aria-pressed={!hidden.has(learner)}
            title={hidden.has(learner) ? 'Show on the charts' : 'Hide on the charts'}
            onClick={() => onToggle(learner)}
          >
            <LearnerSwatch learner={learner} />
            <span className="legend-name">{learner}</span>
            <b>{error}</b>
            <small>{LEARNERS[learner].label}</small>
            {remarks.map((remark) => (
              <em key={remark}>{remark}</em>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
