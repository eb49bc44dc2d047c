import { useMemo } from 'react';
import { factsOf, type Outcome, undecided } from '../../../words/story/question.ts';
import { QUESTIONS } from '../../../words/story/questions.ts';
import { useLab } from '../../shared/labContext.ts';

const FAILED = undecided('The run failed before its end.', 'So it does not answer the question.');

/** What the run on the page showed; undefined until it has ended. */
export function useOutcome(): Outcome | undefined {
  const run = useLab((state) => state.run);
  const pinned = useLab((state) => state.pinned);
  return useMemo(() => {
    if (run.status === 'failed') return FAILED;
    if (run.status !== 'finished') return undefined;
    return QUESTIONS[run.experiment.scene].outcome(factsOf(run, pinned));
  }, [run, pinned]);
}
