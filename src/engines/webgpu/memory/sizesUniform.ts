import type { Layout } from './layout.ts';
import { sharesOf } from './partialSums.ts';

/**
 * The bytes of the WGSL structure `Sizes`.
 *
 * @param capacity rows that the activations have room for, a multiple of 4.
 */
export function packSizes(layout: Layout, capacity: number): ArrayBuffer {
  const { members, batchSize, width, paddedWidth, parameterCount, matrices } = layout;
  const { shares, chunks } = sharesOf(layout, capacity);
  const second = matrices.U ?? matrices.V;
  const offsets = [second?.offset ?? 0, matrices.A!.offset];
  const inVec4 = [paddedWidth, parameterCount, ...offsets].map((numbers) => numbers / 4);
  return Uint32Array.from([members, batchSize, capacity, width, ...inVec4, shares, chunks]).buffer;
}
