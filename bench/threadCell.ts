import { race } from './race.ts';
import { type ComparisonRow, comparisonRow } from './results.ts';
import { wasmThreads } from './wasmThreads.ts';
import type { Workload } from './workload.ts';

/** Slots long enough that a message to a thread and back is nothing beside them, short enough to escape others. */
const EFFORT = { rounds: 60, leastRounds: 10, slotMs: 12, roundMs: 96, shareMs: 6000 };

/**
 * An ensemble over two threads against the same ensemble on one. Other work on the machine hinders two threads more
 * than one, whenever it runs: only the least times tell what the threads can do.
 */
export async function measureThreads(workload: Workload): Promise<ComparisonRow> {
  const twoThreads = await wasmThreads(workload, 2);
  const oneThread = await wasmThreads(workload, 1);
  const times = await race([twoThreads, oneThread], EFFORT);
  await twoThreads.dispose();
  await oneThread.dispose();
  return comparisonRow(workload, times, twoThreads, oneThread);
}
