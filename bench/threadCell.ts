import { race } from './race.ts';
import type { ComparisonRow } from './results.ts';
import { compare } from './statistics.ts';
import { wasmThreads } from './wasmThreads.ts';
import type { Workload } from './workload.ts';

/** Slots long enough that the message to a thread and back is nothing beside them. */
const EFFORT = { rounds: 12, leastRounds: 3, slotMs: 40, roundMs: 160, budgetMs: 8000 };

/** An ensemble over two threads against the same ensemble on one. */
export async function measureThreads(workload: Workload): Promise<ComparisonRow> {
  const contenders = [await wasmThreads(workload, 2), await wasmThreads(workload, 1)];
  const times = await race(contenders, EFFORT);
  for (const contender of contenders) await contender.dispose();
  const [two, one] = times as [number[], number[]];
  return {
    contender: contenders[0]!.name,
    against: contenders[1]!.name,
    ...workload,
    msPerStep: Math.min(...two),
    againstMsPerStep: Math.min(...one),
    ...compare(two, one),
  };
}
