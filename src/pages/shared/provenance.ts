import type { ChartProvenance } from '../../charts/tables/savedChart.ts';
import type { EngineDescription } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { settingsText } from '../../experiment/settings.ts';
import { queryOf } from '../../store/lab/labStore.ts';
import { LETTERS } from '../../store/lab/state.ts';
import { FILE_PREFIX, VERSION } from './version.ts';

/** The whole address of an experiment, on the page where this one is. */
export function linkOf(experiment: Experiment): string {
  return location.origin + location.pathname + queryOf(experiment);
}

function seedText({ seed, seeds }: Experiment): string {
  return seeds === 1 ? `seed ${seed}` : `seeds ${seed}–${seed + seeds - 1}`;
}

/**
 * Where the charts of an experiment come from; the words of its recipe come when they are asked for.
 *
 * @param fileStem how the names of its files go on after the program's name and version.
 */
export async function provenanceOf(
  experiment: Experiment,
  fileStem: string,
  engine: EngineDescription | undefined,
): Promise<ChartProvenance> {
  const { recipeLine, wholeRecipe } = await import('../../training/wholeRecipe.ts');
  return {
    link: linkOf(experiment),
    settings: settingsText(experiment, LETTERS),
    seed: seedText(experiment),
    version: VERSION,
    recipe: recipeLine(wholeRecipe(experiment, { version: VERSION, engine })),
    fileStem: FILE_PREFIX + fileStem,
  };
}
