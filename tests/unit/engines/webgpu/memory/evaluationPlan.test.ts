import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutIntoBlocks, ROWS_PER_SUM } from '../../../../../src/engines/webgpu/memory/evaluationPlan.ts';

it('evaluates every example of either set exactly once, each in a partial sum of its own set', () => {
  const count = fc.integer({ min: 1, max: 3000 });
  const capacity = fc.integer({ min: 1, max: 40 }).map((blocks) => blocks * ROWS_PER_SUM);
  fc.assert(
    fc.property(capacity, count, count, (rows, train, test) => {
      const { blocks, slots, testSlot } = cutIntoBlocks(rows, { train, test });
      for (const [set, samples] of Object.entries({ train, test })) {
        const ofSet = blocks.filter((block) => block.set === set);
        const seen = ofSet.flatMap(({ first, size }) => Array.from({ length: size }, (_, i) => first + i));
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
