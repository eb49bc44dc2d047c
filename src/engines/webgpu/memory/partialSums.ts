import type { Layout } from './layout.ts';

/** Examples that one workgroup takes through a narrow network: the four numbers of a vec4. */
export const ROWS_AT_ONCE = 4;

/** How the neurons of a narrow network are shared out over workgroups. */
export interface Shares {
  readonly shares: number;
  /** Of a share: each is 4 neurons for every thread. */
  readonly chunks: number;
}

/** Shares the neurons out until a GPU is busy; a large ensemble or batch keeps it busy with one share. */
export function sharesOf({ tuning, members, paddedWidth }: Layout, capacity: number): Shares {
  const { threads, workgroups, shares: most } = tuning.narrow;
  const all = Math.ceil(paddedWidth / 4 / threads);
  const wanted = Math.ceil(workgroups / (members * Math.ceil(capacity / ROWS_AT_ONCE)));
  const chunks = Math.ceil(all / Math.min(all, wanted, most));
  return { shares: Math.ceil(all / chunks), chunks };
}

/**
 * The sums over the neurons that a pass through a narrow network takes, k numbers for each example: the first hidden
 * layer's, the second's, and what comes back from the second.
 */
export interface SumVectors {
  /** What V reads: A h, of the start where the output layer alone moves. */
  readonly read: number;
  /** What V reads of the derivative, where the network is linearised: δA h + A0 ḣ. */
  readonly readDerivative: number;
  /** Those that add up to block 1's output. */
  readonly block1: readonly number[];
  /** Block 2's output, A u or its linearisation. */
  readonly block2: number;
  /** Vᵀ g2. */
  readonly back: number;
  readonly count: number;
}

export function sumVectors({ second, keepsStart, linearised, movesHidden }: Layout): SumVectors {
  if (second !== 'bottleneck')
    return { read: 0, readDerivative: 0, block1: [0], block2: -1, back: -1, count: 1 };
  const ofFirst = keepsStart ? 2 : 1;
  const block1 = keepsStart && !linearised ? [1] : keepsStart ? [0, 1] : [0];
  const back = ofFirst + 1;
  return { read: 0, readDerivative: 1, block1, block2: ofFirst, back, count: movesHidden ? back + 1 : back };
}

/** Numbers of all members' partial sums: [E, vectors, shares, capacity, k]. */
export function partialSumCount(layout: Layout, capacity: number): number {
  const { shares } = sharesOf(layout, capacity);
  return layout.members * sumVectors(layout).count * shares * capacity * layout.outputDimension;
}
