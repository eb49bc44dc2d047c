import type { NumbersTable } from '../../charts/frame/ShowNumbers.tsx';
import type { GroupShares } from '../../charts/network/GroupNames.tsx';
import { groupName } from '../../charts/network/groupColumns.ts';
import type { Groups } from '../../charts/network/specialisation.ts';
import type { ChartTable } from '../../charts/tables/savedChart.ts';
import { shareText } from '../../words/numberText.ts';

/**
 * The weights as the picture shows them: a row per neuron, from top to bottom, a column per input, from left to right.
 *
 * @param W shape [m, d].
 * @param order rows of W from top to bottom.
 */
export function weightTable(W: Float32Array, groups: Groups, order: readonly number[]): ChartTable {
  const inputs = groups.flatMap((group) => group.inputs);
  const d = inputs.length;
  return {
    head: ['neuron', ...inputs.map((input) => `x${input + 1}`)],
    rows: order.map((neuron) => [neuron + 1, ...inputs.map((input) => W[neuron * d + input]!)]),
  };
}

/** The picture as a table: a row per group of inputs and the output that multiplies them. */
export function networkNumbers(
  caption: string,
  group: string,
  groups: readonly GroupShares[],
  specialists: readonly number[],
): NumbersTable {
  return {
    caption,
    head: [
      group.charAt(0).toUpperCase() + group.slice(1),
      'Neurons specialised on it',
      'Base signal in its output',
      'Composite signal in its output',
    ],
    rows: groups.map(({ inputs, shares }, i) => [
      groupName(inputs),
      String(specialists[i]),
      shares ? shareText(shares.base) : 'no output',
      shares ? shareText(shares.composite) : 'no output',
    ]),
  };
}
