import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionsOf, drawSeedData } from '../../../src/problem/dataset.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const dataOf = (seed: number, samples: number, alpha = 0.3, beta = 1) =>
  drawSeedData({ problem: 'v3', rungs: 4, seed, samples, alpha, beta });

describe('the data of a seed', () => {
  it('are drawn the same from the same seed, and otherwise from another', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 50, max: 200 }), (seed, samples) => {
        const [first, again, other] = [seed, seed, seed + 1].map((each) => dataOf(each, samples).train);
        expect(first!.inputs.every((x, at) => x === again!.inputs[at])).toBe(true);
        expect(first!.targets.every((y, at) => y === again!.targets[at])).toBe(true);
        expect(first!.inputs.every((x, at) => x === other!.inputs[at])).toBe(false);
      }),
      { numRuns: 3 },
    );
  });

  it('are the bits that the first release drew', () => {
    const hash = createHash('sha256');
    for (const { train, test } of [
      dataOf(1, 500),
      dataOf(7, 1000, 0.3, 0.35),
      dataOf(2 ** 31 - 1, 60, 0.9, 0.1),
    ])
      for (const set of [train, test])
        for (const table of [set.inputs, set.targets, set.base, set.composite]) hash.update(table);
    expect(hash.digest('hex')).toBe('841d3785b4d9ef8d534bfd70cef664b95cb4ccd0d6afc1ae136262881e1aca2e');
  });

  it('keep their first examples when N grows, and their test inputs whatever N, α and β', () => {
    const small = dataOf(3, 100);
    const large = dataOf(3, 400, 0.1, 0.5);
    expect(large.train.inputs.subarray(0, small.train.inputs.length)).toEqual(small.train.inputs);
    expect(large.test.inputs).toEqual(small.test.inputs);
  });

  it('have balanced inputs and products: no coordinate of a seed predicts another', () => {
    const { train } = dataOf(11, 10_000);
    const { inputDimension, outputDimension } = dimensionsOf(train);
    const FIVE_SIGMA = 5 / Math.sqrt(train.samples);
    const means = (table: Float32Array, columns: number) => {
      const sums = new Float64Array(columns);
      table.forEach((value, at) => {
        sums[at % columns]! += value / train.samples;
      });
      return [...sums];
    };
    const all = [
      ...means(train.inputs, inputDimension),
      ...means(train.base, outputDimension),
      ...means(train.composite, outputDimension),
    ];
    expect(all.length).toBe(60);
    for (const mean of all) expect(Math.abs(mean)).toBeLessThan(FIVE_SIGMA);
  });
});
