import { parityProblem } from '../../../src/problem/parityProblem.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { v3 } from '../../../src/problem/v3.ts';

/** Three inputs alone and their products, and one that is not read; G_1 is F_1 itself, so the signals have something in common. */
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
  words: { ...v3.words, title: 'toy is a toy', baseFormula: ['F_i(x) = x_i'] },
});

/** Inputs that are not on the cube, uniform on [0, 1)², and signals that are no products of them. */
export const SMOOTH: Problem = {
  ...TOY,
  name: 'smooth',
  inputDimension: 2,
  outputDimension: 1,
  onCube: false,
  degrees: { base: 1, composite: 2, oneShot: 2 },
  parities: undefined,
  sampleInputs: (stream, samples) => Float32Array.from({ length: 2 * samples }, () => stream.uniform()),
  signals: (inputs) => {
    const base = inputs.filter((_, at) => at % 2 === 0).map((x) => 2 * x - 1);
    return { base, composite: base.map((y) => 3 * y * y - 1) };
  },
  levels: ({ alpha, beta }) => ({
    zeroPredictor: beta ** 2 / 3 + (alpha ** 2 * 4) / 5,
    baseOnly: (alpha ** 2 * 4) / 5,
    theorem1: alpha ** 4,
  }),
  products: { base: 1 / 3, composite: 4 / 5, both: 0 },
};

/** The table of problems with both of them, for `vi.mock`. */
export async function withToys(original: () => Promise<unknown>) {
  const { PROBLEMS } = (await original()) as { PROBLEMS: Record<string, Problem> };
  return { PROBLEMS: { ...PROBLEMS, toy: TOY, smooth: SMOOTH } };
}
