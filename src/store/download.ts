import type { Log } from '../training/log.ts';
import type { Run } from './state.ts';

/** The columns of a downloaded table, in order; each is a field of a log. */
export const CSV_COLUMNS = [
  'learner',
  'seed',
  'epoch',
  'trainLoss',
  'trainError',
  'testError',
  'baseCoefficient',
  'compositeCoefficient',
] as const satisfies readonly (keyof Log)[];

/** Where a downloaded run came from. */
export interface Provenance {
  /** The whole link of the experiment. */
  readonly link: string;
  /** The program's version. */
  readonly version: string;
}

function allLogs(run: Run): Log[] {
  return run.curves.flatMap((curve) => curve.logs);
}

/** Every log of a run as comma-separated values: one header line, then a line per learner, seed and epoch. */
export function runAsCsv(run: Run): string {
  const lines = allLogs(run).map((log) => CSV_COLUMNS.map((column) => log[column]).join(','));
  return `${[CSV_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** Every log of a run as one JSON document, with all that is needed to make it again. */
export function runAsJson(run: Run, { link, version }: Provenance): string {
  const diverged = run.curves.flatMap(({ learner, seed, divergedAt }) =>
    divergedAt === undefined ? [] : [{ learner, seed, epoch: divergedAt }],
  );
  const { experiment, status, engine, progress } = run;
  const document = {
    program: 'Beyond Kernels',
    version,
    link,
    seed: experiment.seed,
    engine: engine ?? null,
    status,
    elapsedMs: progress?.elapsedMs ?? null,
    experiment,
    diverged,
    logs: allLogs(run),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** A file's name that says which experiment is in it: "beyond-kernels-alpha0.3-beta1-n5000-m100-seed1.csv". */
export function downloadName({ experiment }: Run, extension: 'csv' | 'json'): string {
  const { alpha, beta, samples, width, seed } = experiment;
  return `beyond-kernels-alpha${alpha}-beta${beta}-n${samples}-m${width}-seed${seed}.${extension}`;
}
