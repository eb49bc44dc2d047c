import type { NumbersTable } from '../../charts/frame/ShowNumbers.tsx';
import { parseLearner } from '../../learners/learnerNames.ts';
import { isLinear, trainableOf } from '../../learners/trainables.ts';
import type { MovedNetwork } from '../../store/lab/movements.ts';
import { percentText } from '../../words/numberText.ts';

/** An alignment, and that it could not be another where the output is linear in what moves. */
function alignmentText({ learner, alignment }: MovedNetwork): string {
  const stays = isLinear(trainableOf(parseLearner(learner).trainable));
  return stays ? '1, as it must' : alignment.toFixed(3);
}

/** How far networks have come from their starts: a row for each. */
export function movementTable(moved: readonly MovedNetwork[]): NumbersTable {
  return {
    caption: 'How far from the start',
    head: ['Network', 'W has moved', 'Alignment of the kernel', 'At epoch'],
    rows: moved.map((network) => [
      network.learner,
      percentText(network.movement),
      alignmentText(network),
      String(network.epoch),
    ]),
  };
}
