import { parityProblem } from './parityProblem.ts';
import type { Parities, Problem } from './problem.ts';

/** All factors of G are asked for by F, too: four in the paper's problems. */
export const ALL_RUNGS = 4;

/** The outputs of F that are factors of G, from the (r + 1)-th of each product on. */
function beyond({ composite }: Parities, rungs: number): number[] {
  const missing = composite.flatMap(({ factors }) => factors.slice(rungs));
  return [...new Set(missing)].sort((a, b) => a - b);
}

/** "output 4", "outputs 3 and 4". */
function outputsText(outputs: readonly number[]): string {
  const names = outputs.map((i) => String(i + 1));
  if (names.length === 1) return `output ${names[0]}`;
  return `outputs ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The formulas of a problem without some rungs: its products have a name of their own, since F does not hold them all. */
function formulas({ words }: Problem, missing: readonly number[], k: number) {
  const products = words.baseFormula.map((line) => line.replace('F_i(x)', 'y_i'));
  const gone = missing.map((i) => `F_${i + 1}(x)`).join(' = ');
  const asked = missing.length === k ? [] : ['F_i(x) = y_i~"in all others"'];
  return [...products, `${gone} = 0`, ...asked];
}

function withoutRungs(problem: Problem, parities: Parities, missing: readonly number[]): Problem {
  const { words, outputDimension: k } = problem;
  const outputs = outputsText(missing);
  const asked = k - missing.length;
  return parityProblem({
    ...problem,
    parities: { ...parities, unasked: missing },
    words: {
      ...words,
      inShort: { ...words.inShort, base: `${words.inShort.base} (but is 0 in ${outputs})` },
      base: `${words.base}, but for ${outputs}, which ${missing.length === 1 ? 'is' : 'are'} 0`,
      baseFormula: formulas(problem, missing, k),
      levels: {
        ...words.levels,
        zeroPredictor: asked === 0 ? 'kα²' : `kα² + ${asked === 1 ? '' : asked}β²`,
      },
      baseLevel: asked === 0 ? '0' : `${asked === 1 ? '' : asked}β²`,
    },
  });
}

const derived = new WeakMap<Problem, Map<number, Problem>>();

/**
 * A problem of which F asks for no more than the first r factors of every product in G: the base signal is 0 in the outputs of
 * the others, and everything else stays, G with its degree, its inputs and its strength. So the composite signal is as far
 * from a learner that takes one shot as before, and a learner that climbs misses a rung. The same problem where none is
 * missing, or where the signals are no products.
 *
 * @param rungs r.
 */
export function withRungs(problem: Problem, rungs: number): Problem {
  const { parities } = problem;
  const missing = parities ? beyond(parities, rungs) : [];
  if (!parities || missing.length === 0) return problem;
  const known = derived.get(problem) ?? new Map<number, Problem>();
  const found = known.get(rungs) ?? withoutRungs(problem, parities, missing);
  derived.set(problem, known.set(rungs, found));
  return found;
}
