import { parityProblem } from '../parityProblem.ts';
import type { Parities, Problem } from '../problem.ts';
import { groupWords, ORTHONORMAL_LEVELS } from '../words.ts';
import { INPUT_LAWS, type InputLawName, UNIFORM } from './inputLaws.ts';

const INPUTS = 120;
/** d1. */
const UNIFORM_INPUTS = 100;
/** k. */
const FACTORS = 4;

const inputsText = (law: InputLawName) =>
  `x has ${INPUTS} entries. The first ${UNIFORM_INPUTS} are random ±1; the last ${INPUTS - UNIFORM_INPUTS}, on which no label depends, ${INPUT_LAWS[law].text}.`;

/**
 * The kernel theorem's own instance: F is k = 4 of d1 = 100 uniform ±1 coordinates, G their product in every output; the other
 * d − d1 = 20 inputs have any distribution. There are C(100, 4) = 3,921,225 such targets, so the theorem speaks of up to 3,921
 * examples. Which four they are makes no difference to any learner here: kernels depend on inner products and norms, and
 * every start has the same law in all inputs. So they are the first four.
 *
 * Source: Allen-Zhu & Li 2019, version 2, section 7.1.
 */
export const hard = parityProblem({
  name: 'hard',
  inputDimension: INPUTS,
  uniformInputs: UNIFORM_INPUTS,
  parities: {
    base: Array.from({ length: FACTORS }, (_, i) => [i]),
    composite: Array.from({ length: FACTORS }, (): Parities['composite'][number] => ({
      sign: 1,
      factors: [0, 1, 2, 3],
    })),
  },
  outputsAt: () => FACTORS,
  words: {
    title: 'hard is the kernel theorem’s own, four of a hundred inputs and their product',
    inputs: inputsText(UNIFORM),
    group: groupWords('input'),
    inShort: { base: 'is the first four inputs themselves', composite: 'all four of those' },
    base: 'one of the first four',
    baseFormula: ['F_i(x) = x_i, i = 1 … 4'],
    composite: 'multiplies all four, in every output',
    compositeFormula: ['G_i(y) = y_1 y_2 y_3 y_4'],
    outputsOfG: 'the same in every output',
    outputsAt: 'k = 4',
    levels: ORTHONORMAL_LEVELS,
    baseLevel: 'kβ²',
  },
});

const derived = new WeakMap<Problem, Map<InputLawName, Problem>>();

/**
 * A problem with another law of the inputs beside its d1 uniform ones; the same problem where all inputs are uniform.
 */
export function withInputs(problem: Problem, inputs: InputLawName): Problem {
  const { parities, uniformInputs } = problem;
  if (!parities || uniformInputs === undefined || inputs === UNIFORM) return problem;
  const known = derived.get(problem) ?? new Map<InputLawName, Problem>();
  const found =
    known.get(inputs) ??
    parityProblem({
      ...problem,
      parities,
      law: inputs,
      words: { ...problem.words, inputs: inputsText(inputs) },
    });
  derived.set(problem, known.set(inputs, found));
  return found;
}
