import { isExactKernel, type LearnerName } from '../learners/learnerNames.ts';

/** What some learners are that are solved, not trained. */
export function fittedText(learners: readonly LearnerName[]): string {
  return learners.every(isExactKernel) ? 'exact kernels' : 'kernel regressions';
}
