import { withInputs } from './hard/hard.ts';
import { type InputLawName, UNIFORM } from './hard/inputLaws.ts';
import type { Levels, Strengths } from './levels.ts';
import type { Problem } from './problem.ts';
import { withRungs } from './rungs.ts';
import { PROBLEMS } from './table.ts';

export type ProblemName = keyof typeof PROBLEMS;
export const PROBLEM_NAMES = Object.keys(PROBLEMS) as ProblemName[];

/** What the problems are, in a sentence. */
export const PROBLEMS_TEXT = `What there is to learn: ${PROBLEM_NAMES.map((name) => PROBLEMS[name].words.title).join('; ')}.`;

/** Anything that names a problem, as an experiment does. */
export interface Asked {
  readonly problem: ProblemName;
  /** r: of the factors of G only the first r are still asked for by F. */
  readonly rungs: number;
  /** The law of the inputs that are not uniform by definition; uniform where left out. */
  readonly inputs?: InputLawName;
}

/** The problem of an experiment. */
export function problemOf({ problem, rungs, inputs = UNIFORM }: Asked): Problem {
  return withInputs(withRungs(PROBLEMS[problem], rungs), inputs);
}

/** Whether the label has a base signal at all. */
export function holdsBase(target: Asked & Strengths): boolean {
  return target.beta !== 0 && problemOf(target).products.base !== 0;
}

/** The outputs of F that an experiment's label does not ask for although G multiplies them; counted from 0. */
export function missingRungs(asked: Asked): readonly number[] {
  return problemOf(asked).parities?.unasked ?? [];
}

/** The error levels of an experiment's target. */
export function levelsOf(target: Asked & Strengths): Levels {
  return problemOf(target).levels(target);
}
