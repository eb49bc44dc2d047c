import { LEARNERS } from '../../learners/catalogue.ts';
import { HERO, type LearnerName } from '../../learners/learnerNames.ts';

/** How a learner's line looks in every chart. */
export interface LearnerStyle {
  readonly colour: string;
  /** SVG stroke-dasharray. */
  readonly dash: string;
  /** px. */
  readonly strokeWidth: number;
}

/** A dash for a line that is some times as thick. */
export function thickened(dash: string, times: number): string {
  return dash.replaceAll(/\d+/g, (length) => String(Number(length) * times));
}

/** The learner that the paper is about is drawn a little heavier. */
export function learnerStyle(learner: LearnerName): LearnerStyle {
  const { colour, dash } = LEARNERS[learner];
  return { colour: `var(${colour})`, dash, strokeWidth: learner === HERO ? 3 : 2 };
}
