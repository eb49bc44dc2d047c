import type { Measured } from '../store/sweep/sweepState.ts';
import { logRecord } from '../training/run/records.ts';
import { recipeLine, recipeObject, wholeRecipe } from '../training/wholeRecipe.ts';
import { CSV_COLUMNS, type Provenance, withRecipe } from './downloadRun.ts';

function records({ sweep, results }: Measured) {
  return sweep.units.flatMap(({ key, experiment }) => {
    const last = results.get(key)?.last;
    return last ? [{ samples: experiment.samples, ...logRecord(last, experiment) }] : [];
  });
}

/** Every point as comma-separated values: one header line, then a line per N, learner and seed. */
export function samplesAsCsv(state: Measured, version: string): string {
  const columns = ['samples', ...CSV_COLUMNS] as const;
  const lines = records(state).map((record) => columns.map((column) => record[column] ?? '').join(','));
  const { experiment, engine } = state.sweep;
  return withRecipe(columns, lines, recipeLine(wholeRecipe(experiment, { version, engine })));
}

/** Every point as one JSON document, with all that is needed to make it again. */
export function samplesAsJson(state: Measured, { link, version }: Provenance): string {
  const { experiment, engine, status, elapsedMs } = state.sweep;
  const trouble = state.sweep.units.flatMap(({ key, learner, seed, experiment: { samples } }) => {
    const { divergedAt, refusal } = state.results.get(key) ?? {};
    return divergedAt === undefined && refusal === undefined
      ? []
      : [{ learner, seed, samples, ...(divergedAt === undefined ? { refusal } : { divergedAt }) }];
  });
  const document = {
    program: 'Beyond Kernels',
    version,
    link,
    seed: experiment.seed,
    engine: engine ?? null,
    status,
    elapsedMs,
    experiment,
    recipe: recipeObject(wholeRecipe(experiment, { version, engine })),
    trouble,
    points: records(state),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** How a file's name begins, so that it says which sweep is in it. */
export function samplesStem({ sweep }: Pick<Measured, 'sweep'>): string {
  const { alpha, beta, width, seed } = sweep.experiment;
  return `error-against-n-alpha${alpha}-beta${beta}-m${width}-seed${seed}`;
}
