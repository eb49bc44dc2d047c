import { isExactKernel, isOnRandomFeatures, type LearnerName } from '../learners/learnerNames.ts';

/** What some learners are that are solved, not trained. */
export function fittedText(learners: readonly LearnerName[]): string {
  if (learners.every(isExactKernel)) return 'exact kernels';
  return learners.some(isOnRandomFeatures) ? 'regressions' : 'kernel regressions';
}
