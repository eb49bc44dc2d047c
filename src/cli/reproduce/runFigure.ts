import type { Experiment } from '../../experiment/experiment.ts';
import { figureFile } from '../../training/figures/figureFile.ts';
import { planFigure } from '../../training/figures/figurePlan.ts';
import { needlessUnits } from '../../training/figures/needless.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { durationText } from '../../words/durationText.ts';
import { sweepOnAllCores } from '../nodeWorkers.ts';
import { VERSION } from '../version.ts';
import { writeFigureFile } from './files.ts';
import { Ledger } from './ledger.ts';
import type { Shard } from './options.ts';
import { ProgressLine } from './progressLine.ts';

/** Who has made units of a figure's, where several did. */
const enginesText = (engines: Iterable<string>) => [...new Set(engines)].sort().join(', ') || 'none';

/**
 * Runs a figure, or a shard of it, and writes its file; goes on from the units that an earlier, killed run has left
 * in `out`.units.jsonl.
 */
export async function runFigure(
  experiment: Experiment,
  { index, of }: Shard,
  out: string,
  keepUnits: boolean,
): Promise<void> {
  const plan = planFigure(experiment);
  const units = plan.units.filter((_, i) => i % of === index);
  const keys = new Set(units.map(({ key }) => key));
  const ledger = new Ledger(`${out}.units.jsonl`);
  const known = ledger.entries.filter(({ version, key }) => version === VERSION && keys.has(key));
  const results = new Map<string, UnitResult>(known.map(({ key, result }) => [key, result]));
  const engines = new Set(known.map(({ engine }) => engine));
  const open = units.filter(({ key }) => !results.has(key));
  const progress = new ProgressLine();
  let engine = '';
  let unitsDone = results.size;
  let share = 0;
  let elapsedMs = 0;
  const state = () => ({ unitsDone, unitsTotal: units.length, share, elapsedMs });
  try {
    await sweepOnAllCores(
      experiment,
      open,
      (message) => {
        switch (message.type) {
          case 'engine':
            engine = message.engine.name;
            break;
          case 'unit':
            ledger.append(VERSION, engine, message.key, message.result);
            engines.add(engine);
            results.set(message.key, message.result);
            unitsDone++;
            if (message.result.refusal !== undefined) console.error(message.result.refusal);
            break;
          case 'needless':
            unitsDone += message.keys.length;
            break;
          case 'progress':
            ({ share, elapsedMs } = message);
            progress.show(state());
            break;
          case 'finished':
            share = 1;
            break;
          case 'failed':
            break;
          default:
            message satisfies never;
        }
      },
      () => needlessUnits(plan, results),
    );
  } finally {
    ledger.close();
  }
  progress.end(state());
  console.error(
    `${out}: ${durationText(elapsedMs)} for ${open.length === units.length ? 'all' : 'the remaining'} units.`,
  );
  const ordered = new Map(units.flatMap(({ key }) => (results.has(key) ? [[key, results.get(key)!]] : [])));
  const made = { version: VERSION, date: new Date().toISOString(), engine: enginesText(engines) };
  writeFigureFile(out, figureFile(plan, ordered, made), keepUnits);
}
