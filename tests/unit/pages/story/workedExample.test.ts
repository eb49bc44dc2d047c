import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turned, turnedText, workOut } from '../../../../src/pages/story/workedExample.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION } from '../../../../src/problem/dataset.ts';

const entry = fc.nat(INPUT_DIMENSION - 1);
const input = fc
  .array(fc.constantFrom(-1, 1), { minLength: INPUT_DIMENSION, maxLength: INPUT_DIMENSION })
  .map((values) => Float32Array.from(values));

describe('the worked example', () => {
  it('does what its sentence says when an entry is turned', () => {
    fc.assert(
      fc.property(input, entry, (inputs, index) => {
        const before = workOut(inputs, 1, 0.3);
        const after = workOut(turned(inputs, index), 1, 0.3);
        const changed = (one: Float32Array, other: Float32Array) =>
          one.filter((v, i) => v !== other[i]).length;
        expect(changed(before.base, after.base)).toBe(1);
        const all = turnedText(index).includes('all 15 outputs');
        expect(changed(before.composite, after.composite)).toBe(all ? OUTPUT_DIMENSION : 0);
      }),
    );
  });

  it('has the product that every composite output is but for its sign', () => {
    fc.assert(
      fc.property(input, (inputs) => {
        const { composite, product } = workOut(inputs, 1, 0.3);
        composite.forEach((value, i) => {
          expect(value).toBe(i % 2 === 0 ? -product : product);
        });
      }),
    );
  });
});
