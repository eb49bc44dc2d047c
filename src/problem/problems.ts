import type { Levels, Strengths } from './levels.ts';
import type { Problem } from './problem.ts';
import { PROBLEMS } from './table.ts';

export type ProblemName = keyof typeof PROBLEMS;
export const PROBLEM_NAMES = Object.keys(PROBLEMS) as ProblemName[];

/** What the problems are, in a sentence. */
export const PROBLEMS_TEXT = `What there is to learn: ${PROBLEM_NAMES.map((name) => PROBLEMS[name].words.title).join('; ')}.`;

/** Anything that names a problem, as an experiment does. */
export interface Asked {
  readonly problem: ProblemName;
}

/** The problem of an experiment. */
export function problemOf({ problem }: Asked): Problem {
  return PROBLEMS[problem];
}

/** The error levels of an experiment's target. */
export function levelsOf(target: Asked & Strengths): Levels {
  return problemOf(target).levels(target);
}
