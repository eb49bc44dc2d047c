import { describe, expect, it } from 'vitest';
import { label } from '../../../src/problem/dataset.ts';
import { coefficients, errorParts, meanSquaredError, projected } from '../../../src/problem/decomposition.ts';
import type { Parities, Problem } from '../../../src/problem/problem.ts';
import {
  holdsBase,
  levelsOf,
  missingRungs,
  type ProblemName,
  problemOf,
} from '../../../src/problem/problems.ts';
import { ALL_RUNGS } from '../../../src/problem/rungs.ts';
import { PROBLEMS } from '../../../src/problem/table.ts';
import { openStream } from '../../../src/random/streams.ts';

const STRENGTHS = { alpha: 0.3, beta: 1 };
/** Problems whose signals are products; the others have no rungs. */
const cases = Object.entries(PROBLEMS).flatMap(([name, { parities }]: [string, Problem]) =>
  (parities ? [0, 1, 2, 3] : []).map((rungs) => ({
    problem: name as ProblemName,
    rungs,
    /** From the definition: the factors of each product of G from the (r + 1)-th on. */
    gone: [...new Set((parities as Parities).composite.flatMap(({ factors }) => factors.slice(rungs)))],
  })),
);

it('with every rung a problem is itself', () => {
  for (const name of Object.keys(PROBLEMS) as ProblemName[])
    expect(problemOf({ problem: name, rungs: ALL_RUNGS })).toBe(PROBLEMS[name]);
});

describe.each(cases)('$problem with $rungs rungs', ({ problem: name, rungs, gone }) => {
  const whole = PROBLEMS[name];
  const problem = problemOf({ problem: name, rungs });
  const { outputDimension: k, sampleInputs, signals } = problem;
  const samples = 20_000;
  const inputs = sampleInputs(openStream(3, 'testData'), samples);
  const [before, after] = [whole.signals(inputs), signals(inputs)];
  const target = { problem: name, rungs, ...STRENGTHS };
  const test = { samples, inputs, ...after, targets: label(after, STRENGTHS) };

  it('asks for all but the missing factors, and leaves G as it is to the bit', () => {
    expect(missingRungs(target)).toEqual(gone.sort((a, b) => a - b));
    expect(after.composite).toEqual(before.composite);
    after.base.forEach((f, at) => {
      if (f !== (gone.includes(at % k) ? 0 : before.base[at])) expect.fail(`output ${(at % k) + 1}: ${f}`);
    });
    expect(problem.degrees).toEqual(whole.degrees);
    expect(problem.levels(STRENGTHS).baseOnly).toBe(whole.levels(STRENGTHS).baseOnly);
  });

  it('has levels, a decomposition and words of its own', () => {
    const asked = k - gone.length;
    const { zeroPredictor, baseOnly } = levelsOf(target);
    expect(zeroPredictor).toBeCloseTo(k * 0.3 ** 2 + asked, 10);
    expect(holdsBase(target)).toBe(asked > 0);
    // The whole base signal and a third of the composite one.
    const out = label(after, { alpha: 0.1, beta: 1 });
    const held = projected(coefficients(out, test), problem.products);
    expect(held.baseCoefficient).toBeCloseTo(asked > 0 ? 1 : 0, 1);
    expect(held.compositeCoefficient).toBeCloseTo(0.1, 1);
    const error = meanSquaredError(out, test);
    expect(error).toBeCloseTo(baseOnly * (2 / 3) ** 2, 4);
    const parts = errorParts(error, { ...held, seed: 1 }, target);
    expect(parts.missingBase + parts.missingComposite + parts.noise).toBeCloseTo(error, 10);
    expect(Math.abs(parts.noise)).toBeLessThan(0.05);
    expect(problem.words.baseFormula.join()).toContain(`F_${gone[0]! + 1}(x)`);
    expect(problem.words.baseFormula[0]).toMatch(/^y_i = /);
  });
});
