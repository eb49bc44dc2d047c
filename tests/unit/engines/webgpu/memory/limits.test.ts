import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutIntoBlocks, ROWS_PER_SUM } from '../../../../../src/engines/webgpu/memory/evaluationPlan.ts';
import { checkFits } from '../../../../../src/engines/webgpu/memory/memory.ts';
import { threadCount } from '../../../../../src/engines/webgpu/shaders/tiledProduct.ts';
import { chooseTile, GPU_TUNING, SOFTWARE_TUNING } from '../../../../../src/engines/webgpu/shaders/tuning.ts';

const MB = 2 ** 20;
const limits = { maxBufferSize: 256 * MB, maxStorageBufferBindingSize: 128 * MB } as GPUSupportedLimits;

it('refuses the largest buffer that does not fit, with both numbers in megabytes', () => {
  checkFits(limits, { parameters: 128 * MB, deltas: 1 });
  expect(() => checkFits(limits, { deltas: 129 * MB, parameters: 300 * MB })).toThrow(
    new RangeError(
      'The ensemble is too large for this GPU: its parameters need 300 MB in one buffer, 128 MB are allowed. ' +
        'Use fewer members or a smaller width.',
    ),
  );
});

it('evaluates every example of either set exactly once, each in a partial sum of its own set', () => {
  const count = fc.integer({ min: 1, max: 3000 });
  const capacity = fc.integer({ min: 1, max: 40 }).map((blocks) => blocks * ROWS_PER_SUM);
  fc.assert(
    fc.property(capacity, count, count, (rows, train, test) => {
      const { blocks, slots, testSlot } = cutIntoBlocks(rows, { train, test });
      for (const [set, samples] of Object.entries({ train, test })) {
        const own = blocks.filter((block) => block.set === set);
        const seen = own.flatMap(({ first, size }) => Array.from({ length: size }, (_, i) => first + i));
        expect(seen).toEqual(Array.from({ length: samples }, (_, i) => i));
      }
      const taken = blocks.flatMap(({ set, size, slot }) =>
        Array.from({ length: Math.ceil(size / ROWS_PER_SUM) }, (_, i) => ({ set, slot: slot + i })),
      );
      expect(taken.map(({ slot }) => slot)).toEqual(Array.from({ length: slots }, (_, i) => i));
      for (const { set, slot } of taken) expect(set).toBe(slot < testSlot ? 'train' : 'test');
    }),
    { numRuns: 50 },
  );
});

it('keeps every tile within the limits that any WebGPU device has', () => {
  for (const tile of [...GPU_TUNING.tiles, ...SOFTWARE_TUNING.tiles]) {
    expect(threadCount(tile)).toBeLessThanOrEqual(256);
    expect(2 * tile.side * tile.depth * 4).toBeLessThanOrEqual(16384);
    if (tile.slices > 1) expect(tile.slices * tile.side ** 2 * 4).toBeLessThanOrEqual(16384);
  }
});

it('takes smaller tiles where there is little to do', () => {
  const sideFor = (numbers: number) =>
    chooseTile(GPU_TUNING, ({ side }) => Math.ceil(numbers / side ** 2)).side;
  expect(sideFor(50 * 200)).toBe(16);
  expect(sideFor(300 * 32 * 32)).toBe(32);
  expect(sideFor(300 * 64 * 64)).toBe(64);
});
