import type { Letter } from '../../../store/lab/state.ts';
import { bandKey, type LearnerRow } from '../../series/learnerRows.ts';
import type { LineName } from '../../series/lineNames.ts';
import type { PinnedSeries } from '../../series/pinnedSeries.ts';
import { nearestRow } from './nearestRow.ts';

/** One learner at a place along a chart. */
export interface TooltipLine {
  readonly learner: LineName;
  /** Undefined where only pinned runs have it. */
  readonly value: number | undefined;
  readonly band: readonly [number, number] | undefined;
  readonly pinned: readonly { readonly letter: Letter; readonly value: number }[];
}

/** What stands at a place along a chart, in the order in which the lines stand; undefined where nothing does. */
export function tooltipLines(
  x: number,
  rows: readonly LearnerRow[],
  learners: readonly LineName[],
  pinned: readonly PinnedSeries[],
): { readonly x: number; readonly lines: readonly TooltipLine[] } | undefined {
  const row = nearestRow(rows, x);
  const pins = pinned.map((series) => ({ ...series, row: nearestRow(series.rows, x) }));
  const place = row ?? pins.find((pin) => pin.row)?.row;
  if (!place) return undefined;
  const all = new Set([...learners, ...pins.flatMap((pin) => pin.learners)]);
  const lines = [...all].map((learner) => ({
    learner,
    value: row?.[learner],
    band: row?.[bandKey(learner)],
    pinned: pins.flatMap((pin) => {
      const value = (pin.learners as readonly LineName[]).includes(learner) ? pin.row?.[learner] : undefined;
      return value === undefined ? [] : [{ letter: pin.letter, value }];
    }),
  }));
  const height = ({ value, pinned: [first] }: TooltipLine) => value ?? first?.value;
  const present = lines.filter((line) => height(line) !== undefined);
  return { x: place.x, lines: present.sort((a, b) => height(b)! - height(a)!) };
}
