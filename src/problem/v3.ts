import { alternating, pairs, parityProblem } from './parityProblem.ts';
import { type FigureFacts, ORTHONORMAL_LEVELS, PAIRS } from './words.ts';

const OUTPUTS = 15;

/** Where this laboratory does not find what the paper shows, and at which numbers. */
function figureNote({ view, preset, samples }: FigureFacts): string | null {
  if (preset === 'quick' && view === 'figure3')
    return 'This is neither the paper’s size nor its network: a ResNet with a free U is trained here on more examples for fewer epochs. The paper’s own network, 3resnet, is the Lab’s.';
  if (samples > 1000) return null;
  return 'The paper draws its figures at N = 500 (a) and N = 1,000 (b), with a ResNet whose second layer reads no more than the k outputs of the first, U = V A. That network is 3resnet, and it finds the composite signal with so few examples: the Lab shows it. The networks of this figure have a U of their own. The kernel methods that SGD trains are far from their end after so few epochs; the exact kernels show where it is.';
}

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
    outputsOfG: 'with its sign turned in odd places',
    outputsAt: 'k = d/2',
    levels: ORTHONORMAL_LEVELS,
    figureNote,
  },
});
