import { LEARNERS } from '../../learners/catalogue.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';

/** A line of Figure 3: a strength β, of a learner where there are several. */
export type BetaLine = `β = ${number}` | `${LearnerName}, β = ${number}`;

/** A line of a chart, by its name: a learner's, or that of a β. */
export type LineName = LearnerName | BetaLine;

/** The line of a β; of a learner where it has to be told from others. */
export function betaLine(beta: number, learner?: LearnerName): BetaLine {
  return learner === undefined ? `β = ${beta}` : `${learner}, β = ${beta}`;
}

/** What a line is of, read from its name. */
export function readLine(line: LineName): { readonly learner?: LearnerName; readonly beta?: number } {
  const [first, second] = line.split('β = ') as [string, string?];
  const named = first.replace(/, $/, '') as LearnerName;
  return {
    ...(named in LEARNERS && { learner: named }),
    ...(second !== undefined && { beta: Number(second) }),
  };
}
