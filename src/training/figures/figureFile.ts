import type { Figure, Panel } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { type FieldKey, isFieldOf, isSweptIn } from '../../experiment/fields.ts';
import { TRAINED_KEYS } from '../../experiment/keys.ts';
import { encodeLink } from '../../experiment/link.ts';
import { pick } from '../../experiment/pick.ts';
import { STARTS } from '../../learners/starts.ts';
import type { UnitResult } from '../sweep/unitResult.ts';
import type { FigurePlan } from './figurePlan.ts';
import { type FigurePoint, figurePoints } from './figurePoints.ts';
import { NEEDLESS_RULE } from './needless.ts';
import type { Results } from './standing.ts';

/** A figure's file. */
export interface FigureFile {
  readonly figure: Figure;
  readonly panel: Panel;
  /** The query that opens the figure. */
  readonly link: string;
  /** The program's. */
  readonly version: string;
  /** When the file was made, as ISO 8601. */
  readonly date: string;
  /** The experiment in words and numbers, for whoever has no program to read the link with. */
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly points: readonly FigurePoint[];
  /** By the units' Lab links; a file that is only shown may go without. */
  readonly units?: Readonly<Record<string, UnitResult>>;
}

/** What a figure's numbers depend on: a field whose values it tries one after the other is told by those. */
function recipeKeys(figure: Figure): FieldKey[] {
  return TRAINED_KEYS.filter((key) => isFieldOf(key, figure) && !isSweptIn(key, figure));
}

function recipeOf(experiment: Experiment, figure: Figure, engine: string): Record<string, unknown> {
  return {
    ...pick(experiment, recipeKeys(figure)),
    engine,
    optimiser:
      'SGD, momentum 0.9, weight decay on biases too, learning rate divided by 10 from half of the epochs on',
    initialisation: `${STARTS[experiment.init].law} times ${experiment.scale}; f is d for W and b1, m for all others`,
    choice: 'the pair of learning rate and weight decay with the least median test error over the seeds',
    saving: NEEDLESS_RULE,
  };
}

/**
 * The file of a figure as far as its units are done.
 *
 * @param made by which version, when (ISO 8601) and on which engine.
 */
export function figureFile(
  plan: FigurePlan,
  results: Results,
  made: { readonly version: string; readonly date: string; readonly engine: string },
): FigureFile {
  const { experiment } = plan;
  const { panel } = experiment;
  const figure = experiment.view as Figure;
  return {
    figure,
    panel,
    link: encodeLink(experiment),
    version: made.version,
    date: made.date,
    recipe: recipeOf(experiment, figure, made.engine),
    points: figurePoints(plan, results).map(({ link: _, ...point }) => point),
    units: Object.fromEntries(results),
  };
}
