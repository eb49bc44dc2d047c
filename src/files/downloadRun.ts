import { measurements, type Run } from '../store/lab/state.ts';
import { type LogRecord, logRecord } from '../training/run/records.ts';
import { recipeLine, recipeObject, wholeRecipe } from '../training/wholeRecipe.ts';
import { downloadStem } from './downloadStem.ts';

/** The name that marks a file as this program's. */
export const PROGRAM = 'Beyond Kernels';

/** The columns of a downloaded table, in order; each is a field of a log's record. */
export const CSV_COLUMNS = [
  'learner',
  'seed',
  'epoch',
  'trainLoss',
  'trainError',
  'testError',
  'baseCoefficient',
  'compositeCoefficient',
  'base',
  'composite',
  'missingBase',
  'missingComposite',
  'noise',
  'block1Base',
  'block1Composite',
  'block2Base',
  'block2Composite',
  'block1Error',
  'movement',
  'alignment',
  'ridge',
  'bandwidth',
  'residual',
] as const satisfies readonly (keyof LogRecord)[];

/** What fixes the numbers of a table, in its first line. */
const RECIPE_COLUMN = 'recipe';

/** Where a downloaded run came from. */
export interface Provenance {
  /** The whole link of the experiment. */
  readonly link: string;
  /** The program's version. */
  readonly version: string;
}

function allRecords(run: Run): LogRecord[] {
  return run.curves.flatMap((curve) => measurements(curve).map((log) => logRecord(log, run.experiment)));
}

/**
 * Lines of a table with a last column that holds the whole recipe, in the first line alone.
 *
 * @param head the names of the other columns.
 * @param rows their cells, joined by commas.
 */
export function withRecipe(head: readonly string[], rows: readonly string[], recipe: string): string {
  const lines = rows.map((row, i) => `${row},${i === 0 ? recipe : ''}`);
  return `${[[...head, RECIPE_COLUMN].join(','), ...lines].join('\n')}\n`;
}

/**
 * Every measurement of a run as comma-separated values: one header line, then a line per learner, seed and epoch,
 * exact kernels at epoch 0. What is not defined (the share learned of a signal that the target does not hold) is an
 * empty cell.
 */
export function runAsCsv(run: Run, version: string): string {
  const lines = allRecords(run).map((record) => CSV_COLUMNS.map((column) => record[column] ?? '').join(','));
  const { experiment, engine } = run;
  return withRecipe(CSV_COLUMNS, lines, recipeLine(wholeRecipe(experiment, { version, engine })));
}

/** Every log of a run as one JSON document, with all that is needed to make it again. */
export function runAsJson(run: Run, { link, version }: Provenance): string {
  const diverged = run.curves.flatMap(({ learner, seed, divergedAt }) =>
    divergedAt === undefined ? [] : [{ learner, seed, epoch: divergedAt }],
  );
  const refused = run.curves.flatMap(({ learner, seed, refusal }) =>
    refusal === undefined ? [] : [{ learner, seed, sentence: refusal }],
  );
  const { experiment, status, engine, progress } = run;
  const document = {
    program: PROGRAM,
    version,
    link,
    seed: experiment.seed,
    engine: engine ?? null,
    status,
    elapsedMs: progress?.elapsedMs ?? null,
    experiment,
    recipe: recipeObject(wholeRecipe(experiment, { version, engine })),
    diverged,
    refused,
    logs: allRecords(run),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The name of the file that holds a run. */
export function downloadName(run: Run, extension: 'csv' | 'json'): string {
  return `${downloadStem(run)}.${extension}`;
}
