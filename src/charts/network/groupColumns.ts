import { subscript } from '../../words/numberText.ts';

/** px between two groups of columns, in CSS as in the picture. */
export const GROUP_GAP = 3;

/** Where one group's columns are drawn, device px. */
export interface GroupColumn {
  readonly x: number;
  readonly width: number;
}

/** Spreads groups of columns over a width, whole pixels each, with equal gaps between them. */
export function groupColumns(width: number, groups: number, gap: number): GroupColumn[] {
  const edge = (i: number) => Math.round((i * (width + gap)) / groups);
  return Array.from({ length: groups }, (_, i) => {
    const x = edge(i);
    return { x, width: Math.max(1, edge(i + 1) - gap - x) };
  });
}

/** A larger group is named by its first and its last. */
const MOST_NAMED = 3;

/** The inputs of a group, counted from 0: "x₁x₂". */
export function groupName(inputs: readonly number[]): string {
  const names = inputs.map((input) => `x${subscript(input + 1)}`);
  return names.length > MOST_NAMED ? `${names[0]}…${names.at(-1)}` : names.join('');
}
