import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  productsOf,
  turned,
  turnedText,
  workOut,
} from '../../../../../src/pages/story/example/workedExample.ts';
import type { Parities, Problem } from '../../../../../src/problem/problem.ts';
import { withRungs } from '../../../../../src/problem/rungs.ts';
import { PROBLEMS } from '../../../../../src/problem/table.ts';

const STRENGTHS = { alpha: 0.3, beta: 1 };
const input = (d: number) =>
  fc.array(fc.constantFrom(-1, 1), { minLength: d, maxLength: d }).map((values) => Float32Array.from(values));
const rows = Object.values<Problem>(PROBLEMS)
  .filter(({ parities }) => parities)
  .flatMap((problem): Problem[] => [problem, withRungs(problem, 2)])
  .map((problem) => ({
    name: `${problem.name}, ${problem.parities?.unasked ? 'two rungs' : 'all rungs'}`,
    d: problem.inputDimension,
    parities: problem.parities as Parities,
  }));

describe.each(rows)('the worked example of $name', ({ d, parities }) => {
  const read = fc.constantFrom(...parities.base.flat());

  it('does what its sentence says when an entry is turned', () => {
    fc.assert(
      fc.property(input(d), read, (inputs, index) => {
        const before = workOut(parities, inputs, STRENGTHS);
        const after = workOut(parities, turned(inputs, index), STRENGTHS);
        const changed = (one: Float32Array, other: Float32Array) =>
          one.filter((v, i) => v !== other[i]).length;
        const output = parities.base.findIndex((inputs) => inputs.includes(index));
        expect(changed(before.base, after.base)).toBe(parities.unasked?.includes(output) ? 0 : 1);
        const made = turnedText(parities, index).match(/and so of (?:all )?(\d+)/)?.[1] ?? '0';
        expect(changed(before.composite, after.composite)).toBe(Number(made));
      }),
    );
  });

  it('has the products that every composite output is but for its sign', () => {
    fc.assert(
      fc.property(input(d), (inputs) => {
        const worked = workOut(parities, inputs, STRENGTHS);
        const products = productsOf(parities, worked);
        parities.composite.forEach(({ sign, factors }, i) => {
          const { product } = products.find((each) => each.factors.join() === factors.join())!;
          expect(worked.composite[i]).toBe(sign * product);
        });
      }),
    );
  });
});
