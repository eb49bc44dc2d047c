import type { CanvasSize } from '../../frame/canvasSize.ts';

/**
 * How names, bars and numbers stand: names `beside` the bars; `above` them, so that the bars are as long as the chart
 * is wide; or `dense`, with the numbers beside the names and thin bars below.
 */
export type LearnedKind = 'beside' | 'above' | 'dense';

export interface LearnedLayout {
  readonly kind: LearnedKind;
  /** How many learners, from the first on, have room. */
  readonly shown: number;
}

/** Height of a learner's row at least, times the size of the letters. */
export const ROW: Record<LearnedKind, number> = { beside: 3.5, above: 3.2, dense: 2.2 };
const AXIS = 3.5;

/** Height of the axis below the bars with its title, px. */
export const axisHeight = (textPx: number) => Math.round(textPx * AXIS);

/** Height of a chart that may be as high as its learners need, CSS px. */
export function learnedHeight(learners: number, textPx: number): number {
  return Math.round(learners * ROW.beside * textPx) + axisHeight(textPx);
}

/** The layout in a room of a given height: the largest bars with which every learner has room. */
export function learnedLayout(learners: number, { height }: CanvasSize, textPx: number): LearnedLayout {
  const room = height / textPx;
  const most = Math.floor(room / ROW.dense);
  if (learners * ROW.above <= room) return { kind: 'above', shown: learners };
  if (learners <= most) return { kind: 'dense', shown: learners };
  // The last row says how many are missing.
  return { kind: 'dense', shown: Math.max(1, most - 1) };
}
