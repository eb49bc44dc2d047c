import { pairs, parityProblem } from './parityProblem.ts';
import { ORTHONORMAL_LEVELS, PAIRS } from './words.ts';

const INPUTS = 30;
const OUTPUTS = 8;

/**
 * The target of the paper's version 2: F(x) = (x1 x2, …, x15 x16), and G(y) is y1 y2 y3 y4 in outputs 1 to 4 and y5 y6 y7 y8
 * in outputs 5 to 8. The inputs from x17 on are drawn as the others are, and no label depends on them.
 */
export const v2 = parityProblem({
  name: 'v2',
  inputDimension: INPUTS,
  parities: {
    base: pairs(OUTPUTS),
    composite: Array.from({ length: OUTPUTS }, (_, i) => ({
      sign: 1,
      factors: i < 4 ? [0, 1, 2, 3] : [4, 5, 6, 7],
    })),
  },
  outputsAt: (inputDimension) => Math.min(OUTPUTS, inputDimension / 2),
  words: {
    title: 'v2 is that of its version 2, with 8 outputs',
    inputs: 'x is a random string of thirty ±1, of which the last fourteen have no part in the label.',
    group: PAIRS,
    inShort: {
      base: 'multiplies the first sixteen inputs in pairs',
      composite: 'four of those products: eight inputs in all',
    },
    base: 'a product of two of the first sixteen',
    baseFormula: ['F_i(x) = x_{2i−1} x_{2i}, i = 1 … 8'],
    composite: 'multiplies four of those, so it is a product of eight inputs',
    compositeFormula: ['G_i(y) = y_1 y_2 y_3 y_4, i = 1 … 4', 'G_i(y) = y_5 y_6 y_7 y_8, i = 5 … 8'],
    outputsOfG: 'the first product in outputs 1 to 4 and the second in outputs 5 to 8',
    outputsAt: 'k = 8',
    levels: ORTHONORMAL_LEVELS,
    baseLevel: 'kβ²',
  },
});
