import type { Experiment } from '../../experiment/experiment.ts';
import { type LearnerName, linearisationOf } from '../../learners/learnerNames.ts';
import { movementsOf } from '../../store/lab/movements.ts';
import type { Curve } from '../../store/lab/state.ts';
import { errorText, percentText } from '../numberText.ts';
import type { LearnerSummary } from './summary.ts';

/** A network trained like its linearisation where their test errors are no farther apart than this, as a part of the larger. */
const ALIKE = 0.15;
/** It did not where they are farther apart than this; in between nothing is said of it. */
const UNALIKE = 0.5;

/** How far W came: "20 % of its start", or "1.5 times its start". */
export function movementText(movement: number): string {
  return movement < 1 ? `${percentText(movement)} of its start` : `${errorText(movement)} times its start`;
}

/** What a network and its linearisation came to, beside each other; nothing where the numbers do not decide. */
function verdict(network: LearnerSummary, linear: LearnerSummary): string {
  const [one, other] = [network.testError, linear.testError];
  const apart = Math.abs(one - other) / Math.max(one, other);
  const errors = `test errors ${errorText(one)} and ${errorText(other)}`;
  if (apart <= ALIKE)
    return `: it trained like its linearisation, ${linear.learner} (${errors}), which is lazy`;
  if (apart > UNALIKE)
    return `: it left its linearisation, ${linear.learner}, behind (${errors}), which is rich`;
  return '';
}

/** How far a network has come from its start, where its linearisation is beside it: for the first one. */
export function tellRichness(
  curves: readonly Curve[],
  summaries: readonly LearnerSummary[],
  { scale }: Pick<Experiment, 'scale'>,
): string[] {
  const summaryOf = (learner: LearnerName) =>
    summaries.find((summary) => summary.learner === learner && summary.divergedAt === null);
  for (const { learner, movement, alignment } of movementsOf(curves)) {
    const beside = linearisationOf(learner);
    const [network, linear] = [summaryOf(learner), beside && summaryOf(beside)];
    if (!network || !linear) continue;
    return [
      `From a start × ${scale}, W of ${learner} has moved by ${movementText(movement)}, and the alignment of its tangent kernel with that of the start is ${alignment.toFixed(2)}${verdict(network, linear)}.`,
    ];
  }
  return [];
}
