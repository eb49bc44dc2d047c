/**
 * Times the engines against each other, against other ways to write the same step, and against their own bare
 * products. `npm run -s bench -- --json` prints one JSON document and nothing else.
 */
import { availableParallelism } from 'node:os';
import { sentenceOf } from '../src/worker/sentenceOf.ts';
import { measureCell } from './cell.ts';
import { effortFor, openAll } from './field.ts';
import { describeMachine } from './machine.ts';
import { type BenchOptions, parseBenchOptions, USAGE } from './options.ts';
import type { BenchDocument, ComparisonRow, Row } from './results.ts';
import { benchTable } from './table.ts';
import { measureThreads } from './threadCell.ts';

/** Two threads share this many members; an ensemble's spread over cores is measured at this size. */
const THREADED_MEMBERS = 8;

async function measure(options: BenchOptions): Promise<BenchDocument> {
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

let options: BenchOptions | undefined;
try {
  options = parseBenchOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${sentenceOf(error)}\n${USAGE}`);
  process.exitCode = 2;
}
if (options) {
  const document = await measure(options);
  console.log(options.json ? JSON.stringify(document) : benchTable(document));
}
