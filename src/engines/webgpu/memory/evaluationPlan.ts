import { type Layout, roundUp } from './layout.ts';

const FLOAT_BYTES = 4;
/** What an evaluation may hold of activations, or compute of them where it keeps none, unless one block of rows needs more. */
const EVALUATION_BYTES = 64 * 2 ** 20;
/** Rows that one workgroup sums over in float32; what they give is added up in float64. */
export const ROWS_PER_SUM = 32;

/** Examples of either set. */
export interface SampleCounts {
  readonly train: number;
  readonly test: number;
}

/** A data set of an evaluation, cut into blocks of at most `capacity` rows. */
export interface Block {
  readonly set: 'train' | 'test';
  readonly first: number;
  readonly size: number;
  /** Its first partial sum among a member's. */
  readonly slot: number;
}

/** What an evaluation runs on, and in what pieces. */
export interface EvaluationPlan {
  readonly capacity: number;
  readonly samples: SampleCounts;
  readonly blocks: readonly Block[];
  /** Partial sums of a member; those of the training set come first. */
  readonly slots: number;
  readonly testSlot: number;
}

/** Numbers of activations that all members have for one row. */
export function activationsPerRow({ members, hiddenLayers, linearised, paddedWidth }: Layout): number {
  return members * hiddenLayers * (linearised ? 2 : 1) * paddedWidth;
}

/**
 * Rows that an evaluation runs at once, a multiple of ROWS_PER_SUM: so few that the activations fit, and that no
 * submit outlasts a driver's watchdog.
 */
function evaluationCapacity(layout: Layout, { train, test }: SampleCounts): number {
  const affordable = EVALUATION_BYTES / FLOAT_BYTES / activationsPerRow(layout);
  const blocks = Math.max(1, Math.floor(affordable / ROWS_PER_SUM));
  return Math.min(blocks * ROWS_PER_SUM, roundUp(Math.max(train, test), ROWS_PER_SUM));
}

export function planEvaluation(layout: Layout, samples: SampleCounts): EvaluationPlan {
  return cutIntoBlocks(evaluationCapacity(layout, samples), samples);
}

export function cutIntoBlocks(capacity: number, samples: SampleCounts): EvaluationPlan {
  const blocks: Block[] = [];
  let slot = 0;
  let testSlot = 0;
  for (const set of ['train', 'test'] as const) {
    if (set === 'test') testSlot = slot;
    for (let first = 0; first < samples[set]; first += capacity) {
      const size = Math.min(capacity, samples[set] - first);
      blocks.push({ set, first, size, slot });
      slot += Math.ceil(size / ROWS_PER_SUM);
    }
  }
  return { capacity, samples, blocks, slots: slot, testSlot };
}
