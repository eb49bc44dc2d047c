import { drawTestSet, type TestSet } from './dataset.ts';
import type { SignalProducts } from './levels.ts';
import type { Problem } from './problem.ts';
import { type Asked, problemOf } from './problems.ts';

/** Seeds and targets whose products are remembered at most. */
const MOST_KNOWN = 200;

/** The signals' products on a set: means over examples and outputs. */
export function measuredProducts({ base, composite }: Pick<TestSet, 'base' | 'composite'>): SignalProducts {
  const sums = { base: 0, composite: 0, both: 0 };
  base.forEach((f, at) => {
    const g = composite[at]!;
    sums.base += f * f;
    sums.composite += g * g;
    sums.both += f * g;
  });
  const n = base.length;
  return { base: sums.base / n, composite: sums.composite / n, both: sums.both / n };
}

/** The products by which outputs on a test set are projected. */
export function projectionOn(problem: Problem, test: Pick<TestSet, 'base' | 'composite'>): SignalProducts {
  return problem.projectsOnTestSet ? measuredProducts(test) : problem.products;
}

const known = new Map<string, SignalProducts>();

/** The same for the test set of a seed, where the set itself is not at hand. */
export function projectionOf(asked: Asked, seed: number): SignalProducts {
  const problem = problemOf(asked);
  if (!problem.projectsOnTestSet) return problem.products;
  const key = `${problem.name} ${seed}`;
  const found = known.get(key) ?? measuredProducts(drawTestSet(problem, seed));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
