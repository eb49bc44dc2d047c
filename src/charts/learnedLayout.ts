import type { CanvasSize } from './canvasSize.ts';

/** Heights times the size of the letters: a learner's two bars, the same with its name above, the axis. */
const ROW = 3.5;
const HALL_ROW = 2.75;
const HALL_ROW_WITH_NAME = 3.7;
const AXIS = 2.2;

/** How the bars of some learners stand in the room that they have. */
export interface LearnedLayout {
  /** How many learners, from the first on, have room. */
  readonly shown: number;
  /** Whether their names stand over their bars, which then are as long as the chart is wide. */
  readonly namesAbove: boolean;
}

/** Height of a chart that may be as high as its learners need, CSS px. */
export function learnedHeight(learners: number, textPx: number): number {
  return Math.round(textPx * (learners * ROW + AXIS));
}

/** Height of the axis below the bars, px. */
export const axisHeight = (textPx: number) => Math.round(textPx * AXIS);

/** The layout in a room of a given height: names above while that leaves room for every learner. */
export function learnedLayout(learners: number, { height }: CanvasSize, textPx: number): LearnedLayout {
  const room = height / textPx - AXIS;
  if (learners * HALL_ROW_WITH_NAME <= room) return { shown: learners, namesAbove: true };
  return { shown: Math.max(1, Math.min(learners, Math.floor(room / HALL_ROW))), namesAbove: false };
}
