import fc from 'fast-check';
import type { BlockShares } from '../../../src/problem/decomposition.ts';

/** What a log may say of its blocks: nothing, or everything, with null for a signal that the target does not hold. */
export function anyBlocks(number: fc.Arbitrary<number>): fc.Arbitrary<Partial<BlockShares>> {
  const share = fc.option(number, { nil: null });
  const all = fc.record({
    block1Base: share,
    block1Composite: share,
    block2Base: share,
    block2Composite: share,
    block1Error: number,
  });
  return fc.oneof(fc.constant({}), all);
}
