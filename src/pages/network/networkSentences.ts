import { groupName } from '../../charts/network/groupColumns.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { type NetworkName, parseLearner } from '../../learners/learnerNames.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { unreadInputs } from '../../problem/inputGroups.ts';
import type { Problem } from '../../problem/problem.ts';
import type { GroupWords } from '../../problem/words.ts';
import type { RunStatus } from '../../store/lab/state.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import { stepsPerEpoch } from '../../training/run/recipe.ts';
import { percentText } from '../../words/numberText.ts';

/** How far a network is: "after epoch 12", or "in epoch 13, after 40 of its 100 steps". */
export function momentText(stepsDone: number, recipe: Pick<Experiment, 'samples' | 'batchSize'>): string {
  const steps = stepsPerEpoch(recipe);
  const [epoch, step] = [Math.floor(stepsDone / steps), stepsDone % steps];
  if (stepsDone === 0) return 'at its start';
  return step === 0 ? `after epoch ${epoch}` : `in epoch ${epoch + 1}, after ${step} of its ${steps} steps`;
}

/** What specialised neurons do, to follow their count: "62 of 100 neurons" … */
export function specialistsDo(specialists: number, group: GroupWords): string {
  const isSingle = specialists === 1;
  return `${isSingle ? 'puts' : 'put'} more than half of ${isSingle ? 'its' : 'their'} weight on one ${group.singular}.`;
}

const trained = ({ short }: GroupWords) =>
  `This layer is trained. A neuron that reads one ${short} alone can help to form its product, which is what the base signal is made of.`;
const AT_REST =
  'Only the output layer of this learner is trained: these are random features, and they stay as they were drawn, however long the run.';
const LINEARISED =
  'Shown is θ₀ + δ, the weights at which the linearised network stands. Its features are those of the start: what δ changes is how they are combined.';

/** Which of a wide layer's neurons are shown, with a space before it; empty where all are. */
export function sampleText(shown: number, width: number): string {
  if (shown >= width) return '';
  const text = (count: number) => count.toLocaleString('en');
  return ` Shown and counted are ${text(shown)} of its ${text(width)} neurons.`;
}

/** What to make of the picture, given what is trained. */
export function firstLayerText(learner: NetworkName, group: GroupWords): string {
  const { movesHidden, linearised } = trainableOf(parseLearner(learner).trainable);
  if (linearised) return LINEARISED;
  return movesHidden ? trained(group) : AT_REST;
}

/** Which inputs no output reads, with a space before it; empty where all are read. */
export function unreadText(problem: Problem): string {
  const inputs = unreadInputs(problem);
  const [first, last] = [inputs[0], inputs[inputs.length - 1]];
  if (first === undefined || last === undefined) return '';
  const name = (input: number) => groupName([input]);
  return ` No label depends on ${inputs.length} of the ${problem.inputDimension} inputs, ${name(first)} to ${name(last)}: there is nothing to learn from them.`;
}

/** The spread of some shares: "40 % to 97 %", or "97 %" where they are all alike. */
export function spanText(shares: readonly number[]): string {
  const [least, most] = [percentText(Math.min(...shares)), percentText(Math.max(...shares))];
  return least === most ? least : `${least} to ${most}`;
}

/** Why there is no picture yet, or no longer. */
export function waitingSentence({ learner }: NetworkId, status: RunStatus, divergedAt?: number): string {
  if (divergedAt !== undefined)
    return `${learner} diverged in epoch ${divergedAt}: its weights are no finite numbers any more.`;
  if (status === 'idle') return 'The picture comes when the run starts.';
  if (status === 'failed')
    return 'The run has failed, and its networks are gone with it. Run again to see one.';
  return 'The picture comes in a moment.';
}
