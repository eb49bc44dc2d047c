import { groupWords, ORTHONORMAL_LEVELS } from '../words.ts';
import { functionProblem } from './functionProblem.ts';

const INPUTS = 30;
/** Inputs that an output of F adds up. */
const SUMMANDS = 5;

/**
 * The paper's running example at a degree that fits a classroom: x ~ N(0, 1)^30, F two linear functions, G of degree 4 (in the
 * paper 10).
 *
 *     F_1(x) = (x_1 + … + x_5)/√5,     F_2(x) = (x_6 + … + x_10)/√5
 *     G_1(y) = (y_1² − 1)(y_2² − 1)/2, G_2(y) = (y_1³ − 3 y_1) y_2/√6
 *
 * Products of Hermite polynomials: all four are orthonormal for normal y, and on a finite test set they are not quite.
 *
 * Source: Allen-Zhu & Li 2019, version 2, section 2.1.
 */
export const quartic = functionProblem({
  name: 'quartic',
  inputDimension: INPUTS,
  outputDimension: 2,
  degrees: { base: SUMMANDS, composite: 2, oneShot: 2 * SUMMANDS },
  products: { base: 1, composite: 1, both: 0 },
  base: (x, y) => {
    for (let i = 0; i < 2; i++) {
      let sum = 0;
      for (let j = 0; j < SUMMANDS; j++) sum += x[i * SUMMANDS + j]!;
      y[i] = sum / Math.sqrt(SUMMANDS);
    }
  },
  composite: (y, target) => {
    const [one, other] = y as unknown as [number, number];
    target[0] = ((one * one - 1) * (other * other - 1)) / 2;
    target[1] = ((one * one - 3) * one * other) / Math.sqrt(6);
  },
  words: {
    title:
      'quartic is the paper’s running example, two linear functions and polynomials of them, here of degree four',
    inputs: 'x has thirty entries, each N(0, 1).',
    group: groupWords('input'),
    inShort: {
      base: 'is two sums of five inputs each',
      composite: 'a polynomial of degree four in those two',
    },
    base: 'a sum of five of them',
    baseFormula: ['F_1(x) = (x_1 + … + x_5)/√5', 'F_2(x) = (x_6 + … + x_{10})/√5'],
    composite: 'is a polynomial of degree four in both',
    compositeFormula: ['G_1(y) = ({y_1}^2 − 1)({y_2}^2 − 1)/2', 'G_2(y) = ({y_1}^3 − 3y_1) y_2/√6'],
    outputsOfG: 'a polynomial of its own for each output',
    outputsAt: 'k = 2',
    levels: ORTHONORMAL_LEVELS,
    baseLevel: 'kβ²',
  },
  activations: {
    base: { name: 'z', form: 'power', degree: 1 },
    composite: { name: 'z⁴', form: 'power', degree: 4 },
  },
});
