import { availableParallelism } from 'node:os';
import { measureCell } from './cell.ts';
import { effortFor, openAll } from './field.ts';
import { describeMachine } from './machine.ts';
import type { BenchOptions } from './options.ts';
import type { BenchDocument, ComparisonRow, Row } from './results.ts';
import { measureThreads } from './threadCell.ts';

/** Two threads share this many members; an ensemble's spread over cores is measured at this size. */
const THREADED_MEMBERS = 8;

/** Measures every size that is asked for; says on stderr how far it is. */
export async function measure(options: BenchOptions): Promise<BenchDocument> {
  const machine = describeMachine();
  const { lanes, rivals, notMeasured, close } = await openAll(options);
  const effort = effortFor(options, lanes);
  const rows: Row[] = [];
  const comparisons: ComparisonRow[] = [];
  for (const learner of options.learners) {
    for (const width of options.widths) {
      for (const members of lanes.length > 0 ? options.members : []) {
        const workload = { learner, width, members, samples: options.samples };
        console.error(`${learner}, m = ${width}, E = ${members} …`);
        const found = await measureCell(lanes, rivals, workload, effort);
        rows.push(...found.rows);
        comparisons.push(...found.comparisons);
      }
      const spreads = lanes.some(({ engine }) => engine.name === 'wasm') && !options.quick;
      if (spreads && options.members.includes(THREADED_MEMBERS) && availableParallelism() > 1) {
        const workload = { learner, width, members: THREADED_MEMBERS, samples: options.samples };
        comparisons.push(await measureThreads(workload));
      }
    }
  }
  close();
  const { pytorch } = rivals;
  const torch = options.quick ? 'not asked' : (pytorch?.description ?? 'not installed');
  return { machine: { ...machine, pytorch: torch }, rows, comparisons, notMeasured };
}
