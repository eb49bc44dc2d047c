import type { NumbersTable } from '../../charts/frame/ShowNumbers.tsx';
import type { OutputShares } from '../../charts/network/OutputBars.tsx';
import { pairName } from '../../charts/network/pairColumns.ts';
import { percentText } from '../../words/numberText.ts';

/** The picture as a table: a row per pair of inputs and the output that multiplies them. */
export function networkNumbers(
  caption: string,
  shares: readonly OutputShares[],
  specialists: readonly number[],
): NumbersTable {
  const cell = (share: number | null) => (share === null ? '–' : percentText(share));
  return {
    caption,
    head: [
      'Pair',
      'Neurons specialised on it',
      'Base signal in its output',
      'Composite signal in its output',
    ],
    rows: shares.map(({ base, composite }, pair) => [
      pairName(pair),
      String(specialists[pair]),
      cell(base),
      cell(composite),
    ]),
  };
}
