import { alternating, pairs, parityProblem } from './parityProblem.ts';
import { ORTHONORMAL_LEVELS, PAIRS } from './words.ts';

const OUTPUTS = 15;

const FIGURE_NOTE =
  'We could not read numbers off the plots of the paper’s version 3, so its claims stand beside what was measured here.';

/** The target of the paper's version 3: F_i(x) = x_{2i−1} x_{2i} and G_i(y) = (−1)^i y1 y2 y3 y4 for i = 1 … 15. */
export const v3 = parityProblem({
  name: 'v3',
  inputDimension: 2 * OUTPUTS,
  parities: { base: pairs(OUTPUTS), composite: alternating(OUTPUTS, 4) },
  outputsAt: (inputDimension) => inputDimension / 2,
  words: {
    title: 'v3 is the target of the paper’s version 3, with 30 inputs and 15 outputs',
    inputs: 'x is a random string of thirty ±1.',
    group: PAIRS,
    inShort: {
      base: 'multiplies the inputs in pairs',
      composite: 'four of those products: eight inputs in all',
    },
    base: 'a product of two of them',
    baseFormula: ['F_i(x) = x_{2i−1} x_{2i}, i = 1 … 15'],
    composite: 'multiplies four of those, so it is a product of eight inputs',
    compositeFormula: ['G_i(y) = (−1)^i y_1 y_2 y_3 y_4'],
    outputsOfG: 'with its sign flipped for odd i',
    outputsAt: 'k = d/2',
    levels: ORTHONORMAL_LEVELS,
    baseLevel: 'kβ²',
    figureNote: FIGURE_NOTE,
  },
});
