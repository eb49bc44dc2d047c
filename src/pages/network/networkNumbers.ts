import type { NumbersTable } from '../../charts/frame/ShowNumbers.tsx';
import type { GroupShares } from '../../charts/network/GroupNames.tsx';
import { groupName } from '../../charts/network/groupColumns.ts';
import { shareText } from '../../words/numberText.ts';

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
