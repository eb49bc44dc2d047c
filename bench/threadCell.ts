import { race } from './race.ts';
import { type ComparisonRow, comparisonRow } from './results.ts';
import { wasmThreads } from './wasmThreads.ts';
import type { Workload } from './workload.ts';

/** Slots long enough that a message to a thread and back is nothing beside them, short enough to escape others. */
const EFFORT = { rounds: 20, leastRounds: 5, slotMs: 12, roundMs: 120, budgetMs: 10_000 };

/** An ensemble over two threads against the same ensemble on one. */
export async function measureThreads(workload: Workload): Promise<ComparisonRow> {
  const two = await wasmThreads(workload, 2);
  const one = await wasmThreads(workload, 1);
  const times = await race([two, one], EFFORT);
  await two.dispose();
  await one.dispose();
  return comparisonRow(workload, times, two, one);
}
