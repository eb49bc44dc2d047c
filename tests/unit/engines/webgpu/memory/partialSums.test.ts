import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutOf } from '../../../../../src/engines/webgpu/memory/layout.ts';
import { sharesOf, sumVectors } from '../../../../../src/engines/webgpu/memory/partialSums.ts';
import { GPU_TUNING, SOFTWARE_TUNING } from '../../../../../src/engines/webgpu/shaders/tuning.ts';
import { NETWORK_NAMES, parseLearner } from '../../../../../src/learners/learnerNames.ts';

const sizes = { inputDimension: 30, outputDimension: 15, batchSize: 50 };

it('shares all neurons out, none of the shares empty, and no more shares than are added up quickly', () => {
  const width = fc.integer({ min: 1, max: 100_000 });
  const members = fc.integer({ min: 1, max: 100 });
  const capacity = fc.integer({ min: 1, max: 500 }).map((rows) => 4 * rows);
  fc.assert(
    fc.property(
      width,
      members,
      capacity,
      fc.constantFrom(GPU_TUNING, SOFTWARE_TUNING),
      (m, E, rows, tuning) => {
        const layout = layoutOf({ ...parseLearner('3resnet-all'), ...sizes, width: m, members: E }, tuning);
        const { shares, chunks } = sharesOf(layout, rows);
        const share = chunks * tuning.narrow.threads * 4;
        expect(shares * share).toBeGreaterThanOrEqual(layout.paddedWidth);
        expect((shares - 1) * share).toBeLessThan(layout.paddedWidth);
        expect(shares).toBeLessThanOrEqual(tuning.narrow.shares);
      },
    ),
  );
});

it('keeps a GPU busy with one wide network, and leaves a large ensemble in one share', () => {
  const layout = (width: number, members: number) =>
    layoutOf({ ...parseLearner('3resnet-all'), ...sizes, width, members }, GPU_TUNING);
  expect(sharesOf(layout(100_000, 1), 52).shares).toBeGreaterThan(32);
  expect(sharesOf(layout(1000, 100), 52).shares).toBe(1);
});

it.each(NETWORK_NAMES)('gives every sum over the neurons of %s a place of its own', (name) => {
  const layout = layoutOf({ ...parseLearner(name), ...sizes, width: 20, members: 1 }, GPU_TUNING);
  const { read, readDerivative, block1, block2, back, count } = sumVectors(layout);
  const places = new Set([read, readDerivative, ...block1, block2, back]);
  places.delete(undefined);
  expect([...places].sort()).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(block1).not.toContain(block2);
});
