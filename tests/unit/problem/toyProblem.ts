import { parityProblem } from '../../../src/problem/parityProblem.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { PROBLEMS, type ProblemName } from '../../../src/problem/problems.ts';
import { v3 } from '../../../src/problem/v3.ts';

/** Three inputs alone and their products; G_1 is F_1 itself, so the two signals have something in common. */
export const TOY = parityProblem({
  name: 'toy',
  inputDimension: 4,
  parities: {
    base: [[0], [1], [2]],
    composite: [
      { sign: 1, factors: [0] },
      { sign: -1, factors: [0, 1] },
      { sign: 1, factors: [0, 1, 2] },
    ],
  },
  outputsAt: () => 3,
  words: v3.words,
});

/** Adds a row to the table of problems, for as long as the test file runs. @returns the row's name in a link. */
export function addProblem(problem: Problem): ProblemName {
  Object.assign(PROBLEMS, { [problem.name]: problem });
  return problem.name as ProblemName;
}
