import { subscript } from '../../words/numberText.ts';

/** px between two pairs of columns, in CSS as in the picture. */
export const PAIR_GAP = 3;

/** Where one pair's two columns are drawn, device px. */
export interface PairColumn {
  readonly x: number;
  readonly width: number;
}

/** Spreads pairs of columns over a width, whole pixels each, with equal gaps between them. */
export function pairColumns(width: number, pairs: number, gap: number): PairColumn[] {
  const edge = (i: number) => Math.round((i * (width + gap)) / pairs);
  return Array.from({ length: pairs }, (_, i) => {
    const x = edge(i);
    return { x, width: Math.max(1, edge(i + 1) - gap - x) };
  });
}

/** The inputs of a pair, counted from 0: "x₁x₂". */
export function pairName(pair: number): string {
  return `x${subscript(2 * pair + 1)}x${subscript(2 * pair + 2)}`;
}
