import { useMemo, useState } from 'react';
import type { LearnerName } from '../../learners/learnerNames.ts';

/** The learners of a view's charts: which are drawn, which the reader has hidden, and the way to change it. */
export function useShownLearners(learners: readonly LearnerName[]) {
  const [hidden, setHidden] = useState<ReadonlySet<LearnerName>>(new Set());
  const shown = useMemo(() => learners.filter((learner) => !hidden.has(learner)), [learners, hidden]);
  const toggle = (learner: LearnerName) => {
    const next = new Set(hidden);
    if (!next.delete(learner)) next.add(learner);
    setHidden(next);
  };
  return { shown, hidden, toggle };
}
