import { LearnerSwatch } from '../../../charts/marks/LearnerSwatch.tsx';
import { LEARNERS } from '../../../learners/catalogue.ts';
import type { LearnerName } from '../../../learners/learnerNames.ts';

/** Which learners are chosen, and what to do when one is chosen or dropped. */
export interface Choice {
  readonly chosen: readonly LearnerName[];
  readonly onToggle: (learner: LearnerName) => void;
}

/** A learner to choose: a check box over a piece of its line. */
export function LearnerBox({ learner, chosen, onToggle }: Choice & { readonly learner: LearnerName }) {
  return (
    <label title={`${learner}: ${LEARNERS[learner].label}`}>
      <input
        type="checkbox"
        aria-label={learner}
        checked={chosen.includes(learner)}
        onChange={() => onToggle(learner)}
      />
      <LearnerSwatch learner={learner} />
    </label>
  );
}
