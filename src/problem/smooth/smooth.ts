import { groupWords, OVERLAPPING_LEVELS } from '../words.ts';
import { functionProblem } from './functionProblem.ts';
import { sine } from './sine.ts';

const INPUTS = 20;
const OUTPUTS = 10;
/** Outputs of F that an output of G adds up. */
const SUMMANDS = 3;
/** How much faster G bends than F. */
const RATE = 2;

/** 1/√((1 − e⁻²)/2), so that E F_i² = 1. */
const BASE_SCALE = 1.5208666231788148;
/** So that E G_i² = 1. */
const COMPOSITE_SCALE = 1.402234007430294;
/** ρ = E F_i G_i. */
const OVERLAP = 0.21766815854044452;

/**
 * The paper's concept class: F and G are two-layer networks with a smooth activation, sin. x ~ N(0, 1)^20,
 *
 *     F_i(x) = c sin((x_{2i−1} + x_{2i})/√2)
 *     G_i(y) = c' sin(2 (y_i + y_{i+1} + y_{i+2})/√3), the numbers of outputs going round
 *
 * The outputs of F are independent; each is one of three that its own output of G adds up, so that the two have something in common.
 *
 * Source: Allen-Zhu & Li 2019, version 2, section 5.
 */
export const smooth = functionProblem({
  name: 'smooth',
  inputDimension: INPUTS,
  outputDimension: OUTPUTS,
  degrees: { base: 2, composite: SUMMANDS, oneShot: 2 * SUMMANDS },
  products: { base: 1, composite: 1, both: OVERLAP },
  base: (x, y) => {
    for (let i = 0; i < OUTPUTS; i++) y[i] = BASE_SCALE * sine((x[2 * i]! + x[2 * i + 1]!) / Math.SQRT2);
  },
  composite: (y, target) => {
    for (let i = 0; i < OUTPUTS; i++) {
      let sum = 0;
      for (let j = 0; j < SUMMANDS; j++) sum += y[(i + j) % OUTPUTS]!;
      target[i] = COMPOSITE_SCALE * sine((RATE * sum) / Math.sqrt(SUMMANDS));
    }
  },
  words: {
    title: 'smooth is of the paper’s concept class, F and G being networks of sines',
    inputs: 'x has twenty entries, each N(0, 1).',
    group: groupWords('input'),
    inShort: { base: 'bends sums of two inputs by a sine', composite: 'three of those: six inputs in all' },
    base: 'the sine of a sum of two of them',
    baseFormula: ['F_i(x) = c "sin"((x_{2i−1} + x_{2i})/√2), i = 1 … 10'],
    composite:
      'is the sine of sums of three of those and bends twice as fast (c and c′ give both a mean square of 1)',
    compositeFormula: ['G_i(y) = c′ "sin"(2 (y_i + y_{i+1} + y_{i+2})/√3)'],
    outputsOfG: 'of three neighbours for each output, y11 and y12 being y1 and y2',
    outputsAt: 'k = 10',
    levels: OVERLAPPING_LEVELS,
    baseLevel: 'kβ²',
  },
  activations: {
    base: { name: 'sin z', form: 'sine', rate: 1 },
    composite: { name: 'sin 2z', form: 'sine', rate: RATE },
  },
});
