import { LEARNERS } from '../../learners/catalogue.ts';
import { HERO, type LearnerName } from '../../learners/learnerNames.ts';
import { type LineName, readLine } from '../series/lineNames.ts';

/** How a line looks in every chart. */
export interface LineStyle {
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
export function learnerStyle(learner: LearnerName): LineStyle {
  const { colour, dash } = LEARNERS[learner];
  return { colour: `var(${colour})`, dash, strokeWidth: learner === HERO ? 3 : 2 };
}

/** Shades of the theme for β from 0 to 1. */
const SHADES = 6;
/** px of a stroke at β = 0, and how much longer it is at β = 1. */
const LEAST_STROKE = 2;
const STROKE_GAIN = 20;

/** The weaker the base signal, the paler the line and the shorter its strokes; at β = 1 it is whole. */
function betaStyle(beta: number): LineStyle {
  const shade = Math.round(beta * (SHADES - 1));
  const dash = beta === 1 ? 'none' : `${Math.round(LEAST_STROKE + STROKE_GAIN * beta)} 4`;
  return { colour: `var(--beta-${shade})`, dash, strokeWidth: 2.5 };
}

/** How a line looks: a learner's as the learner, a β's by its strength. */
export function lineStyle(line: LineName): LineStyle {
  const { learner, beta } = readLine(line);
  if (beta === undefined) return learnerStyle(learner!);
  return learner === undefined
    ? betaStyle(beta)
    : { ...betaStyle(beta), colour: learnerStyle(learner).colour };
}
