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
  /** What V reads: A h, of the start where the output layer alone moves; without V, block 1's output. */
  readonly read: number;
  /** What V reads of the derivative, where the network is linearised: δA h + A0 ḣ. */
  readonly readDerivative: number | undefined;
  /** Those that add up to block 1's output. */
  readonly block1: readonly number[];
  /** Block 2's output, A u or its linearisation. */
  readonly block2: number | undefined;
  /** Vᵀ g2. */
  readonly back: number | undefined;
  readonly count: number;
}

export function sumVectors({ second, keepsStart, linearised, movesHidden }: Layout): SumVectors {
  let count = 0;
  const next = () => count++;
  const read = next();
  const bottleneck = second === 'bottleneck';
  const readDerivative = bottleneck && linearised ? next() : undefined;
  // Where A alone moves, V reads A0 h, and A h stands beside it.
  const moving = bottleneck && keepsStart && !linearised ? next() : undefined;
  const block1 =
    moving !== undefined ? [moving] : readDerivative !== undefined ? [read, readDerivative] : [read];
  const block2 = bottleneck ? next() : undefined;
  const back = bottleneck && movesHidden ? next() : undefined;
  return { read, readDerivative, block1, block2, back, count };
}

/** Numbers of all members' partial sums: [E, vectors, shares, capacity, k]. */
export function partialSumCount(layout: Layout, capacity: number): number {
  const { shares } = sharesOf(layout, capacity);
  return layout.members * sumVectors(layout).count * shares * capacity * layout.outputDimension;
}
