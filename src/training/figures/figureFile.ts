import { isFigure, type Panel } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { counts, type FieldKey } from '../../experiment/fields.ts';
import { TRAINED_KEYS } from '../../experiment/keys.ts';
import { encodeLink } from '../../experiment/link.ts';
import { pick } from '../../experiment/pick.ts';
import type { UnitResult } from '../sweep/unitResult.ts';
import { unsaidFacts } from '../wholeRecipe.ts';
import { isMap, type Sweep } from './figureLayout.ts';
import type { FigurePlan } from './figurePlan.ts';
import { type FigurePoint, figurePoints } from './figurePoints.ts';
import { type DivergedCell, divergedCells } from './mapCells.ts';
import { NEEDLESS_RULE } from './needless.ts';
import type { Results } from './standing.ts';

/** A figure's file. */
export interface FigureFile {
  readonly figure: Sweep;
  /** The test error against N has no panels. */
  readonly panel?: Panel;
  readonly n: number;
  readonly alpha: number;
  readonly epochs: number;
  /** The query that opens the figure. */
  readonly link: string;
  /** The program's. */
  readonly version: string;
  /** When the file was made, as ISO 8601. */
  readonly date: string;
  /** The experiment in words and numbers, for whoever has no program to read the link with. */
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly points: readonly FigurePoint[];
  /** Of a map alone: the places at which every recipe has diverged. */
  readonly diverged?: readonly Omit<DivergedCell, 'link' | 'state'>[];
  /** By the units' Lab links; a file that is only shown may go without. */
  readonly units?: Readonly<Record<string, UnitResult>>;
}

/** What a figure's numbers depend on: a field whose values it tries one after the other is told by those. */
function recipeKeys(experiment: Experiment): FieldKey[] {
  return TRAINED_KEYS.filter((key) => counts(key, experiment));
}

function recipeOf(experiment: Experiment, engine: string, version: string): Record<string, unknown> {
  return {
    ...pick(experiment, recipeKeys(experiment)),
    ...Object.fromEntries(unsaidFacts(experiment, { version }).map(({ key, value }) => [key, value])),
    engine,
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
  const { panel, samples, alpha, epochs } = experiment;
  const figure = experiment.view as Sweep;
  const diverged = divergedCells(plan, results).map(({ link: _, state: __, ...cell }) => cell);
  return {
    figure,
    ...(isFigure(figure) && { panel }),
    n: samples,
    alpha,
    epochs,
    link: encodeLink(experiment),
    version: made.version,
    date: made.date,
    recipe: recipeOf(experiment, made.engine, made.version),
    points: figurePoints(plan, results).map(({ link: _, ...point }) => point),
    ...(isMap(experiment) && { diverged }),
    units: Object.fromEntries(results),
  };
}
